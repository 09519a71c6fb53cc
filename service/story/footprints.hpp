// Which elements and flows the tokens of a story passed: what a model's stories prove of it, and what none of them
// does.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/execution/event.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::story {

class Footprints {
public:
    void note(const model::ProcessDefinition& process, const execution::Event& event);
    void add(const Footprints& other);

    // Elements and sequence flows of the process that no token passed, by id, in the order of the model.
    [[nodiscard]] std::vector<std::string> missing_in(const model::ProcessDefinition& process) const;

private:
    std::map<std::string, std::set<std::string>> ids_;  // by process
};

}  // namespace baton::story
