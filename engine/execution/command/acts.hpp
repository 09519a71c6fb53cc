// What officials wish for their tasks beside taking and completing them. `by` is who wishes it; empty: Baton itself,
// who may do as anyone. A reason is needed for each but to sign and to resolve.
#pragma once

#include <string>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton::execution {

// The case goes back to a step that was done before the task (BPMN knows no such thing: see docs/decisions).
struct ReturnTask {
    TaskKey task;
    std::string to;  // BPMN id of the step
    std::string by;
    std::string reason;
};

// Who completed the task takes that back, while nobody has acted upon it.
struct WithdrawTask {
    TaskKey task;  // that was completed
    std::string by;
    std::string reason;
};

// `to` does it in the name of whoever has it.
struct DelegateTask {
    TaskKey task;
    std::string to;
    bool comes_back = true;
    std::string by;
    std::string reason;
};

// Done in the owner's name, who has it again.
struct ResolveTask {
    TaskKey task;
    feel::Context variables;
    std::string by;
};

// The owner takes it back from whoever does it.
struct RecallTask {
    TaskKey task;
    std::string by;
    std::string reason;
};

struct AddSigners {
    TaskKey task;
    SignMode mode = SignMode::all;
    std::vector<SignerAsked> signers;  // numbered when it is done
    std::string by;
};

struct RemoveSigner {
    TaskKey task;
    std::uint32_t signer = 0;
    std::string by;
    std::string reason;
};

struct GiveOpinion {
    TaskKey task;
    std::uint32_t signer = 0;
    bool agrees = false;
    std::string text;
    std::string by;  // whether it is the signer, or of the signing department, is for the caller to see to
};

}  // namespace baton::execution
