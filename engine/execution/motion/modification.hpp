// What a modification comes to: planned whole, so that all that is wrong with it is said at once, and then done.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

struct Beginning {
    ElementIndex element = nowhere;
    bool is_after = false;
    ScopeId base = 0;                    // is open
    std::vector<ElementIndex> openings;  // (sub-)processes between the two, outermost first
    std::vector<VariableInstruction> variables;
};

struct ModificationPlan {
    std::vector<Beginning> beginnings;
    std::vector<TokenId> endings;
};

// Code::unprocessable with a fault for each instruction that cannot be done.
[[nodiscard]] Result<ModificationPlan> plan_modification(const Decider& decider, const ModifyInstance& command);

// Why no token can be put there; empty when one can.
[[nodiscard]] std::string why_not_at(const Element& element, bool is_after);

// Those that a terminate instruction names, oldest first; the fault's message when it names none.
[[nodiscard]] Result<std::vector<TokenId>> tokens_named(const Decider& decider, const TerminateInstruction& which);

// Where an instruction begins; the fault's message and hint when that is not one place.
struct Place {
    ScopeId base = 0;
    std::vector<ElementIndex> openings;
};
[[nodiscard]] Result<Place> place_for(const Decider& decider, ElementIndex element, ScopeId ancestor,
                                      const std::set<ScopeId>& doomed);

// The token ends with all that it holds. Whoever calls this looks after its scope.
void cancel_token(Decider& decider, TokenId token);
// A scope whose last token was cancelled is cancelled too, and so outward to the case.
void end_if_deserted(Decider& decider, ScopeId scope);

}  // namespace baton::execution
