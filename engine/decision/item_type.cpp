#include "engine/decision/item_type.hpp"

#include <algorithm>

#include "engine/feel/run.hpp"

namespace baton::decision {

using feel::Value;

namespace {

bool passes(const feel::Expression& tests, const Value& value, feel::Run& run) {
    const feel::Context names{{"?", value}};
    const Value holds = tests.evaluate(feel::ContextScope(names), run);
    return holds.boolean() != nullptr && *holds.boolean();
}

template <class Holds>
bool all_items(const Value& value, const Holds& holds) {
    return value.list() == nullptr || std::all_of(value.list()->begin(), value.list()->end(), holds);
}

// Allowed values are said of the items of a list (DMN 1.5 §7.3.3), a type constraint of the list itself.
bool keeps_to_values(const Value& value, const ItemType& type, feel::Run& run) {
    if (!type.constraint.empty() && !passes(type.constraint, value, run)) return false;
    if (type.allowed.empty()) return true;
    if (type.type.kind != feel::Type::Kind::list) return passes(type.allowed, value, run);
    return all_items(value, [&](const Value& item) { return item.is_null() || passes(type.allowed, item, run); });
}

bool has_allowed_members(const Value& value, const ItemType& type, feel::Run& run) {
    if (value.context() == nullptr) return true;
    return std::all_of(type.components.begin(), type.components.end(), [&](const auto& component) {
        const Value* member = value.context()->find(component.first);
        return member == nullptr || is_allowed(*member, *component.second, run);
    });
}

// Where a type holds itself FEEL has not looked at the shape.
bool is_of_own_type(const Value& value, const ItemType& type, feel::Run& run) {
    const auto found = type.table->find(type.own_name);
    return found != type.table->end() && feel::conforms(value, found->second.type) &&
           is_allowed(value, found->second, run);
}

}  // namespace

bool is_allowed(const Value& value, const ItemType& type, feel::Run& run) {
    if (value.is_null() || !type.is_constrained()) return true;
    const feel::Run::Level level(run);
    if (!level.is_allowed() || !run.spend(1)) return false;
    if (type.table != nullptr && !is_of_own_type(value, type, run)) return false;
    if (type.base && !is_allowed(value, *type.base, run)) return false;
    if (type.item && !all_items(value, [&](const Value& item) { return is_allowed(item, *type.item, run); }))
        return false;
    return keeps_to_values(value, type, run) && has_allowed_members(value, type, run);
}

ItemType result_type(const ItemType& type) {
    if (!type.type.is_function()) return type;
    ItemType made;
    if (!type.type.parts.empty()) made.type = type.type.parts.back();
    return made;
}

}  // namespace baton::decision
