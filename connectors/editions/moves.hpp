// What becomes of the clocks of one open case when other calendars and rules hold: reckoned by the engine itself, on a
// copy.
#pragma once

#include <vector>

#include "engine/execution/instance.hpp"
#include "engine/execution/world.hpp"
#include "engine/runtime/settings.hpp"

namespace baton::editions {

struct Moved {
    InstanceKey instance;
    std::string process;
    std::string rule;
    Instant before{};
    Instant after{};

    bool operator==(const Moved&) const = default;
};

struct Moves {
    std::vector<Moved> clocks;  // that come to another due moment
    std::uint64_t tasks = 0;    // that come to another due date

    bool operator==(const Moves&) const = default;
};

// `instance` is a copy, which is changed; `library` knows its process, at least.
[[nodiscard]] Result<Moves> moves_of(execution::Instance instance, const runtime::Almanac& next, std::string zone,
                                     Instant now, const execution::Library& library);

}  // namespace baton::editions
