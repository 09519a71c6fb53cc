#include "connectors/editions/moves.hpp"

#include <set>

#include "engine/execution/decide.hpp"

namespace baton::editions {
namespace {

std::map<TaskKey, Instant> due_dates(const execution::Instance& instance) {
    std::map<TaskKey, Instant> all;
    for (const auto& [key, task] : instance.tasks) all[key] = task.opened.due;
    return all;
}

}  // namespace

Result<Moves> moves_of(execution::Instance instance, const runtime::Almanac& next, std::string zone, Instant now,
                       const execution::Library& library) {
    const auto clocks = instance.clocks;
    const auto tasks = due_dates(instance);
    execution::Mint mint(1ULL << 62U);  // for facts that nobody keeps
    execution::World world{now, library, mint, next.calendar, next.rules, std::move(zone), {}};
    if (const auto decided = decide(instance, execution::RecomputeClocks{}, world); !decided) return decided.error();
    Moves moves;
    for (const auto& [name, clock] : instance.clocks) {
        const auto before = clocks.find(name);
        if (before == clocks.end() || before->second.now.due == clock.now.due) continue;
        moves.clocks.push_back(
            {instance.key, instance.started.process, name.rule, before->second.now.due, clock.now.due});
    }
    for (const auto& [key, due] : due_dates(instance)) {
        const auto before = tasks.find(key);
        if (before != tasks.end() && before->second != due) ++moves.tasks;
    }
    return moves;
}

}  // namespace baton::editions
