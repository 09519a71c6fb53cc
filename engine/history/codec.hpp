// Events, records' bodies and case snapshots as JSON text and back. What was once written is read for ever: each format
// version has an upcaster to the next.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
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

// The event's type name: "TaskOpened".
[[nodiscard]] const char* name_of(const execution::Event& event);

}  // namespace baton::history
