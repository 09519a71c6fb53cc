// What of no case was kept long enough is dropped while the service runs: old notices of the inbox, answers kept for
// requests that come twice, tokens that ended. Some rows at a time, so that nobody's command waits for it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/ports/account_store.hpp"
#include "engine/ports/clock.hpp"
#include "engine/ports/leftovers.hpp"

namespace baton::service {

// Days are of 24 hours; 0: for ever.
struct LeftoverSettings {
    std::uint32_t notices_days = 0;       // of the inbox, from when they were told
    std::uint32_t requests_days = 90;     // answers to requests with an Idempotency-Key
    std::uint32_t tokens_days = 365;      // from when they expired or were revoked
    std::size_t rows_at_once = 500;       // that one transaction drops
    Duration pause{20};                   // between two of them at the least
    Duration every{Duration{3'600'000}};  // how often it is looked, from the end of one look to the next
};

struct Swept {
    std::size_t notices = 0;
    std::size_t requests = 0;
    std::size_t tokens = 0;

    bool operator==(const Swept&) const = default;
};

class LeftoverSweep {
public:
    // Lent. Nothing happens before begin().
    LeftoverSweep(ports::Leftovers& leftovers, ports::AccountStore& accounts, const ports::Clock& clock,
                  const LeftoverSettings& settings)
        : leftovers_(leftovers), accounts_(accounts), clock_(clock), settings_(settings) {}

    // Looks now and then, on a thread of its own, until this object is destroyed.
    void begin();
    // Once, on this thread: all that is old enough by now. What went before a failure has gone. A stop that is asked
    // for is heeded between two transactions.
    Result<Swept> run(const std::stop_token& stop = {});

private:
    template <class Drop>
    Result<std::size_t> drop_all(std::uint32_t days, const std::stop_token& stop, const Drop& drop);
    // Who writes waits for its turn by looking again and again: it must have as long as this took to find it free.
    void rest(const std::stop_token& stop, Duration at_least);

    ports::Leftovers& leftovers_;
    ports::AccountStore& accounts_;
    const ports::Clock& clock_;
    LeftoverSettings settings_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;  // the last, so that it ends first
};

}  // namespace baton::service
