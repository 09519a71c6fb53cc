// What the operating system tells the service.
#pragma once

#include <functional>

#include "engine/base/time.hpp"

namespace baton::service {

enum class Told : std::uint8_t {
    nothing,     // the time is over
    stop,        // SIGTERM, SIGINT
    read_again,  // SIGHUP
    lost         // by tell_lost()
};

// In every thread; before anything else is told.
void block_signals();
// Waits for the next, at most so long.
[[nodiscard]] Told next_told();
[[nodiscard]] Told next_told(Duration at_most);
// This service has lost its place to another node. Any thread.
void tell_lost();

// Waits for SIGTERM or SIGINT, and acts on each SIGHUP meanwhile.
void wait_for_signal(const std::function<void()>& on_hang_up = [] {});

}  // namespace baton::service
