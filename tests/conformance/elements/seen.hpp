// Which elements of BPMN, in which positions, a token came to while the stories were played.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "engine/bpmn/xml/tree.hpp"
#include "engine/history/record.hpp"
#include "engine/runtime/shelf.hpp"

namespace baton::conformance {

// "message start", "terminate end", "user task", "parallel multi-instance" ...
[[nodiscard]] std::set<std::string> names_of(const bpmn::Tree& tree, const bpmn::Node& node);

class Seen {
public:
    void look(const std::vector<Record>& records, const runtime::Shelf& shelf);
    // Keys are counted anew for each story.
    void begin_story() { cases_.clear(); }
    [[nodiscard]] const std::set<std::string>& names() const { return names_; }

private:
    void visit(const execution::DeployedProcess& process, const runtime::Shelf& shelf, std::uint32_t element);

    std::map<InstanceKey, DefinitionKey> cases_;
    std::map<std::string, std::shared_ptr<const bpmn::Tree>> trees_;  // by the file's text
    std::set<std::string> visited_;                                   // text and id, so that each is named once
    std::set<std::string> names_;
};

}  // namespace baton::conformance
