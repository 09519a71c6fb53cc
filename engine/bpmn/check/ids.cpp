// Ids are there and are unique in the file (XML Schema's ID; rules missing-id, duplicate-id).
#include <unordered_map>

#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

void check_id(const Node& node, Report& report) {
    if (!trimmed(node.id()).empty()) return;
    report.fault(node, {"missing-id", called(node) + " has no id", "give it an id that is unique in the file"});
}

void check_within(const Node& scope, Report& report) {
    for (const Node& node : scope.children()) {
        if (is_flow_node(node) || node.is_bpmn("sequenceFlow")) check_id(node, report);
        if (is_sub_process(node)) check_within(node, report);
    }
}

}  // namespace

void check_ids(const Tree& tree, const Processes& processes, Report& report) {
    std::unordered_map<std::string_view, const Node*> seen;
    for (const Node& node : tree.nodes()) {
        const bool has_schema_id = node.space == Space::bpmn || node.space == Space::diagram;
        if (!has_schema_id || node.id().empty()) continue;
        const auto [first, is_new] = seen.emplace(node.id(), &node);
        if (is_new) continue;
        const std::uint32_t line = report.text().place(first->second->begin).line;
        report.fault_at(
            node, "id",
            {"duplicate-id", "the id " + quoted(node.id()) + " is given twice, first in line " + std::to_string(line),
             "give each element an id of its own"});
    }
    for (const Node* process : processes) {
        check_id(*process, report);
        check_within(*process, report);
    }
}

}  // namespace baton::bpmn
