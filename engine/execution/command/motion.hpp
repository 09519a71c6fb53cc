// A person who runs the system moves a case: to other places of its process (modification), or to another version of
// that process (migration). Names are Camunda 8's.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton::execution {

// Variables for the element that begins or for a (sub-)process around it; without an id, for the whole case.
struct VariableInstruction {
    feel::Context variables;
    std::string scope_id;
};

// A token begins at the element. After it: as if the element had just been completed, by the flows that are then taken.
struct ActivateInstruction {
    std::string element_id;
    bool is_after = false;
    ScopeId ancestor = 0;  // the scope in which it begins, or something around it; 0: the only one that is open
    std::vector<VariableInstruction> variables;
};

// Exactly one is given: all tokens at an element, one token, or the one that holds a scope open.
struct TerminateInstruction {
    std::string element_id;
    TokenId token = 0;
    ScopeId scope = 0;
};

// Each token of the source ends, and one begins at the target: in the source's own scope, or one within it.
struct MoveInstruction {
    TerminateInstruction source;
    ActivateInstruction target;
};

struct ModifyInstance {
    std::vector<ActivateInstruction> activate;
    std::vector<TerminateInstruction> terminate;
    std::vector<MoveInstruction> move;
    bool is_dry_run = false;  // refused as it would be; else nothing happens
};

struct MappingInstruction {
    std::string source_id;
    std::string target_id;
    bool renews_trigger = false;  // of an event: it waits anew, for what the target says
};

// To another version of the same process. Elements of the same id map by themselves unless an instruction says
// otherwise.
struct MigrateInstance {
    DefinitionKey target;
    std::vector<MappingInstruction> mapping;
    bool is_dry_run = false;
};

}  // namespace baton::execution
