#include "connectors/identity/organisation.hpp"

#include <algorithm>
#include <set>

namespace baton::identity {
namespace {

template <class Named>
const Named* find(const std::vector<Named>& all, std::string_view id) {
    const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.id == id; });
    return found == all.end() ? nullptr : &*found;
}

}  // namespace

const std::string& Department::name_on(Day day) const {
    for (const DatedName& one : names) {
        const bool has_begun = !one.effective_from || *one.effective_from <= day;
        if (has_begun && (!one.effective_to || day <= *one.effective_to)) return one.name;
    }
    return name;
}

const Department* Organisation::department(std::string_view department_id) const {
    return find(departments, department_id);
}

const Role* Organisation::role(std::string_view role_id) const { return find(roles, role_id); }

bool Organisation::is_active(std::string_view department_id, Day day) const {
    const Department* found = department(department_id);
    return found != nullptr && found->is_enabled && (!found->effective_from || *found->effective_from <= day) &&
           (!found->effective_to || day <= *found->effective_to);
}

const Department* Organisation::in_charge(std::string_view department_id, Day day) const {
    const Department* found = department(department_id);
    for (std::size_t step = 0; found != nullptr && step <= departments.size(); ++step) {
        if (is_active(found->id, day)) return found;
        found = department(found->successor);
    }
    return nullptr;
}

std::vector<const Department*> Organisation::below(std::string_view department_id) const {
    std::set<std::string_view> reached{department_id};
    for (bool grew = true; grew;) {
        grew = false;
        for (const Department& one : departments) {
            const bool is_below = reached.contains(one.parent) || reached.contains(one.also_under);
            if (is_below && reached.insert(one.id).second) grew = true;
        }
    }
    std::vector<const Department*> found;
    for (const Department& one : departments) {
        if (one.id != department_id && reached.contains(one.id)) found.push_back(&one);
    }
    return found;
}

std::vector<const Separation*> Organisation::joined(const std::vector<std::string>& role_ids) const {
    std::vector<const Separation*> broken;
    for (const Separation& separation : separations) {
        if (separation.scope != Separation::Scope::person) continue;
        const auto held = std::count_if(separation.roles.begin(), separation.roles.end(), [&](const std::string& role) {
            return std::find(role_ids.begin(), role_ids.end(), role) != role_ids.end();
        });
        if (held > 1) broken.push_back(&separation);
    }
    return broken;
}

}  // namespace baton::identity
