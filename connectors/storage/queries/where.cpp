#include "connectors/storage/queries/where.hpp"

#include <algorithm>
#include <array>

namespace baton::storage {
namespace {

void add_list(Sql& sql, const std::vector<std::string>& all) {
    std::string_view separator = "(";
    for (const auto& one : all) {
        sql += separator;
        sql << std::string_view{one};
        separator = ", ";
    }
    sql += ")";
}

void add_candidate(Sql& sql, std::string_view kind, std::string_view name) {
    sql += "key IN (SELECT task FROM task_candidate WHERE name = ";
    sql << name;
    sql += " AND kind = ";
    sql << kind;
    sql += ")";
}

// Offered to one of the departments, or to be signed by it: as a candidate group, a department's id stands for all in
// it.
void add_candidates(Sql& sql, const std::vector<std::string>& groups) {
    sql += "key IN (SELECT task FROM task_candidate WHERE name IN ";
    add_list(sql, groups);
    sql += " AND kind IN ('group', 'signing'))";
}

// Offered to the reader, to be signed by them, or done in their name.
void add_reader(Sql& sql, std::string_view user) {
    sql += "key IN (SELECT task FROM task_candidate WHERE name = ";
    sql << user;
    sql += " AND kind IN ('user', 'party'))";
}

// The department's or offered to it, or the reader's own, or offered to the reader; nothing for a reader who is nobody.
void add_visibility(Where& where, const ports::TaskFilter& filter) {
    if (filter.sees_all) return;
    auto departments = filter.visible_departments;
    std::erase(departments, std::string{});
    Sql& sql = where.also();
    sql += "(1 = 0";
    if (!departments.empty()) {
        sql += " OR department IN ";
        add_list(sql, departments);
        sql += " OR ";
        add_candidates(sql, departments);
    }
    if (!filter.visible_user.empty()) {
        sql += " OR assignee = ";
        sql << std::string_view{filter.visible_user};
        sql += " OR ";
        add_reader(sql, filter.visible_user);
    }
    sql += ")";
}

void add_step(Sql& sql, const ports::SealedStep& step) {
    sql += "process = ";
    sql << std::string_view{step.process};
    sql += " AND element = ";
    sql << std::string_view{step.element};
}

void add_holder(Sql& sql, std::string_view user) {
    if (user.empty()) {
        sql += "1 = 0";
        return;
    }
    for (const std::string_view column : {"(assignee = ", " OR owner = ", " OR ended_by = "}) {
        sql += column;
        sql << user;
    }
    sql += ")";
}

// A sealed step's tasks are their holders'. Sealed cases are few: they are looked up once by the step, and not for each
// row.
void add_seals(Where& where, const ports::TaskFilter& filter) {
    for (const ports::SealedStep& step : filter.sealed) {
        Sql& sql = where.also();
        sql += "(NOT (";
        add_step(sql, step);
        sql += ") OR ";
        add_holder(sql, filter.visible_user);
        sql += ")";
        if (!step.whole_case) continue;
        where.also() += "(state = 'open' OR instance NOT IN (SELECT instance FROM task WHERE ";
        add_step(sql, step);
        sql += ") OR instance IN (SELECT instance FROM task WHERE ";
        add_step(sql, step);
        sql += " AND ";
        add_holder(sql, filter.visible_user);
        sql += "))";
    }
}

// Cases with something open at one of the elements. Only what is open is looked at, and of one process where it is
// named.
void add_elements(Where& where, const ports::InstanceFilter& filter) {
    if (filter.elements.empty()) return;
    struct Open {
        std::string_view table;
        std::string_view condition;
        bool names_process;
    };
    constexpr std::array<Open, 6> all{{{"task", "state = 'open'", true},
                                       {"job", "state IN ('available', 'active', 'backing_off')", true},
                                       {"job", "state = 'out_of_retries'", true},
                                       {"timer", "instance <> 0", false},
                                       {"subscription", "1 = 1", true},
                                       {"incident", "state = 'open'", true}}};
    Sql& sql = where.also();
    std::string_view before = "(partition, key) IN (";
    for (const Open& open : all) {
        (((sql += before) += "SELECT partition, instance FROM ") += open.table) += " WHERE ";
        (sql += open.condition) += " AND element IN ";
        add_list(sql, filter.elements);
        if (open.names_process && !filter.process.empty()) {
            sql += " AND process = ";
            sql << std::string_view{filter.process};
        }
        before = " UNION ";
    }
    sql += ")";
}

}  // namespace

void Where::equals(std::string_view column, const std::string& wanted) {
    if (wanted.empty()) return;
    (also() += column) += " = ";
    sql_ << std::string_view{wanted};
}

void Where::within(std::string_view column, std::optional<Instant> before, std::optional<Instant> after) {
    if (!before && !after) return;
    (also() += column) += " <> 0";
    if (before) {
        (also() += column) += " < ";
        sql_ << *before;
    }
    if (after) {
        (also() += column) += " >= ";
        sql_ << *after;
    }
}

void Where::is_in_state(const std::string& state) {
    constexpr std::array<std::string_view, 5> indexed{"open", "active", "available", "backing_off", "out_of_retries"};
    const auto found = std::ranges::find(indexed, state);
    if (found == indexed.end()) return equals("state", state);
    ((also() += "state = '") += *found) += "'";
}

Where where(const ports::TaskFilter& filter) {
    Where all;
    add_visibility(all, filter);
    add_seals(all, filter);
    all.is_in_state(filter.state);
    all.equals("assignee", filter.assignee);
    if (!filter.assignee.empty()) all.also() += "assignee <> ''";
    if (filter.unassigned) all.also() += "assignee = ''";
    if (!filter.candidate_group.empty()) add_candidate(all.also(), "group", filter.candidate_group);
    all.equals("department", filter.department);
    all.equals("process", filter.process);
    all.equals("element", filter.element);
    all.equals("instance", filter.instance);
    if (filter.root) {
        // A case's own tasks are found by the case, those of the cases it called by their root.
        Sql& sql = all.also();
        sql += "((root = ";
        sql << filter.root;
        sql += " AND root <> instance) OR (instance = ";
        sql << filter.root;
        sql += " AND root = ";
        sql << filter.root;
        sql += "))";
    }
    all.equals("business_key", filter.business_key);
    if (!filter.business_key.empty()) all.also() += "business_key <> ''";
    all.within("due", filter.due_before, filter.due_after);
    return all;
}

Where where(const ports::InstanceFilter& filter) {
    Where all;
    all.is_in_state(filter.state);
    // Said once more, as the index over these states has it.
    if (!filter.state.empty() && filter.state != "completed") all.also() += "state <> 'completed'";
    all.equals("process", filter.process);
    all.equals("business_key", filter.business_key);
    if (!filter.business_key.empty()) all.also() += "business_key <> ''";
    if (filter.has_incident) all.also() += *filter.has_incident ? "has_incident = 1" : "has_incident = 0";
    all.equals("parent", filter.parent);
    if (filter.parent) all.also() += "parent <> 0";
    if (filter.root) {
        Sql& sql = all.also();
        sql += "((root = ";
        sql << filter.root;
        sql += " AND parent <> 0) OR (partition = ";
        sql << partition_of(filter.root.value);
        sql += " AND key = ";
        sql << filter.root;
        sql += " AND root = ";
        sql << filter.root;
        sql += "))";
    }
    all.equals("definition", filter.definition);
    add_elements(all, filter);
    all.within("started_at", filter.started_before, filter.started_after);
    return all;
}

Where where(const ports::JobFilter& filter) {
    Where all;
    all.is_in_state(filter.state);
    all.equals("type", filter.type);
    all.equals("instance", filter.instance);
    all.equals("worker", filter.worker);
    if (!filter.worker.empty()) all.also() += "worker <> ''";
    return all;
}

Where where(const ports::IncidentFilter& filter) {
    Where all;
    all.is_in_state(filter.state);
    all.equals("instance", filter.instance);
    all.equals("process", filter.process);
    all.equals("element", filter.element);
    all.equals("kind", filter.kind);
    all.within("raised_at", filter.raised_before, filter.raised_after);
    return all;
}

}  // namespace baton::storage
