// What holds of every case at every record, whatever was done to it.
#pragma once

#include <string>
#include <vector>

#include "engine/execution/instance.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::properties {

// What does not hold, in words; empty when all is well.
[[nodiscard]] std::vector<std::string> broken_claims(const execution::Instance& instance,
                                                     const model::ProcessDefinition& definition);

}  // namespace baton::properties
