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

struct ItemType {
    feel::Type type;
    feel::Expression allowed;  // unary tests on the value, or on each item of a collection; empty: everything
    bool is_collection = false;
    std::vector<std::pair<std::string, ItemType>> components;
};

using TypeTable = std::map<std::string, ItemType, std::less<>>;

// Whether the value keeps to the constraints of its type and of what is in it; its shape is checked elsewhere.
[[nodiscard]] bool is_allowed(const feel::Value& value, const ItemType& type, feel::Run& run);

}  // namespace baton::decision
