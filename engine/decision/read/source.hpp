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
using Library = std::map<std::string, std::shared_ptr<const Definitions>, std::less<>>;

struct Source {
    bpmn::Report& report;
    Definitions& model;
    bool is_lenient;
    feel::Vocabulary vocabulary;
    std::vector<std::pair<std::string, const Definitions*>> imports;  // with their names, which may be empty
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
void read_imports(Source& source, const Node& root, const Library& library);
// Adds every name of the file that has spaces or operators in it to the vocabulary.
void find_names(Source& source, const bpmn::Tree& tree);

}  // namespace baton::decision
