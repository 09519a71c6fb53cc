// A process while it is being read: the model beside the XML that each part of it came from.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/bpmn/report.hpp"
#include "engine/bpmn/xml/tree.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::bpmn {

// What the whole file declares, by id. An id that is given twice keeps its first bearer.
struct Catalogue {
    const Node* definitions = nullptr;
    std::unordered_map<std::string_view, const Node*> by_id;

    // References are QNames: a prefix before ':' is not part of the id. nullptr when there is none of that id.
    [[nodiscard]] const Node* find(std::string_view reference) const;
    // The message flows at a node, in the order of the file; `end` is sourceRef or targetRef, the end that is there.
    [[nodiscard]] const std::vector<const Node*>& message_flows(std::string_view end, const Node& node) const;

    std::unordered_map<const Node*, std::vector<const Node*>> flows_from;
    std::unordered_map<const Node*, std::vector<const Node*>> flows_to;
};

struct Draft {
    const Node* node = nullptr;  // bpmn:process
    model::ProcessDefinition process;
    std::vector<const Node*> nodes;       // by ElementIndex
    std::vector<const Node*> flow_nodes;  // by FlowIndex
};

// All that the readers of one process share.
struct Reading {
    const Catalogue& catalogue;
    Draft& draft;
    Report& report;
};

}  // namespace baton::bpmn
