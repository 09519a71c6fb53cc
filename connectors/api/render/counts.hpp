// Counts of what is open, in the words of the model.
#pragma once

#include <string>
#include <vector>

#include "engine/model/process_definition.hpp"
#include "engine/ports/rows/counts.hpp"

namespace baton::api {

// The members of one version among the counts of all: cases, tasks, jobs, timers.
[[nodiscard]] std::string version_counts_json(const std::vector<ports::VersionCount>& counts, DefinitionKey version);

// A list: each element at which something is open, in the order of the model. Tokens that wait for a called case or at
// a join for others are in no row, and in no count.
[[nodiscard]] std::string element_counts_json(const std::vector<ports::ElementCount>& counts,
                                              const model::ProcessDefinition& definition);

}  // namespace baton::api
