#include "service/serve.hpp"

#include <csignal>
#include <iostream>
#include <spdlog/spdlog.h>
#include <sys/resource.h>

#include "service/clocks.hpp"
#include "service/commands/commands.hpp"
#include "service/log.hpp"
#include "service/service.hpp"

namespace baton::service {
namespace {

sigset_t awaited() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
    return set;
}

// Each connection and file is a descriptor; the usual soft limit of 1024 is for programs that use select().
void take_all_descriptors() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

// What is wrong with the files is said, and what was in force stays so.
void read_calendars_again(Service& service) {
    const auto read = service.read_almanac_again();
    if (read) return;
    spdlog::error("the calendars and rules were not taken over: {}", read.error().detail);
    for (const auto& fault : read.error().faults) {
        spdlog::error("{} {}: {}; {}", fault.file, fault.element, fault.message, fault.hint);
    }
}

}  // namespace

void block_signals() {
    const sigset_t set = awaited();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk: the write fails, the service goes on
}

void wait_for_signal(const std::function<void()>& on_hang_up) {
    const sigset_t set = awaited();
    int signal = 0;
    while (sigwait(&set, &signal) == 0 && signal == SIGHUP) on_hang_up();
}

int serve(const Configuration& configuration) {
    set_up_log(configuration);
    block_signals();
    take_all_descriptors();
    const MachineClock clock;
    auto service = Service::start(configuration, clock);
    if (!service) return commands::report(service.error());
    std::cout << "listening on http://" << configuration.server.host << ":" << (*service)->port() << std::endl;
    wait_for_signal([&service] { read_calendars_again(**service); });
    spdlog::info("stopping: requests under way are answered, what is queued is committed");
    (*service)->stop();
    return 0;
}

}  // namespace baton::service
