#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/reckoning.hpp"

namespace baton::execution {

namespace {

constexpr std::string_view remedy = " Correct the rules or deploy a corrected model, and resolve the incident.";

Result<> may_suspend(const Decider& decider, const Element& element, const PlannedAct& act, Owner owner) {
    const std::string what = "Element '" + element.id + "' suspends the clock '" + act.rule + "'";
    const auto name = find_clock(decider.instance(), owner, act.rule);
    if (!name) {
        return fail(Code::unprocessable, what + ", which does not run: the time would be taken as standing still and " +
                                             "go on. Correct the variables or deploy a corrected model, and resolve " +
                                             "the incident.");
    }
    const Clock& clock = decider.instance().clocks.at(*name);
    const auto* row = rule_of(decider.world(), act.rule, clock.now.started);
    if (row == nullptr || !row->suspendable.empty()) return {};
    return fail(Code::unprocessable,
                what + ", whose rule names no reason for which it may stand still." + std::string(remedy));
}

Result<> may_extend(const Decider& decider, const Element& element, const PlannedAct& act, Owner owner) {
    const std::string what = "Element '" + element.id + "' extends the clock '" + act.rule + "'";
    const auto term = calendar::term_from(act.term);
    if (!term) {
        return fail(Code::unprocessable,
                    what + " by '" + act.term + "': " + term.error().detail + "." + std::string(remedy));
    }
    const auto name = find_clock(decider.instance(), owner, act.rule);
    if (!name) return fail(Code::unprocessable, what + ", which does not run." + std::string(remedy));
    const Clock& clock = decider.instance().clocks.at(*name);
    const auto* row = rule_of(decider.world(), act.rule, clock.now.started);
    if (row == nullptr) return {};
    auto counted = as_counted(clock);
    const auto extended = calendar::extend(counted, {*term, decider.world().now, {}, act.reason}, row->extension,
                                           reckoning(decider.world()));
    if (extended) return {};
    return fail(Code::unprocessable, what + ": " + extended.error().detail + std::string(remedy));
}

Result<> is_lawful(const Decider& decider, const Element& element, const PlannedAct& act, Owner owner) {
    using Kind = model::ClockAct::Kind;
    if (act.kind == Kind::start) return must_be_in_force(decider.world(), element, act.rule);
    if (act.kind == Kind::suspend) return may_suspend(decider, element, act, owner);
    if (act.kind == Kind::extend) return may_extend(decider, element, act, owner);
    return {};
}

Result<PlannedAct> plan(const Decider& decider, const Element& element, const model::ClockAct& act,
                        const Variables& variables) {
    const World& world = decider.world();
    PlannedAct planned;
    planned.kind = act.kind;
    auto rule = needed_text(act.rule, variables, {world, element, "clock rule"});
    if (!rule) return rule.error();
    auto reason = text(act.reason, variables, {world, element, "reason for the clock"});
    if (!reason) return reason.error();
    auto term = text(act.term, variables, {world, element, "term for the clock"});
    if (!term) return term.error();
    planned.rule = std::move(*rule);
    planned.reason = std::move(*reason);
    planned.term = std::move(*term);
    return planned;
}

}  // namespace

Result<> must_be_in_force(const World& world, const Element& element, const std::string& rule) {
    if (rule_of(world, rule, world.now) != nullptr) return {};
    return fail(Code::unprocessable, "Element '" + element.id + "' needs the clock rule '" + rule +
                                         "', and no such rule is in force today. Load the rule, or deploy a corrected "
                                         "model, and resolve the incident.");
}

Result<PlannedActs> plan_acts(const Decider& decider, const Element& element, model::ClockAct::When when,
                              const Variables& variables, Owner owner) {
    PlannedActs acts;
    for (const auto& act : element.clock_acts) {
        if (act.when != when) continue;
        if (!act.condition.empty()) {
            const auto held = truth(act.condition, variables, {decider.world(), element, "condition of a clock act"});
            if (!held) return held.error();
            if (!*held) continue;
        }
        auto planned = plan(decider, element, act, variables);
        if (!planned) return planned.error();
        const auto lawful = is_lawful(decider, element, *planned, owner);
        if (!lawful) return lawful.error();
        acts.push_back(std::move(*planned));
    }
    return acts;
}

}  // namespace baton::execution
