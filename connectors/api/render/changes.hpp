// Who changed something, when and why: what a 412 tells beside how it is now.
#pragma once

#include <string>
#include <vector>

#include "engine/history/record.hpp"

namespace baton::api {

// A list, in the order of the log.
[[nodiscard]] std::string changes_json(const std::vector<Record>& records);

}  // namespace baton::api
