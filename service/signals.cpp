#include "service/signals.hpp"

#include <csignal>
#include <ctime>
#include <unistd.h>

namespace baton::service {
namespace {

constexpr int lost_signal = SIGUSR1;

sigset_t awaited() {
    sigset_t set;
    sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, lost_signal}) sigaddset(&set, signal);
    return set;
}

Told told_by(int signal) {
    if (signal == SIGHUP) return Told::read_again;
    return signal == lost_signal ? Told::lost : Told::stop;
}

}  // namespace

void block_signals() {
    const sigset_t set = awaited();
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file that may not grow is a full disk: the write fails, the service goes on
}

Told next_told() {
    const sigset_t set = awaited();
    int signal = 0;
    return sigwait(&set, &signal) == 0 ? told_by(signal) : Told::stop;
}

Told next_told(Duration at_most) {
    const sigset_t set = awaited();
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(at_most);
    const std::chrono::nanoseconds rest = at_most - seconds;
    const timespec limit{seconds.count(), rest.count()};
    const int signal = sigtimedwait(&set, nullptr, &limit);
    return signal > 0 ? told_by(signal) : Told::nothing;
}

void tell_lost() { ::kill(::getpid(), lost_signal); }

void wait_for_signal(const std::function<void()>& on_hang_up) {
    for (auto told = next_told(); told != Told::stop; told = next_told()) {
        if (told == Told::read_again) on_hang_up();
    }
}

}  // namespace baton::service
