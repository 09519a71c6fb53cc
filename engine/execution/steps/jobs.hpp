// Work for machines.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// An incident when its type or retries cannot be computed.
void create_job(Decider& decider, const model::JobSpec& spec, TokenId token);

}  // namespace baton::execution
