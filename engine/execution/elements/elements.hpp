// What each symbol does when a token has arrived: one file a symbol. A symbol without its `enter` does not compile.
#pragma once

#include <vector>

#include "engine/execution/decider.hpp"

namespace baton::execution {

void enter(Decider& decider, const model::Process& symbol, TokenId token);
void enter(Decider& decider, const model::StartEvent& symbol, TokenId token);
void enter(Decider& decider, const model::IntermediateCatchEvent& symbol, TokenId token);
void enter(Decider& decider, const model::IntermediateThrowEvent& symbol, TokenId token);
void enter(Decider& decider, const model::EndEvent& symbol, TokenId token);
void enter(Decider& decider, const model::BoundaryEvent& symbol, TokenId token);
void enter(Decider& decider, const model::UndefinedTask& symbol, TokenId token);
void enter(Decider& decider, const model::ManualTask& symbol, TokenId token);
void enter(Decider& decider, const model::UserTask& symbol, TokenId token);
void enter(Decider& decider, const model::ServiceTask& symbol, TokenId token);
void enter(Decider& decider, const model::SendTask& symbol, TokenId token);
void enter(Decider& decider, const model::ReceiveTask& symbol, TokenId token);
void enter(Decider& decider, const model::ScriptTask& symbol, TokenId token);
void enter(Decider& decider, const model::BusinessRuleTask& symbol, TokenId token);
void enter(Decider& decider, const model::SubProcess& symbol, TokenId token);
void enter(Decider& decider, const model::Transaction& symbol, TokenId token);
void enter(Decider& decider, const model::AdHocSubProcess& symbol, TokenId token);
void enter(Decider& decider, const model::EventSubProcess& symbol, TokenId token);
void enter(Decider& decider, const model::CallActivity& symbol, TokenId token);
void enter(Decider& decider, const model::ExclusiveGateway& symbol, TokenId token);
void enter(Decider& decider, const model::ParallelGateway& symbol, TokenId token);
void enter(Decider& decider, const model::InclusiveGateway& symbol, TokenId token);
void enter(Decider& decider, const model::ComplexGateway& symbol, TokenId token);
void enter(Decider& decider, const model::EventBasedGateway& symbol, TokenId token);

// The outgoing flows that a token takes when it leaves; the symbols that choose in their own way say so here.
using Flows = std::vector<FlowIndex>;
[[nodiscard]] Result<Flows> choose(Decider& decider, const model::ExclusiveGateway& symbol, TokenId token);
[[nodiscard]] Result<Flows> choose(Decider& decider, const model::ParallelGateway& symbol, TokenId token);
[[nodiscard]] Result<Flows> choose(Decider& decider, const model::ComplexGateway& symbol, TokenId token);

// A complex gateway to which no further token can come.
void reset(Decider& decider, ElementIndex gateway, ScopeId scope);
[[nodiscard]] bool is_resetting(const Decider& decider, TokenId token);
void leave_in_reset(Decider& decider, TokenId token);

}  // namespace baton::execution
