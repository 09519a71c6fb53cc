// `baton demo`: a service of its own on a folder of its own, with people and a clock that is moved by hand, on which a
// day is played. Nothing of it can be reached from `baton serve`.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/time.hpp"

namespace baton::demo {

struct Options {
    std::string data = "./demo-data";
    std::string processes = "processes";
    std::string diary;                      // empty: <processes>/demo/a-day-of-the-district.day
    std::string password = "lixia-yanshi";  // of all the people; they exist in this folder only
    std::uint16_t port = 0;                 // 0: any that is free
    std::uint64_t pace_ms = 0;              // real time between entries
    bool stays = false;                     // goes on serving when the day is over
    bool only_looks = false;                // serves a day that was played, and plays nothing
    bool as_json = false;                   // the result as JSON; what happens is told on standard error
};

// The exit code: 0 when the day ended as it is written.
[[nodiscard]] int run(const Options& options);

}  // namespace baton::demo
