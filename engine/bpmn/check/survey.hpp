// Rules for a file as it is written: what its elements say of each other, whether or not a token ever meets them. A
// file a family of rules, each with its clause. They look at XML alone and need no model.
#pragma once

#include "engine/bpmn/read/draft.hpp"

namespace baton::bpmn {

struct Survey {
    const Catalogue& catalogue;
    std::vector<const Node*> nodes;  // BPMN's own, in document order; not those of processes that are only drawn
    Report& report;

    // The node that an attribute or the text of an element names; nullptr when there is none.
    [[nodiscard]] const Node* named(const Node& node, std::string_view attribute) const {
        return node.attribute(attribute) == nullptr ? nullptr : catalogue.find(node.value(attribute));
    }
    [[nodiscard]] const Node* named(const Node& reference) const { return catalogue.find(reference.trimmed_text()); }
};

// Children of that name, in order.
[[nodiscard]] std::vector<const Node*> children(const Node& node, std::string_view name);
[[nodiscard]] std::size_t count(const Node& node, std::string_view name);

void check_references(const Survey& survey);
void check_expressions(const Survey& survey);
void check_formats(const Survey& survey);
void check_operations(const Survey& survey);
void check_bindings(const Survey& survey);
void check_event_definitions(const Survey& survey);
void check_resources(const Survey& survey);
void check_participants(const Survey& survey);
void check_choreographies(const Survey& survey);
void check_flow_lists(const Survey& survey);

void check_survey(const Tree& tree, const Catalogue& catalogue, const std::vector<const Node*>& processes,
                  Report& report);

}  // namespace baton::bpmn
