// Whether a person may do a task of a case: the office that it asks for, the duties that one person does not join in a
// case, and recusal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/identity/organisation.hpp"
#include "connectors/identity/permission.hpp"
#include "connectors/identity/principal.hpp"

namespace baton::identity {

// ---- the office ----

// The roles that a task's groups ask for: "role:legal" gives "legal".
[[nodiscard]] std::vector<std::string> roles_asked(const std::vector<std::string>& candidate_groups);

// Code::forbidden when the task asks for a role and they hold none of those within its department, nor belong to a
// department among its groups. Whoever formally stands in for an office has been given its role. A task that asks for
// no role is done by whoever has it.
[[nodiscard]] Result<> check_office(const Principal& who, const Resource& task);

// ---- duties ----

// What was done on a case, by whom and in which role.
struct CaseAct {
    std::string user;
    std::string role;
};

// Separation of duties on one case: Code::forbidden with the reason when acting in `role` would join what must stay
// apart.
[[nodiscard]] Result<> check_duties(const Organisation& organisation, const Principal& principal, std::string_view role,
                                    const std::vector<CaseAct>& before);

// As the one who does the task: in one of the roles that it asks for and they hold; in any that it asks for, when they
// hold none and prepare it in another's name. Good when one of those roles is.
[[nodiscard]] Result<> check_duties_of_task(const Organisation& organisation, const Principal& principal,
                                            const Resource& task, const std::vector<CaseAct>& before);

// Whether what was done before can matter to who does the task.
[[nodiscard]] bool has_separate_duties(const Organisation& organisation, const Resource& task);

// The model bars a unit from the task: nobody of it does it (model::marks::not_by_unit).
[[nodiscard]] Result<> check_is_outsider(const Principal& principal, std::string_view unit);

// ---- recusal ----

// That was granted: `person` and `successor` as the decision writes them, the account's name or the person's.
struct Recusal {
    std::string person;
    std::string successor;
};

[[nodiscard]] bool is_meant(const Principal& principal, std::string_view written);
[[nodiscard]] Result<> check_recusal(const Principal& principal, const std::vector<Recusal>& granted);

}  // namespace baton::identity
