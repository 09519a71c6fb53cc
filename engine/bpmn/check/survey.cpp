#include "engine/bpmn/check/survey.hpp"

#include <algorithm>

namespace baton::bpmn {

namespace {

bool is_drawn_only(const Node& node, const std::vector<const Node*>& processes) {
    for (const Node* at = &node; at != nullptr; at = at->parent) {
        if (at->is_bpmn("process")) return std::find(processes.begin(), processes.end(), at) == processes.end();
    }
    return false;
}

}  // namespace

std::vector<const Node*> children(const Node& node, std::string_view name) {
    std::vector<const Node*> found;
    for (const Node& child : node.children()) {
        if (child.is_bpmn(name)) found.push_back(&child);
    }
    return found;
}

std::size_t count(const Node& node, std::string_view name) { return children(node, name).size(); }

void check_survey(const Tree& tree, const Catalogue& catalogue, const std::vector<const Node*>& processes,
                  Report& report) {
    Survey survey{catalogue, {}, report};
    for (const Node& node : tree.nodes()) {
        if (node.space == Space::bpmn && !is_drawn_only(node, processes)) survey.nodes.push_back(&node);
    }
    constexpr void (*rules[])(const Survey&) = {
        check_references,        check_expressions, check_formats,      check_operations,     check_bindings,
        check_event_definitions, check_resources,   check_participants, check_choreographies, check_flow_lists,
    };
    for (const auto rule : rules) rule(survey);
}

}  // namespace baton::bpmn
