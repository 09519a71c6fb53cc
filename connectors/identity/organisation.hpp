// Who there is: departments with their parents and dates, roles with their labels, duties that one person must not
// join, and the people of a demonstration. Imported data with a version; no secrets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/calendar/local_time.hpp"

namespace baton::identity {

using calendar::Day;

// What a department was called for a time.
struct DatedName {
    std::string name;
    std::string note;  // where it is from, and what has to be confirmed
    std::optional<Day> effective_from;
    std::optional<Day> effective_to;  // the last day
};

struct Department {
    std::string id;                // "team_env"; stays when the name changes
    std::string name;              // today's
    std::vector<DatedName> names;  // today's and earlier ones; empty when it never changed
    std::string kind;              // "team", "street", "squadron" ...
    std::string parent;
    std::string also_under;  // a squadron is managed by street and brigade, street first
    std::string code;        // of the statistical region table
    std::string successor;   // who takes over when it ends
    std::string note;
    bool is_enabled = true;
    std::optional<Day> effective_from;
    std::optional<Day> effective_to;  // its last day

    // As a paper of that day has to write it.
    [[nodiscard]] const std::string& name_on(Day day) const;
};

struct Role {
    std::string id;
    std::string label;
};

// Roles that one person may not hold at once, or may not act in on one case.
struct Separation {
    enum class Scope : std::uint8_t { person, one_case };
    std::string id;
    std::vector<std::string> roles;
    Scope scope = Scope::person;
    std::string why;
};

struct Person {
    std::string name;  // signs in with it
    std::string display_name;
    std::vector<std::string> departments;
    std::vector<std::string> roles;
};

struct Organisation {
    std::string id;
    std::uint32_t version = 0;
    std::vector<Department> departments;
    std::vector<Role> roles;
    std::vector<Separation> separations;
    std::vector<Person> people;

    [[nodiscard]] const Department* department(std::string_view department_id) const;  // nullptr when there is none
    [[nodiscard]] const Role* role(std::string_view role_id) const;
    [[nodiscard]] bool is_active(std::string_view department_id, Day day) const;
    // The department itself while it is active, else who took over from it, or nullptr when nobody did.
    [[nodiscard]] const Department* in_charge(std::string_view department_id, Day day) const;
    // Everyone below it, at any depth, in the order of the file; by either parent.
    [[nodiscard]] std::vector<const Department*> below(std::string_view department_id) const;
    // Duties that these roles may not join in one person; nothing when all is well.
    [[nodiscard]] std::vector<const Separation*> joined(const std::vector<std::string>& role_ids) const;
};

// All faults at once: unknown references, circles, dates, joined duties. `file` is for the faults.
[[nodiscard]] Result<Organisation> read_organisation(std::string_view json, std::string_view file);

}  // namespace baton::identity
