// A notice as a CloudEvent (CloudEvents 1.0.2, JSON format): its id is <department>:<number in the stream>.
#pragma once

#include <string>
#include <string_view>

#include "engine/ports/rows.hpp"

namespace baton::inbox {

[[nodiscard]] std::string cloud_event(std::string_view department, const ports::InboxRow& row);

}  // namespace baton::inbox
