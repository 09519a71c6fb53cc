// Editions of calendars, clock rules and organisation, and what another would change, as JSON.
#pragma once

#include "connectors/api/editions/effects.hpp"

namespace baton::api {

// Of one that holds: `in_force` tells it from one that only is kept.
[[nodiscard]] std::string edition_json(const ports::EditionRow& row);
[[nodiscard]] std::string listed_json(const ports::EditionRow& row, bool is_in_force, bool is_other_in_folder);

[[nodiscard]] std::string changes_json(const std::vector<calendar::Change>& changes);
[[nodiscard]] std::string recount_json(const Recount& recount);
[[nodiscard]] std::string left_behind_json(const std::vector<LeftBehind>& left);

}  // namespace baton::api
