// Messages and signals that a case sends.
#pragma once

#include <string>
#include <vector>

#include "engine/execution/decider.hpp"

namespace baton::execution {

struct Sending {
    const model::MessageTrigger& message;
    const model::Formula& id;
    const model::Formula& time_to_live;
};

// The message carries what the element's input mappings chose, and nothing else: what one department sends to another
// is said in the model.
[[nodiscard]] Result<MessageSent> plan_message(const Decider& decider, const Sending& sending, TokenId token);
[[nodiscard]] Result<MessageSent> plan_signal(const Decider& decider, const model::SignalTrigger& signal,
                                              TokenId token);

// Key-based correlation: what a message that the case sends or receives carries becomes the case's own key, if it has
// none yet (BPMN 2.0.2 §8.4.2).
void keep_keys(Decider& decider, const std::vector<model::CarriedKey>& keys, const feel::Scope& content);
void keep_keys_of_event(Decider& decider, ElementIndex event, std::uint32_t trigger, const feel::Context& content);

// What waits for any message, only because no key was known when it began to wait, waits for the case's own from now
// on.
void renew_keys(Decider& decider);

// Gives them to the post office; whoever waits for a signal in this very case has it at once, before the sender goes on
// (BPMN 2.0.2 §10.5.1). True when the sender is still there: nothing that was interrupted held it.
[[nodiscard]] bool send(Decider& decider, std::vector<MessageSent> planned, TokenId token);

// A message or signal for one of the case's subscriptions.
struct Delivered {
    MessageKey message;
    std::string name;
    feel::Context variables;
};
void receive(Decider& decider, const Subscribed& subscribed, const Delivered& delivered);

}  // namespace baton::execution
