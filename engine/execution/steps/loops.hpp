// Looped and multi-instance activities (BPMN 2.0.2 §13.3.6, §13.3.7): the token at the activity holds the loop's body
// open, and in the body one token runs each item.
#pragma once

#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

void start_loop(Decider& decider, TokenId token);

// What an item sees of its own: loopCounter, its element, and a place for its output.
[[nodiscard]] feel::Context item_variables(const Decider& decider, TokenId token);

// What an item gives when it is completed, and whether the loop is then done.
struct ItemEnd {
    feel::Value output;
    bool is_last = false;
    std::vector<const model::Trigger*> thrown;  // for boundary events of the activity
    feel::Context counts;                       // that they see
};
[[nodiscard]] Result<ItemEnd> plan_item_end(const Decider& decider, TokenId token, Variables& variables);

// The same for a standard loop, whose items are its rounds.
[[nodiscard]] Result<LoopStarted> plan_first_round(const Decider& decider, const Element& element,
                                                   Variables& variables);
[[nodiscard]] Result<ItemEnd> plan_round_end(const Decider& decider, TokenId token, Variables& variables);
// Which events an item throws that is done (behavior). `variables` shows the counts of the loop.
[[nodiscard]] Result<std::vector<const model::Trigger*>> plan_thrown(const Decider& decider, TokenId token,
                                                                     const Variables& variables);
// False when one of them has ended the whole loop.
[[nodiscard]] bool throw_from_item(Decider& decider, TokenId holder, const ItemEnd& end);
void end_item(Decider& decider, TokenId token, ItemEnd end);

// `token` is the holder of the body, whose items are all done.
void complete_loop(Decider& decider, TokenId token);

}  // namespace baton::execution
