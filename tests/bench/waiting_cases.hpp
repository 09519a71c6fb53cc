// Cases that wait, each for a message by its own key and a timer of a day; they are numbered.
#pragma once

#include "tests/bench/running_engine.hpp"

namespace baton::bench {

inline constexpr const char* waiting_process = "w5_msg_timer";

struct Numbers {
    std::size_t from = 0;
    std::size_t to = 0;  // without it

    [[nodiscard]] std::size_t count() const { return to - from; }
};

void begin_waiting(RunningEngine& running, Numbers cases);

// Messages a second to those, which have ended afterwards.
[[nodiscard]] double rate_of_messages(RunningEngine& running, Numbers cases, std::size_t clients);

}  // namespace baton::bench
