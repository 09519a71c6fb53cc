#include <algorithm>
#include <iterator>

#include "engine/execution/decide/obey.hpp"
#include "engine/execution/motion/migration.hpp"

namespace baton::execution {

namespace {

Result<> is_another_version(const Instance& instance, const DeployedProcess& target) {
    const std::string name = "Case " + std::to_string(instance.key.value);
    if (target.definition->id != instance.started.process) {
        return fail(Code::unprocessable, name + " is one of '" + instance.started.process +
                                             "' and goes on by another version of that only, not by '" +
                                             target.definition->id + "'.");
    }
    if (target.key != instance.started.definition) return {};
    return fail(Code::conflict, name + " goes on by version " + std::to_string(target.version) + " already.");
}

void close(Decider& decider, const MigrationPlan& plan) {
    cancel(decider, plan.timers_gone);
    for (const SubscriptionKey key : plan.subscriptions_gone) decider.emit(Unsubscribed{key});
}

void append(Decision& all, Decision rest) {
    std::ranges::move(rest.events, std::back_inserter(all.events));
    std::ranges::move(rest.follow_ups, std::back_inserter(all.follow_ups));
}

}  // namespace

// What is gone is closed by the version that knew it; what is new is opened by the version that does.
Result<Decision> migrate(Instance& instance, const DeployedProcess& from, const DeployedProcess& to,
                         const MigrateInstance& command, World& world) {
    if (const auto another = is_another_version(instance, to); !another) return another.error();
    Decider source{instance, *from.definition, world};
    Decider target{instance, *to.definition, world};
    if (const auto begun = has_begun(source); !begun) return begun.error();
    const Mapping mapping{*from.definition, *to.definition, command.mapping};
    auto plan = plan_migration({source, target, mapping}, {});
    if (!plan) return plan.error();
    if (command.is_dry_run) return Decision{};
    close(source, *plan);
    plan->migrated.definition = to.key;
    plan->migrated.version = to.version;
    source.emit(std::move(plan->migrated));
    for (auto& opening : plan->openings) arm(target, std::move(opening.waits), opening.owner);
    // By other flows a join may have nothing left to wait for.
    for (const auto& [id, scope] : std::map(instance.scopes)) target.touch(id);
    target.run();
    Decision decided = source.finish();
    append(decided, target.finish());
    return decided;
}

}  // namespace baton::execution
