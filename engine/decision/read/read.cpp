
#include "engine/decision/read/source.hpp"

namespace baton::decision {
namespace {

// A table of a thousand rules has tens of thousands of elements.
constexpr bpmn::Limits limits{.size_max = 10U << 20U, .depth_max = 100, .elements_max = 500'000};

// Decisions that wait for each other would never be made (DMN 1.5 §6.3.1: the graph has no cycles).
void find_cycles(Source& source, const Node& root) {
    const std::vector<Decision>& decisions = source.model.decisions;
    std::vector<std::size_t> waits(decisions.size(), 0);
    std::vector<std::vector<std::size_t>> waiting(decisions.size());
    for (std::size_t at = 0; at < decisions.size(); ++at) {
        for (const Reference& required : decisions[at].requirements) {
            if (required.kind != Kind::decision || required.model != &source.model) continue;
            ++waits[at];
            waiting[required.index].push_back(at);
        }
    }
    std::vector<std::size_t> ready;
    for (std::size_t at = 0; at < decisions.size(); ++at) {
        if (waits[at] == 0) ready.push_back(at);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
        for (const std::size_t freed : waiting[ready[next]]) {
            if (--waits[freed] == 0) ready.push_back(freed);
        }
    }
    std::size_t at = 0;
    for (const Node& node : root.children()) {
        if (!is_dmn(node, "decision")) continue;
        if (waits[at++] == 0) continue;
        source.report.fault(node, {"dmn-cycle", "the decision requires itself, directly or through others",
                                   "remove one requirement of the circle"});
    }
}

Problem not_dmn(std::string_view file) {
    Fault fault;
    fault.rule = "dmn-root";
    fault.message = "the file is not DMN 1.1 to 1.5";
    fault.hint = "save it as DMN 1.3 or later";
    fault.file = file;
    fault.line = 1;
    fault.column = 1;
    return fail(Code::invalid, "'" + std::string(file) + "' is not a DMN file: its root must be definitions of DMN",
                {fault});
}

}  // namespace

Result<bpmn::Tree> parsed(std::string_view xml, std::string_view file) { return bpmn::Tree::parse(xml, file, limits); }

Result<std::shared_ptr<const Definitions>> read_tree(const bpmn::Tree& tree, std::string_view file,
                                                     const Library& library, bool is_lenient) {
    bpmn::Report report(tree.text());
    const Node& root = tree.root();
    if (!is_dmn(root, "definitions")) return not_dmn(file);
    auto model = std::make_shared<Definitions>();
    model->id = root.id();
    model->name = root.value("name");
    model->name_space = root.value("namespace");
    Source source{report, *model, is_lenient, {}, {}, {}, {}, 0, 0};
    read_imports(source, root, library);
    find_names(source, tree);
    find_types(source, root);
    read_elements(source, root);
    find_cycles(source, root);
    if (!report.has_faults()) return std::shared_ptr<const Definitions>(std::move(model));
    return fail(Code::invalid, "'" + std::string(file) + "' has faults: correct them first", report.take());
}

Result<std::shared_ptr<const Definitions>> read(std::string_view xml, std::string_view file,
                                                const ReadOptions& options) {
    const auto tree = parsed(xml, file);
    if (!tree) return tree.error();
    Library library;
    for (const auto& import : options.imports) library.emplace(import->name_space, Importable{import, {}, {}});
    return read_tree(*tree, file, library, options.is_lenient);
}

Result<std::shared_ptr<const Definitions>> read(std::string_view xml, std::string_view file) {
    return read(xml, file, ReadOptions{});
}

std::vector<Decided> decisions(const Definitions& definitions) {
    std::vector<Decided> all;
    for (const Decision& decision : definitions.decisions) all.push_back({decision.id, decision.name, false});
    for (const Decision& decision : definitions.decisions) {
        for (const Reference& required : decision.requirements) {
            if (required.kind == Kind::decision && required.model == &definitions)
                all[required.index].is_required = true;
        }
    }
    return all;
}

}  // namespace baton::decision
