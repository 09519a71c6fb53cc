#include "service/clocks.hpp"

namespace baton::service {
namespace {

Instant::rep raise(std::atomic<Instant::rep>& latest, Instant::rep moment) {
    auto known = latest.load();
    while (known < moment && !latest.compare_exchange_weak(known, moment)) {
    }
    return std::max(known, moment);
}

std::int64_t steady_now() {
    return std::chrono::floor<Duration>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

}  // namespace

Instant MachineClock::now() const {
    const auto machine = std::chrono::floor<Duration>(std::chrono::system_clock::now());
    return Instant{Duration{raise(latest_, machine.time_since_epoch().count())}};
}

Instant HandClock::now() const {
    const auto since = runs_since_.load();
    return Instant{Duration{now_.load() + (since == 0 ? 0 : steady_now() - since)}};
}

void HandClock::run_on() { runs_since_ = steady_now(); }

void HandClock::move_to(Instant moment) { raise(now_, moment.time_since_epoch().count()); }

}  // namespace baton::service
