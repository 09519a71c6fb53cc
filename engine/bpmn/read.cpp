#include "engine/bpmn/read.hpp"

#include <algorithm>

#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/read/readers.hpp"
#include "engine/model/reach.hpp"

namespace baton::bpmn {

namespace {

Catalogue catalogue_of(const Tree& tree) {
    Catalogue catalogue;
    catalogue.definitions = &tree.root();
    for (const Node& node : tree.nodes()) {
        if (node.space == Space::bpmn && !node.id().empty()) catalogue.by_id.emplace(node.id(), &node);
    }
    for (const Node& node : tree.nodes()) {
        if (!node.is_bpmn("messageFlow")) continue;
        if (const Node* source = catalogue.find(node.value("sourceRef"))) catalogue.flows_from[source].push_back(&node);
        if (const Node* target = catalogue.find(node.value("targetRef"))) catalogue.flows_to[target].push_back(&node);
    }
    return catalogue;
}

bool is_executable(const Node& process) {
    const std::string_view given = trimmed(process.value("isExecutable"));
    return given == "true" || given == "1";
}

std::vector<const Node*> executable_processes(const Node& definitions) {
    std::vector<const Node*> processes;
    for (const Node& node : definitions.children()) {
        if (node.is_bpmn("process") && is_executable(node)) processes.push_back(&node);
    }
    return processes;
}

Problem refusal(Report& report) {
    std::vector<Fault> faults = report.take();
    const auto first = std::find_if(faults.begin(), faults.end(), [](const Fault& fault) { return !fault.is_warning; });
    const auto count =
        std::count_if(faults.begin(), faults.end(), [](const Fault& fault) { return !fault.is_warning; });
    std::string detail = first->file + ":" + std::to_string(first->line) + ": " + first->message + "; " + first->hint;
    if (count > 1) detail += " (and " + std::to_string(count - 1) + " more faults)";
    return fail(Code::invalid, std::move(detail), std::move(faults));
}

// By today's rules or, what was accepted once, without them.
enum class Judged { by_all_rules, before };

Result<Definitions> read_file(std::string_view xml, std::string_view file, const Limits& limits, Judged judged) {
    const Result<Tree> tree = Tree::parse(xml, file, limits);
    if (!tree) return tree.error();
    const Catalogue catalogue = catalogue_of(*tree);
    const std::vector<const Node*> processes = executable_processes(tree->root());

    Report report(tree->text());
    if (judged == Judged::by_all_rules) check_file(*tree, catalogue, processes, report);
    std::vector<Draft> drafts;
    for (const Node* process : processes) {
        drafts.push_back(read_process(catalogue, *process, report));
        if (judged == Judged::by_all_rules) check_process(catalogue, drafts.back(), report);
    }
    if (report.has_faults()) return refusal(report);

    Definitions definitions;
    for (Draft& draft : drafts) {
        add_store_tasks(catalogue, draft);
        model::find_inclusive_reach(draft.process);
        definitions.processes.push_back(std::make_shared<const model::ProcessDefinition>(std::move(draft.process)));
    }
    definitions.warnings = report.take();
    return definitions;
}

}  // namespace

Result<Definitions> read(std::string_view xml, std::string_view file, const Limits& limits) {
    return read_file(xml, file, limits, Judged::by_all_rules);
}

Result<Definitions> read_accepted(std::string_view xml, std::string_view file) {
    return read_file(xml, file, no_limits, Judged::before);
}

}  // namespace baton::bpmn
