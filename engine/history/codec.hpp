// Events, records' bodies, case snapshots and the commands that follow from records as JSON text and back. What was
// once written is read for ever: each format version has an upcaster to the next.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/execution/command.hpp"
#include "engine/execution/instance.hpp"

namespace baton::history {

inline constexpr int format_version = 1;

// [["TaskOpened",{"task":12,...}],...] — fields with their default value are left out.
[[nodiscard]] std::string encode(const std::vector<execution::Event>& events);
[[nodiscard]] Result<std::vector<execution::Event>> decode(std::string_view events, int version);

[[nodiscard]] std::string encode(const execution::Event& event);
[[nodiscard]] Result<execution::Event> decode_event(std::string_view event, int version);

[[nodiscard]] std::string encode(const execution::Instance& instance);
[[nodiscard]] Result<execution::Instance> decode_instance(std::string_view snapshot, int version);

// ["StartInstance",{"instance":12,...}] — of commands that follow from a fact of another case (execution/follow_ups);
// people's own are not kept as such.
[[nodiscard]] std::string encode(const execution::Command& command);
[[nodiscard]] Result<execution::Command> decode_command(std::string_view command, int version);

// The event's type name: "TaskOpened".
[[nodiscard]] const char* name_of(const execution::Event& event);

}  // namespace baton::history
