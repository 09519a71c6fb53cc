#include <algorithm>

#include "engine/execution/motion/migration.hpp"

namespace baton::execution {

Result<> has_begun(const Decider& decider) {
    const Instance& instance = decider.instance();
    const auto waits_at_start = [&](const auto& entry) {
        const Element& at = decider.element(entry.second.at);
        return std::holds_alternative<model::StartEvent>(at.symbol) && at.parent == 0 && !entry.second.incident;
    };
    const auto could_not_begin = [](const auto& entry) {
        const IncidentRaised& incident = entry.second;
        return incident.token == 0 && incident.scope == root_scope && incident.stage == Stage::entering &&
               incident.kind != IncidentKind::calendar;
    };
    if (std::ranges::none_of(instance.tokens, waits_at_start) &&
        std::ranges::none_of(instance.incidents, could_not_begin))
        return {};
    return fail(Code::conflict,
                "Case " + std::to_string(instance.key.value) +
                    " has not begun yet: it still waits for what begins it. Let it begin, or cancel it.");
}

}  // namespace baton::execution
