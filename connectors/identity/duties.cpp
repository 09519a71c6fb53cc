#include "connectors/identity/duties.hpp"

#include <algorithm>

namespace baton::identity {
namespace {

constexpr std::string_view role_prefix = "role:";

bool contains(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

bool holds(const Principal& who, const Resource& task) {
    const bool is_inside = task.department.empty() || who.is_in(task.department);
    return std::ranges::any_of(task.candidate_groups, [&](const std::string& group) {
        if (!group.starts_with(role_prefix)) return who.is_in(group);
        return is_inside && who.has(std::string_view(group).substr(role_prefix.size()));
    });
}

// "the role head in 'team_env', or the department 'team_market'"
std::string office_text(const Resource& task) {
    std::string text;
    for (const std::string& group : task.candidate_groups) {
        if (!text.empty()) text += " or ";
        if (!group.starts_with(role_prefix)) {
            text += "the department '" + group + "'";
            continue;
        }
        text += "the role " + group.substr(role_prefix.size());
        if (!task.department.empty()) text += " in '" + task.department + "'";
    }
    return text;
}

std::vector<std::string> roles_acted_in(const Principal& principal, const Resource& task) {
    std::vector<std::string> asked = roles_asked(task.candidate_groups);
    std::vector<std::string> held;
    std::ranges::copy_if(asked, std::back_inserter(held), [&](const auto& role) { return principal.has(role); });
    return held.empty() ? asked : held;
}

}  // namespace

std::vector<std::string> roles_asked(const std::vector<std::string>& candidate_groups) {
    std::vector<std::string> roles;
    for (const std::string& group : candidate_groups) {
        if (group.starts_with(role_prefix)) roles.push_back(group.substr(role_prefix.size()));
    }
    return roles;
}

Result<> check_office(const Principal& who, const Resource& task) {
    if (roles_asked(task.candidate_groups).empty() || holds(who, task)) return {};
    return fail(Code::forbidden, "this task is for " + office_text(task) + ", and '" + who.name +
                                     "' is not that; let the dispatcher or head of the department give it to someone "
                                     "who is, or the security officer give the role to whoever stands in");
}

Result<> check_duties(const Organisation& organisation, const Principal& principal, std::string_view role,
                      const std::vector<CaseAct>& before) {
    for (const Separation& separation : organisation.separations) {
        if (!contains(separation.roles, role)) continue;
        for (const CaseAct& act : before) {
            const bool joins = act.user == principal.name && act.role != role && contains(separation.roles, act.role);
            if (!joins) continue;
            return fail(Code::forbidden, "'" + principal.name + "' has acted on this case as " + act.role +
                                             " and cannot act as " + std::string(role) + ": " + separation.why +
                                             "; give the task to someone else");
        }
    }
    return {};
}

Result<> check_duties_of_task(const Organisation& organisation, const Principal& principal, const Resource& task,
                              const std::vector<CaseAct>& before) {
    Result<> why;
    for (const std::string& role : roles_acted_in(principal, task)) {
        why = check_duties(organisation, principal, role, before);
        if (why) return why;
    }
    return why;
}

bool has_separate_duties(const Organisation& organisation, const Resource& task) {
    return std::ranges::any_of(roles_asked(task.candidate_groups), [&](const std::string& role) {
        return std::ranges::any_of(organisation.separations,
                                   [&](const Separation& one) { return contains(one.roles, role); });
    });
}

Result<> check_is_outsider(const Principal& principal, std::string_view unit) {
    if (!principal.is_in(unit)) return {};
    return fail(Code::forbidden, "'" + principal.name + "' belongs to '" + std::string(unit) +
                                     "', and nobody of it does this task; give it to someone of another unit");
}

bool is_meant(const Principal& principal, std::string_view written) {
    return !written.empty() && (written == principal.name || written == principal.display_name);
}

Result<> check_recusal(const Principal& principal, const std::vector<Recusal>& granted) {
    const auto found =
        std::ranges::find_if(granted, [&](const Recusal& one) { return is_meant(principal, one.person); });
    if (found == granted.end()) return {};
    return fail(Code::forbidden, "'" + principal.name +
                                     "' is recused from this case and does nothing more in it; give the task to "
                                     "someone else" +
                                     (found->successor.empty() ? "" : ", such as '" + found->successor + "'"));
}

}  // namespace baton::identity
