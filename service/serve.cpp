#include "service/serve.hpp"

#include <iostream>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include "service/clocks.hpp"
#include "service/commands/commands.hpp"
#include "service/log.hpp"
#include "service/service.hpp"
#include "service/signals.hpp"
#include "service/turns.hpp"

namespace baton::service {
namespace {

// Each connection and file is a descriptor; the usual soft limit of 1024 is for programs that use select().
void take_all_descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// A file has one service, which its folder's lock sees to; a server of databases may have many.
bool may_be_shared(const Configuration& configuration) { return configuration.store.url.starts_with("postgres"); }

int serve_alone(const Configuration& configuration, const ports::Clock& clock) {
    auto service = Service::start(configuration, clock);
    if (!service) return commands::report(service.error());
    std::cout << "listening on http://" << configuration.server.host << ":" << (*service)->port() << std::endl;
    wait_for_signal([&service] { read_calendars_again(**service); });
    spdlog::info("stopping: requests under way are answered, what is queued is committed");
    (*service)->stop();
    return 0;
}

}  // namespace

int serve(const Configuration& configuration) {
    set_up_log(configuration);
    block_signals();
    take_all_descriptors();
    const MachineClock clock;
    return may_be_shared(configuration) ? serve_by_turns(configuration, clock) : serve_alone(configuration, clock);
}

}  // namespace baton::service
