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
    for (const Import& import : source.model.imports) {
        for (const std::string& name : import.model->names) source.vocabulary.add_name(name);
    }
}

bool is_import_of_model(const Node& node) {
    return is_dmn(node, "import") && node.value("importType").find("/DMN/") != std::string_view::npos;
}

void read_imports(Source& source, const Node& root, const Library& library) {
    for (const Node& node : root.children()) {
        if (!is_import_of_model(node)) continue;
        const std::string_view name_space = node.value("namespace");
        const auto found = library.find(name_space);
        if (found == library.end()) {
            source.report.fault_at(node, "namespace",
                                   {"dmn-import", "the imported model " + bpmn::quoted(name_space) + " is not there",
                                    "give the file of that model together with this one"});
            continue;
        }
        const Importable& other = found->second;
        if (other.model == nullptr) {
            source.report.fault_at(node, "namespace", {"dmn-import", other.why, other.hint});
            continue;
        }
        const std::string name(node.value("name"));
        source.by_namespace.emplace(name_space, std::pair{other.model.get(), name});
        source.model.imports.push_back({name, other.model});
    }
}

}  // namespace baton::decision
