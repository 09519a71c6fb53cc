// Item definitions (DMN 1.5 §7.3.2): FEEL types with names and constraints.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "engine/feel/expression.hpp"
#include "engine/feel/type.hpp"

namespace baton::decision {

struct ItemType;
using ItemTypePtr = std::shared_ptr<const ItemType>;
using TypeTable = std::map<std::string, ItemType, std::less<>>;

struct ItemType {
    feel::Type type;
    // What constrains a value beyond its FEEL type. All of it is empty for most types.
    ItemTypePtr base;             // the definition that this one refers to; nullptr when it is a FEEL type
    ItemTypePtr item;             // of a collection: what each item must be; nullptr when that is a FEEL type
    feel::Expression allowed;     // unary tests on the value, or on each item of a list
    feel::Expression constraint;  // unary tests on the value as a whole (typeConstraint)
    std::vector<std::pair<std::string, ItemTypePtr>> components;
    // A type that holds itself is looked up where it does: its name, and the table that has it.
    std::string own_name;
    const TypeTable* table = nullptr;

    // The allowed values, of the definition that it refers to where it has none itself; empty when there are none.
    [[nodiscard]] feel::Expression listed() const { return allowed.empty() && base ? base->listed() : allowed; }
    [[nodiscard]] bool is_constrained() const {
        return base || item || table != nullptr || !components.empty() || !allowed.empty() || !constraint.empty();
    }
};

// Whether a value of the type's shape keeps to the constraints of the type and of what is in it. Null keeps to all.
[[nodiscard]] bool is_allowed(const feel::Value& value, const ItemType& type, feel::Run& run);

// What a function gives whose type, or whose result's type, this is: models say either of a function's variable.
[[nodiscard]] ItemType result_type(const ItemType& type);

}  // namespace baton::decision
