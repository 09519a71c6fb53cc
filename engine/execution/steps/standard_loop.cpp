// BPMN 2.0.2 §13.3.6: one round after the other while the condition holds, at most loopMaximum of them. loopCounter is
// the number of rounds that have begun.
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/loops.hpp"

namespace baton::execution {

namespace {

Result<bool> goes_on(const Decider& decider, const Element& element, const Variables& variables) {
    const model::StandardLoop& loop = *element.standard_loop;
    if (loop.condition.empty()) return true;
    return truth(loop.condition, variables, {decider.world(), element, "loop condition"});
}

}  // namespace

Result<LoopStarted> plan_first_round(const Decider& decider, const Element& element, Variables& variables) {
    LoopStarted started;
    started.is_open = true;
    started.count = 1;
    if (!element.standard_loop->is_tested_before) return started;
    variables.shadow("loopCounter", std::int64_t{0});
    const auto begins = goes_on(decider, element, variables);
    if (!begins) return begins.error();
    started.count = *begins ? 1 : 0;
    return started;
}

Result<ItemEnd> plan_round_end(const Decider& decider, TokenId token, Variables& variables) {
    const Element& element = decider.element_at(token);
    const std::uint32_t round = decider.token(token).item;
    ItemEnd end;
    end.is_last = element.standard_loop->maximum == round;
    if (end.is_last) return end;
    variables.shadow("loopCounter", static_cast<std::int64_t>(round));
    const auto again = goes_on(decider, element, variables);
    if (!again) return again.error();
    end.is_last = !*again;
    return end;
}

}  // namespace baton::execution
