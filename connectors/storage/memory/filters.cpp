#include "connectors/storage/memory/filters.hpp"

#include <algorithm>

namespace baton::storage::memory {
namespace {

bool holds(const std::vector<std::string>& all, const std::string& one) {
    return std::ranges::find(all, one) != all.end();
}

// An empty wish lets everything through.
bool agrees(const std::string& wanted, const std::string& is) { return wanted.empty() || wanted == is; }
template <class Tag>
bool agrees(Key<Tag> wanted, Key<Tag> is) {
    return !wanted || wanted == is;
}

bool is_within(Instant at, std::optional<Instant> before, std::optional<Instant> after) {
    if (!before && !after) return true;
    return at != Instant{} && (!before || at < *before) && (!after || at >= *after);
}

bool may_see(const ports::TaskRow& row, const ports::TaskFilter& filter) {
    if (filter.sees_all) return true;
    if (!row.department.empty() && holds(filter.visible_departments, row.department)) return true;
    const auto is_ours = [&](const std::string& group) { return holds(filter.visible_departments, group); };
    if (std::ranges::any_of(row.candidate_groups, is_ours)) return true;
    if (std::ranges::any_of(row.signing_departments, is_ours)) return true;
    const std::string& user = filter.visible_user;
    if (user.empty()) return false;
    return row.assignee == user || row.owner == user || holds(row.candidate_users, user) ||
           holds(row.signing_users, user);
}

bool is_at(const ports::TaskRow& row, const ports::SealedStep& step) {
    return row.process == step.process && row.element == step.element;
}

bool is_sealed(const ports::TaskRow& row, const ports::TaskFilter& filter) {
    return std::ranges::any_of(filter.sealed, [&](const auto& step) { return is_at(row, step); });
}

}  // namespace

bool seals_case(const ports::TaskRow& row, const ports::TaskFilter& filter) {
    return std::ranges::any_of(filter.sealed, [&](const auto& step) { return step.whole_case && is_at(row, step); });
}

bool is_held_by_reader(const ports::TaskRow& row, const ports::TaskFilter& filter) {
    const std::string& user = filter.visible_user;
    return !user.empty() && (row.assignee == user || row.owner == user || row.ended_by == user);
}

bool passes(const ports::TaskRow& row, const ports::TaskFilter& filter) {
    return may_see(row, filter) && (!is_sealed(row, filter) || is_held_by_reader(row, filter)) &&
           agrees(filter.state, row.state) && agrees(filter.assignee, row.assignee) &&
           (!filter.unassigned || row.assignee.empty()) &&
           (filter.candidate_group.empty() || holds(row.candidate_groups, filter.candidate_group)) &&
           agrees(filter.department, row.department) && agrees(filter.process, row.process) &&
           agrees(filter.element, row.element) && agrees(filter.instance, row.instance) &&
           agrees(filter.root, row.root) && agrees(filter.business_key, row.business_key) &&
           is_within(row.due, filter.due_before, filter.due_after);
}

bool passes(const ports::InstanceRow& row, const ports::InstanceFilter& filter) {
    return agrees(filter.process, row.process) && agrees(filter.state, row.state) &&
           agrees(filter.business_key, row.business_key) &&
           (!filter.has_incident || *filter.has_incident == row.has_incident) && agrees(filter.parent, row.parent) &&
           agrees(filter.root, row.root) && agrees(filter.definition, row.definition) &&
           is_within(row.started_at, filter.started_before, filter.started_after);
}

bool passes(const ports::JobRow& row, const ports::JobFilter& filter) {
    return agrees(filter.type, row.type) && agrees(filter.state, row.state) && agrees(filter.instance, row.instance) &&
           agrees(filter.worker, row.worker);
}

bool passes(const ports::IncidentRow& row, const ports::IncidentFilter& filter) {
    return agrees(filter.state, row.state) && agrees(filter.instance, row.instance) &&
           agrees(filter.process, row.process) && agrees(filter.element, row.element) &&
           agrees(filter.kind, row.kind) && is_within(row.raised_at, filter.raised_before, filter.raised_after);
}

}  // namespace baton::storage::memory
