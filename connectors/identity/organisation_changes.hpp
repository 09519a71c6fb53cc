// What another edition of the organisation would change, for whoever decides whether it shall hold.
#pragma once

#include "connectors/identity/organisation.hpp"
#include "engine/calendar/changes.hpp"

namespace baton::identity {

// Departments, roles, separations and people, in this order; each kind by id.
[[nodiscard]] std::vector<calendar::Change> changes_of(const Organisation& before, const Organisation& after);

// Departments that are active on that day and would not be: removed, disabled or ended.
[[nodiscard]] std::vector<Department> departments_lost(const Organisation& before, const Organisation& after, Day day);
[[nodiscard]] std::vector<Role> roles_lost(const Organisation& before, const Organisation& after);

}  // namespace baton::identity
