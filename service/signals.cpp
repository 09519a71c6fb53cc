#include "service/signals.hpp"

#include <csignal>

namespace baton::service {
namespace {

sigset_t awaited() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, signal);
    return set;
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
    for (int signal = 0; sigwait(&set, &signal) == 0 && signal == SIGHUP;) on_hang_up();
}

}  // namespace baton::service
