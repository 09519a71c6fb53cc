#include "service/leftovers.hpp"

#include <algorithm>
#include <chrono>
#include <spdlog/spdlog.h>

namespace baton::service {

void LeftoverSweep::begin() {
    thread_ = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            const auto swept = run(stop);
            if (!swept) {
                spdlog::warn("what was kept long enough stays for now: {}", swept.error().detail);
            } else if (*swept != Swept{}) {
                spdlog::info("dropped, as they were kept long enough: {} notices, {} answers, {} tokens",
                             swept->notices, swept->requests, swept->tokens);
            }
            rest(stop, settings_.every);
        }
    });
}

Result<Swept> LeftoverSweep::run(const std::stop_token& stop) {
    const auto limit = settings_.rows_at_once;
    const auto notices =
        drop_all(settings_.notices_days, stop, [&](Instant before) { return leftovers_.drop_notices(before, limit); });
    if (!notices) return notices.error();
    const auto requests = drop_all(settings_.requests_days, stop,
                                   [&](Instant before) { return leftovers_.drop_requests(before, limit); });
    if (!requests) return requests.error();
    const auto tokens =
        drop_all(settings_.tokens_days, stop, [&](Instant before) { return accounts_.drop_tokens(before, limit); });
    if (!tokens) return tokens.error();
    return Swept{*notices, *requests, *tokens};
}

template <class Drop>
Result<std::size_t> LeftoverSweep::drop_all(std::uint32_t days, const std::stop_token& stop, const Drop& drop) {
    std::size_t all = 0;
    if (days == 0) return all;
    const Instant before = clock_.now() - std::chrono::hours{24} * days;
    while (!stop.stop_requested()) {
        const auto begun = std::chrono::steady_clock::now();
        const auto gone = drop(before);
        if (!gone) return gone.error();
        if (*gone == 0) break;
        all += *gone;
        const auto took = std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - begun);
        rest(stop, std::max(took, settings_.pause));
    }
    return all;
}

void LeftoverSweep::rest(const std::stop_token& stop, Duration at_least) {
    std::unique_lock lock(mutex_);
    stopped_.wait_for(lock, stop, at_least, [] { return false; });
}

}  // namespace baton::service
