// What older versions of Baton wrote, step by step into the form of today: one function for each version that was left
// behind, from it to the next, each in a file of its own.
#pragma once

#include <span>

#include "engine/base/result.hpp"
#include "engine/feel/value.hpp"

namespace baton::history {

struct UpcastStep {
    feel::Value (*events)(feel::Value);    // a list of events, each a pair of its name and its members
    feel::Value (*instance)(feel::Value);  // a snapshot
    feel::Value (*command)(feel::Value);   // a pair of its name and its members
};

// steps[0] leads from version 1 to 2, and so on; their number is format_version - 1.
[[nodiscard]] std::span<const UpcastStep> upcast_steps();

// Code::internal for a version that is not 1 to steps.size() + 1: a newer Baton wrote it.
[[nodiscard]] Result<feel::Value> upcast_events(feel::Value events, int version, std::span<const UpcastStep> steps);
[[nodiscard]] Result<feel::Value> upcast_instance(feel::Value snapshot, int version, std::span<const UpcastStep> steps);
[[nodiscard]] Result<feel::Value> upcast_command(feel::Value command, int version, std::span<const UpcastStep> steps);

}  // namespace baton::history
