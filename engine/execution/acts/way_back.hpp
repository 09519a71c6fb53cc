// Whether a token can be put at an earlier element of its scope so that the case goes on as if it stood there for the
// first time: nothing is done twice, and no join waits for what has been through already.
#pragma once

#include "engine/execution/acts/obstacle.hpp"
#include "engine/execution/instance.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::execution {

struct WayBack {
    const Instance& instance;
    const model::ProcessDefinition& definition;
    ScopeId scope = 0;
    TokenId ends = 0;          // stands in the scope, and ends
    std::uint32_t target = 0;  // an element of the scope's (sub-)process
};

// False when no way leads from the target to where the token stands: then it is no earlier step at all.
[[nodiscard]] bool leads_on(const WayBack& way);
[[nodiscard]] Obstacle obstacle(const WayBack& way);

}  // namespace baton::execution
