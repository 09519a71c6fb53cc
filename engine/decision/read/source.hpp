// The file that is being read: its elements, what is wrong with it, and the words that its expressions may use.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/bpmn/report.hpp"
#include "engine/decision/model.hpp"
#include "engine/feel/vocabulary.hpp"

namespace baton::decision {

using bpmn::Node;

// Models that a file may import, by namespace.
struct Importable {
    std::shared_ptr<const Definitions> model;  // nullptr: it cannot be, and this is why and what to do
    std::string why;
    std::string hint;
};
using Library = std::map<std::string, Importable, std::less<>>;

struct Source {
    bpmn::Report& report;
    Definitions& model;
    bool is_lenient;
    feel::Vocabulary vocabulary;
    std::map<std::string, std::pair<const Definitions*, std::string>, std::less<>>
        by_namespace;  // with the import's name
    std::map<std::string, const Node*, std::less<>> type_nodes;
    std::map<std::string, std::size_t, std::less<>> types_being_read;  // with the depth they were met at
    std::size_t parts_of_types = 0;                                    // in all places that name a type
    std::size_t depth_in_type = 0;  // components and collections around what is being read
};

[[nodiscard]] inline bool is_dmn(const Node& node, std::string_view name) { return node.is(bpmn::Space::dmn, name); }
[[nodiscard]] inline const Node* child(const Node& node, std::string_view name) {
    return node.child(bpmn::Space::dmn, name);
}
// The trimmed text of the child of that name; empty when there is none.
[[nodiscard]] std::string_view text_of(const Node& node, std::string_view name);

// Expressions. Faults stand where they are in the file.
[[nodiscard]] feel::Expression read_expression(Source& source, const Node& holder);  // the <text> within
[[nodiscard]] feel::Expression read_unary_tests(Source& source, const Node& holder);

// Types.
void find_types(Source& source, const Node& root);
[[nodiscard]] ItemType read_type(Source& source, const Node& node);  // by attribute or child typeRef
[[nodiscard]] ItemType type_named(Source& source, std::string_view name, const Node& where);

// Boxes: the expression child of a node; nullptr when it has none.
[[nodiscard]] BoxPtr read_box_in(Source& source, const Node& node);
[[nodiscard]] BoxPtr read_box(Source& source, const Node& node);
[[nodiscard]] Table read_table(Source& source, const Node& node);
[[nodiscard]] FunctionBox read_function(Source& source, const Node& node);
[[nodiscard]] bool is_box(const Node& node);

void read_elements(Source& source, const Node& root);
[[nodiscard]] bool is_import_of_model(const Node& node);
void read_imports(Source& source, const Node& root, const Library& library);
// Adds every name of the file that has spaces or operators in it to the vocabulary.
void find_names(Source& source, const bpmn::Tree& tree);

// The whole file.
[[nodiscard]] Result<bpmn::Tree> parsed(std::string_view xml, std::string_view file);
[[nodiscard]] Result<std::shared_ptr<const Definitions>> read_tree(const bpmn::Tree& tree, std::string_view file,
                                                                   const Library& library, bool is_lenient);

}  // namespace baton::decision
