#include "engine/decision/item_type.hpp"

#include <algorithm>

#include "engine/feel/run.hpp"

namespace baton::decision {

using feel::Value;

namespace {

bool is_one_allowed(const Value& value, const ItemType& type, feel::Run& run) {
    if (value.is_null()) return true;
    if (!type.allowed.empty()) {
        const feel::Context names{{"?", value}};
        const Value holds = type.allowed.evaluate(feel::ContextScope(names), run);
        if (holds.boolean() == nullptr || !*holds.boolean()) return false;
    }
    if (value.context() == nullptr) return true;
    return std::all_of(type.components.begin(), type.components.end(), [&](const auto& component) {
        const Value* member = value.context()->find(component.first);
        return member == nullptr || is_allowed(*member, component.second, run);
    });
}

}  // namespace

bool is_allowed(const Value& value, const ItemType& type, feel::Run& run) {
    if (!type.is_collection || value.list() == nullptr) return is_one_allowed(value, type, run);
    return std::all_of(value.list()->begin(), value.list()->end(),
                       [&](const Value& item) { return is_one_allowed(item, type, run); });
}

}  // namespace baton::decision
