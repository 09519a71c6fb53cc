#include <set>

#include "engine/execution/motion/migration.hpp"
#include "engine/execution/places.hpp"

namespace baton::execution {

namespace {

// Of all that the case holds on to: the fact is as small as the case, not as large as the model.
void find_pairs(const Versions& versions, InstanceMigrated& migrated) {
    std::set<ElementIndex> elements;
    std::set<FlowIndex> flows;
    Instance held = versions.source.instance();
    for_each_place(
        held, [&](ElementIndex& element) { elements.insert(element); }, [&](FlowIndex& flow) { flows.insert(flow); });
    for (const ElementIndex element : elements) {
        const ElementIndex to = versions.mapping.element(element);
        if (to != nowhere) migrated.elements.emplace_back(element, to);
    }
    for (const FlowIndex flow : flows) {
        const FlowIndex to = versions.mapping.flow(flow);
        if (to != nowhere) migrated.flows.emplace_back(flow, to);
    }
}

}  // namespace

Result<MigrationPlan> plan_migration(const Versions& versions, Obstacles obstacles) {
    const Instance& instance = versions.source.instance();
    MigrationPlan plan;
    for (const auto& [id, token] : instance.tokens) {
        check_token(versions, token, obstacles);
        plan_events(versions, token, obstacles, plan);
    }
    for (const auto& [id, scope] : instance.scopes) {
        check_scope(versions, scope, obstacles);
        plan_events(versions, scope, obstacles, plan);
    }
    auto faults = versions.mapping.faults();
    for (Fault& fault : obstacles.take()) faults.push_back(std::move(fault));
    if (!faults.empty()) {
        return fail(Code::unprocessable,
                    "Case " + std::to_string(instance.key.value) + " cannot go on by that version as it stands.",
                    std::move(faults));
    }
    find_pairs(versions, plan.migrated);
    return plan;
}

}  // namespace baton::execution
