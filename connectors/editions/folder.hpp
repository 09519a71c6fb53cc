// The files of the processes' folder: calendars/*.json, rules/clock-rules.json, organisation/organisation.json.
#pragma once

#include <filesystem>
#include <vector>

#include "connectors/editions/edition.hpp"

namespace baton::editions {

// Code::not_found when a file or folder is not there; Code::invalid with the faults of all calendars.
[[nodiscard]] Result<std::vector<Edition>> read_folder(const std::filesystem::path& processes);

}  // namespace baton::editions
