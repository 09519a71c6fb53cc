#include "engine/execution/steps/clocks.hpp"

#include "engine/base/ensure.hpp"
#include "engine/execution/steps/reckoning.hpp"

namespace baton::execution {

namespace {

ClockName start_clock(Decider& decider, Owner owner, const std::string& rule) {
    const World& world = decider.world();
    const calendar::ClockRule* row = rule_of(world, rule, world.now);
    BATON_ENSURE(row != nullptr, "a clock is started by a rule that was found to be in force");
    Clock clock;
    clock.now.rule = rule;
    clock.now.scope = owner.scope;
    clock.now.token = owner.token;
    clock.now.term = calendar::to_text(row->term);
    clock.now.started = world.now;
    clock.now.calendar = world.calendar.edition();
    const Moments moments = reckon(clock, world);
    clock.now.yellow = moments.yellow;
    clock.now.due = moments.due;
    clock.now.is_certain = moments.is_certain;
    decider.emit(clock.now);
    ClockName name{owner.scope, owner.token, rule};
    note_doubt(decider, name, moments);
    return name;
}

ClockMoved moved(const ClockName& name, const Moments& moments, const World& world) {
    ClockMoved fact;
    fact.rule = name.rule;
    fact.scope = name.scope;
    fact.token = name.token;
    fact.yellow = moments.yellow;
    fact.due = moments.due;
    fact.calendar = world.calendar.edition();
    fact.is_certain = moments.is_certain;
    return fact;
}

void stop(Decider& decider, const ClockName& name) {
    note_doubt(decider, name, {});  // a clock that is no more leaves no doubt
    decider.emit(ClockStopped{name.rule, name.scope, name.token});
}

void suspend(Decider& decider, const ClockName& name, const std::string& reason) {
    if (decider.instance().clocks.at(name).is_suspended) return;
    decider.emit(ClockSuspended{name.rule, name.scope, reason, name.token});
    pause_timers(decider, name);
}

void resume(Decider& decider, const ClockName& name, const std::string& reason) {
    Clock clock = decider.instance().clocks.at(name);
    if (!clock.is_suspended) return;
    const World& world = decider.world();
    clock.standstills.push_back({clock.suspended_at, world.now, clock.suspended_because});
    clock.is_suspended = false;
    ClockMoved fact = moved(name, reckon(clock, world), world);
    fact.reason = reason;
    fact.is_resumed = true;
    const Moments moments{fact.yellow, fact.due, fact.is_certain};
    decider.emit(std::move(fact));
    note_doubt(decider, name, moments);
    move_followers(decider, name);
}

void extend(Decider& decider, const ClockName& name, const PlannedAct& act) {
    Clock clock = decider.instance().clocks.at(name);
    clock.extensions.push_back(act.term);
    ClockMoved fact = moved(name, reckon(clock, decider.world()), decider.world());
    fact.reason = act.reason;
    fact.extended_by = act.term;
    const Moments moments{fact.yellow, fact.due, fact.is_certain};
    decider.emit(std::move(fact));
    note_doubt(decider, name, moments);
    if (!clock.is_suspended) move_followers(decider, name);
}

}  // namespace

std::optional<ClockName> find_clock(const Instance& instance, Owner owner, const std::string& rule) {
    while (owner.scope != 0) {
        for (const TokenId token : {owner.token, TokenId{0}}) {
            ClockName name{owner.scope, token, rule};
            if (instance.clocks.contains(name)) return name;
        }
        const Scope& scope = instance.scopes.at(owner.scope);
        owner = {scope.holder, scope.parent};
    }
    return std::nullopt;
}

ClockName clock_for(Decider& decider, Owner owner, const std::string& rule) {
    const auto found = find_clock(decider.instance(), owner, rule);
    return found ? *found : start_clock(decider, owner, rule);
}

void perform(Decider& decider, const PlannedActs& acts, Owner owner) {
    using Kind = model::ClockAct::Kind;
    for (const auto& act : acts) {
        const auto found = find_clock(decider.instance(), owner, act.rule);
        if (act.kind == Kind::start && !found) (void)start_clock(decider, {0, owner.scope}, act.rule);
        if (!found) continue;
        if (act.kind == Kind::suspend) suspend(decider, *found, act.reason);
        if (act.kind == Kind::resume) resume(decider, *found, act.reason);
        if (act.kind == Kind::extend) extend(decider, *found, act);
        if (act.kind != Kind::stop) continue;
        release_timers(decider, *found);
        stop(decider, *found);
    }
}

void stop_clocks(Decider& decider, Owner owner) {
    const auto& clocks = decider.instance().clocks;
    for (auto at = clocks.lower_bound({owner.scope, owner.token, {}});
         at != clocks.end() && at->first.scope == owner.scope && at->first.token == owner.token;) {
        const ClockName name = at->first;
        ++at;
        stop(decider, name);
    }
}

void recompute_clocks(Decider& decider) {
    std::vector<ClockName> names;
    for (const auto& [name, clock] : decider.instance().clocks) {
        if (!clock.is_suspended) names.push_back(name);  // one that stands still is reckoned when it runs again
    }
    for (const auto& name : names) {
        const Clock& clock = decider.instance().clocks.at(name);
        const Moments moments = reckon(clock, decider.world());
        const bool is_same = moments.yellow == clock.now.yellow && moments.due == clock.now.due &&
                             moments.is_certain == clock.now.is_certain;
        if (is_same) continue;
        ClockMoved fact = moved(name, moments, decider.world());
        fact.reason = "reckoned anew with another calendar";
        decider.emit(std::move(fact));
        note_doubt(decider, name, moments);
        move_followers(decider, name);
    }
}

Moments reckon(const Clock& clock, const World& world) {
    const auto counted = as_counted(clock);
    const auto with = reckoning(world);
    const auto deadline = calendar::deadline(counted, with, world.now);
    const auto* row = rule_of(world, clock.now.rule, clock.now.started);
    const auto before = row != nullptr ? row->yellow : calendar::usual_warning(counted.term);
    const auto yellow = calendar::warn_at(deadline, counted.started, before, with);
    // A term shorter than its warning is yellow from the beginning.
    return {yellow ? *yellow : counted.started, deadline.due, deadline.is_certain};
}

}  // namespace baton::execution
