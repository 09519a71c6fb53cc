// The names that expressions of a file may use: FEEL needs to know those with spaces or operators in them.
#include "engine/decision/read/source.hpp"

namespace baton::decision {

void find_names(Source& source, const bpmn::Tree& tree) {
    for (const Node& node : tree.nodes()) {
        if (node.space != bpmn::Space::dmn) continue;
        for (const std::string_view attribute : {node.value("name"), node.value("iteratorVariable")}) {
            if (!attribute.empty()) source.model.names.emplace_back(attribute);
        }
    }
    for (const std::string& name : source.model.names) source.vocabulary.add_name(name);
    for (const auto& [import, model] : source.imports) {
        for (const std::string& name : model->names) source.vocabulary.add_name(name);
    }
}

void read_imports(Source& source, const Node& root, const Library& library) {
    for (const Node& node : root.children()) {
        if (!is_dmn(node, "import")) continue;
        const std::string_view name_space = node.value("namespace");
        if (node.value("importType").find("/DMN/") == std::string_view::npos) continue;
        const auto found = library.find(name_space);
        if (found == library.end()) {
            source.report.fault_at(node, "namespace",
                                   {"dmn-import", "the imported model " + bpmn::quoted(name_space) + " is not there",
                                    "give the file of that model as well"});
            continue;
        }
        source.imports.emplace_back(node.value("name"), found->second.get());
        source.by_namespace.emplace(name_space, std::pair{found->second.get(), std::string(node.value("name"))});
        source.model.imports.push_back(found->second);
    }
}

}  // namespace baton::decision
