// How one node's engine turns away what another takes on, before anything of it is done: whoever has asked may look for
// the node that has the partition by now.
#pragma once

#include <string_view>

#include "engine/base/result.hpp"

namespace baton::runtime {

inline constexpr std::string_view another_takes_it = "another node takes this on; try again in a moment";

[[nodiscard]] inline bool is_turned_away(const Problem& problem) {
    return problem.code == Code::unavailable && problem.detail == another_takes_it;
}

// When the store shows what was not decided here: another node has gone on with the partition, and nothing that is
// decided here any more would be taken.
[[nodiscard]] inline Problem overtaken() {
    return fail(Code::unavailable, "another node has taken this one's place; try again in a moment");
}

}  // namespace baton::runtime
