// `baton serve`: the service with the machine's clock, until a signal.
#pragma once

#include <functional>

#include "service/configuration.hpp"

namespace baton::service {

// Runs until SIGTERM or SIGINT; gives the exit code. On SIGHUP it reads calendars and clock rules again.
[[nodiscard]] int serve(const Configuration& configuration);

// Waits for SIGTERM or SIGINT, and acts on each SIGHUP meanwhile. They must have been blocked in every thread by
// block_signals().
void block_signals();
void wait_for_signal(const std::function<void()>& on_hang_up = [] {});

}  // namespace baton::service
