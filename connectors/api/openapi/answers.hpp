// The statuses that an operation answers with, and what comes with each. The traffic of the tests is held against
// them: a status that is not promised here is a fault.
#pragma once

#include <set>
#include <string>

#include "connectors/api/route.hpp"

namespace baton::api {

// Every status that is not the one of success.
[[nodiscard]] std::set<int> refusals_of(const Route& route);

// The "responses" of an operation, and the components that they refer to, as JSON objects.
[[nodiscard]] std::string answers_json(const Route& route);
[[nodiscard]] std::string refusal_components_json();
[[nodiscard]] std::string header_components_json();

}  // namespace baton::api
