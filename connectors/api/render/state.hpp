// A case as it stood, in the words of its model.
#pragma once

#include <string>

#include "engine/execution/instance.hpp"
#include "engine/history/record.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::api {

struct AsOf {
    Position position = 0;  // of the last record that is in it
    Instant at{};
};

[[nodiscard]] std::string state_json(const execution::Instance& instance, const model::ProcessDefinition& definition,
                                     const AsOf& as_of);

// Where it stands now, without what is in it: tokens, scopes without their variables, incidents.
[[nodiscard]] std::string standing_json(const execution::Instance& instance,
                                        const model::ProcessDefinition& definition);

}  // namespace baton::api
