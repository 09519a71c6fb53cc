// A command that follows from what was done, on its way to a case or to a post office.
#pragma once

#include <string_view>

#include "engine/execution/command.hpp"
#include "engine/history/record.hpp"

namespace baton::runtime {

struct Errand {
    InstanceKey to;  // 0: the post office
    execution::Command command;
    Position cause = 0;
    std::uint32_t depth = 0;  // how many errands it followed from
    ErrandKey key = {};       // of its row, when it is put off
};

// Who wished it, and why.
struct Origin {
    const Actor& actor;
    std::string_view reason = {};
    std::string_view request = {};
};

// Which of so many partitions it is for: its receiver's; of the post office, that whose name or letter it is; else this
// one's own.
[[nodiscard]] std::uint32_t destination(const Errand& errand, std::uint32_t here, std::uint32_t partitions);

}  // namespace baton::runtime
