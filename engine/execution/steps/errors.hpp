// Errors and escalations go outward from where they are thrown until an event catches them (BPMN 2.0.2 §10.5.6).
#pragma once

#include <optional>
#include <string>

#include "engine/execution/steps/occurrences.hpp"

namespace baton::execution {

struct ThrownError {
    std::string code;
    std::string message;
    feel::Context variables;
};

// Nobody catches it: it leaves for the calling case; without one it is an incident, and the token stays.
void throw_error(Decider& decider, TokenId token, const ThrownError& error);

// True when the token is still there: nothing that was interrupted held it.
bool throw_escalation(Decider& decider, TokenId token, const std::string& code);

}  // namespace baton::execution
