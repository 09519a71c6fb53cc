#include "service/serve.hpp"

#include <iostream>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include "service/clocks.hpp"
#include "service/commands/commands.hpp"
#include "service/log.hpp"
#include "service/memory.hpp"
#include "service/service.hpp"
#include "service/signals.hpp"

namespace baton::service {
namespace {

// Each connection and file is a descriptor; the usual soft limit of 1024 is for programs that use select().
void take_all_descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

void read_calendars_again(Service& service) {
    const auto read = service.read_again();
    if (read) return;
    spdlog::error("calendars, rules and organisation were not taken over: {}", read.error().detail);
    for (const auto& fault : read.error().faults) {
        spdlog::error("{} {}: {}; {}", fault.file, fault.element, fault.message, fault.hint);
    }
}

}  // namespace

int serve(const Configuration& configuration) {
    set_up_log(configuration);
    block_signals();
    take_all_descriptors();
    const MachineClock clock;
    auto service = Service::start(configuration, clock);
    if (!service) return commands::report(service.error());
    give_back_freed_memory();
    std::cout << "listening on http://" << configuration.server.host << ":" << (*service)->port() << std::endl;
    wait_for_signal([&service] { read_calendars_again(**service); });
    spdlog::info("stopping: requests under way are answered, what is queued is committed");
    (*service)->stop();
    return 0;
}

}  // namespace baton::service
