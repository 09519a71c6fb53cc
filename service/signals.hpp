// What the operating system tells the service.
#pragma once

#include <functional>

namespace baton::service {

// In every thread; before anything else is told.
void block_signals();

// Waits for SIGTERM or SIGINT, and acts on each SIGHUP meanwhile.
void wait_for_signal(const std::function<void()>& on_hang_up = [] {});

}  // namespace baton::service
