#include "connectors/identity/permission.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace baton::identity {
namespace {

constexpr std::string_view role_prefix = "role:";

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool has_any(const Principal& principal, std::initializer_list<std::string_view> roles) {
    return std::any_of(roles.begin(), roles.end(), [&](std::string_view role) { return principal.has(role); });
}

// The officers who run the system read no case, whatever else they are (三员分立).
bool is_kept_from_cases(const Principal& principal) {
    return has_any(principal, {"sysadmin", "sec_admin", "audit_admin"});
}

bool reads_all(const Principal& principal) { return principal.has("auditor"); }

// Those who only read, or only run the system, decide nothing in a case.
bool acts_in_cases(const Principal& principal) { return !is_kept_from_cases(principal) && !reads_all(principal); }

// A group grants by itself when it is one's department; a role counts only inside the task's department, so that the
// legal officer of one team is not offered another team's files.
bool is_offered(const Principal& principal, const Resource& task) {
    if (contains(task.candidate_users, principal.name)) return true;
    const bool is_inside = task.department.empty() || principal.is_in(task.department);
    if (task.candidate_groups.empty()) return task.candidate_users.empty() && !task.department.empty() && is_inside;
    return std::any_of(task.candidate_groups.begin(), task.candidate_groups.end(), [&](const std::string& group) {
        if (!group.starts_with(role_prefix)) return principal.is_in(group);
        return is_inside && principal.has(std::string_view(group).substr(role_prefix.size()));
    });
}

bool is_asked_to_sign(const Principal& principal, const Resource& task) {
    return contains(task.signing_users, principal.name) ||
           std::any_of(task.signing_departments.begin(), task.signing_departments.end(),
                       [&](const std::string& department) { return principal.is_in(department); });
}

bool is_owner(const Principal& principal, const Resource& task) {
    return !task.owner.empty() && task.owner == principal.name;
}

bool may_read_task(const Principal& principal, const Resource& task) {
    if (is_kept_from_cases(principal)) return false;
    if (reads_all(principal) || task.assignee == principal.name) return true;
    return principal.is_in(task.department) || is_offered(principal, task) || is_owner(principal, task) ||
           is_asked_to_sign(principal, task);
}

bool may_work_on_task(const Principal& principal, const Resource& task) {
    if (!acts_in_cases(principal)) return false;
    return task.assignee == principal.name || is_owner(principal, task) || is_offered(principal, task);
}

bool may_sign_task(const Principal& principal, const Resource& task) {
    return acts_in_cases(principal) && is_asked_to_sign(principal, task);
}

bool leads_unit(const Principal& principal) {
    return has_any(principal, {"unit_head", "head", "street_director", "squad_leader", "police_head"});
}

bool may_assign_task(const Principal& principal, const Resource& task) {
    return acts_in_cases(principal) && principal.is_in(task.department) &&
           (principal.has("dispatcher") || leads_unit(principal));
}

bool may_read_case(const Principal& principal, const Resource& one_case) {
    if (is_kept_from_cases(principal)) return false;
    if (reads_all(principal)) return true;
    return std::any_of(one_case.case_departments.begin(), one_case.case_departments.end(),
                       [&](const std::string& department) { return principal.is_in(department); });
}

bool may_read_inbox(const Principal& principal, const Resource& inbox) {
    return !is_kept_from_cases(principal) && (reads_all(principal) || principal.is_in(inbox.department));
}

// The leader in charge, who supervises, who looks after the departments' duties, and who audits; of one unit, its head.
bool may_read_reports(const Principal& principal, const Resource& report) {
    if (is_kept_from_cases(principal)) return false;
    return has_any(principal, {"auditor", "ducha_officer", "bianban_officer", "jc_chair"}) ||
           (principal.is_in(report.department) && leads_unit(principal));
}

bool may_start_case(const Principal& principal) {
    return acts_in_cases(principal) && !principal.departments.empty() && !principal.roles.empty();
}

// What one role alone may do; or another, where it is named.
struct ByRole {
    Action action;
    std::string_view role;
    std::string_view what;
    std::string_view or_role = {};
};
constexpr std::array<ByRole, 8> by_role{{
    {Action::work_on_jobs, "service", "work on jobs"},
    {Action::operate, "sysadmin", "operate the system"},
    {Action::design, "designer", "draw processes"},
    {Action::deploy, "designer", "deploy processes"},
    {Action::change_calendar, "sysadmin", "import calendars", "calendar_admin"},
    {Action::change_rules, "sysadmin", "import clock rules", "rule_admin"},
    {Action::change_organisation, "sysadmin", "import the organisation"},
    {Action::manage_accounts, "sec_admin", "manage accounts"},
}};

const ByRole* found_by_role(Action action) {
    const auto* const found = std::ranges::find(by_role, action, &ByRole::action);
    return found == by_role.end() ? nullptr : found;
}

bool may_by_role(const Principal& principal, Action action) {
    const auto* const known = found_by_role(action);
    if (known == nullptr) return false;
    return principal.has(known->role) || (!known->or_role.empty() && principal.has(known->or_role));
}

std::string wish_by_role(Action action) {
    const auto* const known = found_by_role(action);
    if (known == nullptr) return "do this";
    const auto other = known->or_role.empty() ? std::string() : " or " + std::string(known->or_role);
    return std::string(known->what) + ": it takes the role " + std::string(known->role) + other;
}

}  // namespace

bool Principal::is_in(std::string_view department) const {
    return !department.empty() && contains(departments, department);
}

bool Principal::has(std::string_view role) const { return contains(roles, role); }

bool may(const Principal& principal, Action action, const Resource& resource) {
    if (resource.is_sealed && !contains(resource.sealed_for, principal.name)) return false;
    switch (action) {
        case Action::read_task:
            return may_read_task(principal, resource);
        case Action::work_on_task:
            return may_work_on_task(principal, resource);
        case Action::sign_task:
            return may_sign_task(principal, resource);
        case Action::assign_task:
            return may_assign_task(principal, resource);
        case Action::read_case:
            return may_read_case(principal, resource);
        case Action::start_case:
            return may_start_case(principal);
        case Action::send_message:
            return has_any(principal, {"service", "intake", "agency_liaison"});
        case Action::read_inbox:
            return may_read_inbox(principal, resource);
        case Action::read_operations:
            return has_any(principal, {"sysadmin", "auditor", "ducha_officer", "audit_admin"});
        case Action::read_security_log:
            return has_any(principal, {"audit_admin", "auditor"});
        case Action::read_reports:
            return may_read_reports(principal, resource);
        default:
            return may_by_role(principal, action);
    }
}

namespace {

constexpr std::string_view wish_for_report =
    "read this report: it takes the role jc_chair, ducha_officer, bianban_officer or auditor; the head of a "
    "unit "
    "reads that of their own, by naming it as 'department'";

std::string wish(Action action) {
    switch (action) {
        case Action::read_task:
            return "read this task";
        case Action::work_on_task:
            return "work on this task: it is not assigned or offered to you";
        case Action::sign_task:
            return "sign this task: neither you nor your department is asked to";
        case Action::assign_task:
            return "assign tasks of this department: only its dispatcher or head may";
        case Action::read_case:
            return "read this case: your department has no part in it";
        case Action::start_case:
            return "start a case: it takes a role in a department";
        case Action::send_message:
            return "send messages: it takes the role service, intake or agency_liaison";
        case Action::read_inbox:
            return "read the inbox of another department";
        case Action::read_operations:
            return "see how the system runs: it takes the role sysadmin or auditor";
        case Action::read_security_log:
            return "read the security log: it takes the role audit_admin or auditor";
        case Action::read_reports:
            return std::string(wish_for_report);
        default:
            return wish_by_role(action);
    }
}

}  // namespace

Result<> check(const Principal& principal, Action action, const Resource& resource) {
    if (may(principal, action, resource)) return {};
    return fail(Code::forbidden, "'" + principal.name + "' may not " + wish(action));
}

Visibility visible_to(const Principal& principal) {
    if (is_kept_from_cases(principal)) return {};
    if (reads_all(principal)) return {true, {}, principal.name};
    return {false, principal.departments, principal.name};
}

std::string_view holds_as(const Principal& principal) {
    for (const std::string_view role : {"auditor", "audit_admin", "ducha_officer"}) {
        if (principal.has(role)) return role;
    }
    return {};
}

std::string_view sees_others_as(const Principal& principal) {
    for (const std::string_view role :
         {"sysadmin", "audit_admin", "auditor", "ducha_officer", "bianban_officer", "jc_chair"}) {
        if (principal.has(role)) return role;
    }
    return {};
}

}  // namespace baton::identity
