#include "connectors/identity/organisation_changes.hpp"

#include <algorithm>
#include <map>

namespace baton::identity {
namespace {

using calendar::Change;
using calendar::ChangeKind;
using calendar::FieldTexts;

std::string joined(std::vector<std::string> all) {
    std::ranges::sort(all);
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

std::string text_of(const std::optional<Day>& day) { return day ? calendar::to_text(*day) : ""; }

std::string text_of(const std::vector<DatedName>& names) {
    std::string text;
    for (const auto& one : names) {
        if (!text.empty()) text += "; ";
        text += one.name + " " + text_of(one.effective_from) + ".." + text_of(one.effective_to);
        if (!one.note.empty()) text += " " + one.note;
    }
    return text;
}

FieldTexts fields_of(const Department& one) {
    return {{"name", one.name},
            {"kind", one.kind},
            {"parent", one.parent},
            {"also_under", one.also_under},
            {"enabled", one.is_enabled ? "true" : "false"},
            {"effective_from", text_of(one.effective_from)},
            {"effective_to", text_of(one.effective_to)},
            {"successor", one.successor},
            {"names", text_of(one.names)},
            {"code", one.code},
            {"note", one.note}};
}

FieldTexts fields_of(const Role& one) { return {{"label", one.label}}; }

FieldTexts fields_of(const Separation& one) {
    return {{"roles", joined(one.roles)},
            {"scope", one.scope == Separation::Scope::person ? "person" : "case"},
            {"why", one.why}};
}

FieldTexts fields_of(const Person& one) {
    return {{"display_name", one.display_name}, {"departments", joined(one.departments)}, {"roles", joined(one.roles)}};
}

std::string name_of(const Department& one) { return one.name; }
std::string name_of(const Role& one) { return one.label; }
std::string name_of(const Separation& one) { return one.why; }
std::string name_of(const Person& one) { return one.display_name; }

template <class Entry>
using ById = std::map<std::string_view, const Entry*>;

template <class Entry>
ById<Entry> by_id(const std::vector<Entry>& entries, std::string Entry::*id) {
    ById<Entry> all;
    for (const auto& one : entries) all.emplace(one.*id, &one);
    return all;
}

template <class Entry>
void compare(std::vector<Change>& changes, const std::string& part, const std::vector<Entry>& before,
             const std::vector<Entry>& after, std::string Entry::*id) {
    const auto old = by_id(before, id);
    const auto now = by_id(after, id);
    auto all = old;
    all.insert(now.begin(), now.end());
    for (const auto& [name, entry] : all) {
        const auto was = old.find(name);
        const auto is = now.find(name);
        auto fields = calendar::differing(was == old.end() ? FieldTexts{} : fields_of(*was->second),
                                          is == now.end() ? FieldTexts{} : fields_of(*is->second));
        if (fields.empty()) continue;
        const auto kind = was == old.end()  ? ChangeKind::added
                          : is == now.end() ? ChangeKind::removed
                                            : ChangeKind::changed;
        changes.push_back(
            {kind, part, std::string(name), name_of(is == now.end() ? *entry : *is->second), std::move(fields)});
    }
}

}  // namespace

std::vector<Change> changes_of(const Organisation& before, const Organisation& after) {
    std::vector<Change> changes;
    compare(changes, "department", before.departments, after.departments, &Department::id);
    compare(changes, "role", before.roles, after.roles, &Role::id);
    compare(changes, "separation", before.separations, after.separations, &Separation::id);
    compare(changes, "person", before.people, after.people, &Person::name);
    return changes;
}

std::vector<Department> departments_lost(const Organisation& before, const Organisation& after, Day day) {
    std::vector<Department> lost;
    for (const auto& one : before.departments) {
        if (before.is_active(one.id, day) && !after.is_active(one.id, day)) lost.push_back(one);
    }
    return lost;
}

std::vector<Role> roles_lost(const Organisation& before, const Organisation& after) {
    std::vector<Role> lost;
    for (const auto& one : before.roles) {
        if (after.role(one.id) == nullptr) lost.push_back(one);
    }
    return lost;
}

}  // namespace baton::identity
