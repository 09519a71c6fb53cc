// Ids are there, are names, and are unique in the file (XML Schema's ID; rules missing-id, bad-id, duplicate-id).
#include <unordered_map>

#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/read/readers.hpp"
#include "engine/feel/parse/characters.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::bpmn {

namespace {

void check_id(const Node& node, Report& report) {
    if (!trimmed(node.id()).empty()) return;
    report.fault(node, {"missing-id", called(node) + " has no id", "give it an id that is unique in the file"});
}

// Namespaces in XML 1.0 §3, NCName: what FEEL's names are made of but the question mark, and besides them dots and
// dashes.
bool is_name(std::string_view id) {
    for (std::size_t at = 0; at < id.size();) {
        const bool is_first = at == 0;
        const std::uint32_t one = feel::utf8::next(id, at);
        if (one == '?') return false;
        if (feel::grammar::is_name_start(one)) continue;
        if (is_first || !(feel::grammar::is_name_part(one) || one == '-' || one == '.')) return false;
    }
    return true;
}

void check_form(const Node& node, Report& report) {
    if (is_name(trimmed(node.id()))) return;
    report.fault_at(node, "id",
                    {"bad-id", "the id " + quoted(node.id()) + " is no name of XML",
                     "begin with a letter or _, and go on with letters, digits, '_', '-' and '.'"});
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
        check_form(node, report);
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
