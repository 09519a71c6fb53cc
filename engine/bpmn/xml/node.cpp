#include "engine/bpmn/xml/characters.hpp"
#include "engine/bpmn/xml/tree.hpp"

namespace baton::bpmn {

const Attribute* Node::attribute(std::string_view called) const {
    for (const Attribute& given : attributes) {
        if (given.space == Space::none && given.name == called) return &given;
    }
    return nullptr;
}

std::string_view Node::value(std::string_view called) const {
    const Attribute* given = attribute(called);
    return given == nullptr ? std::string_view{} : given->value;
}

const Node* Node::child(Space in, std::string_view called) const {
    for (const Node& node : children()) {
        if (node.is(in, called)) return &node;
    }
    return nullptr;
}

const Node* Node::extension(Space in, std::string_view called) const {
    for (const Node& node : children()) {
        if (!node.is_bpmn("extensionElements")) continue;
        if (const Node* found = node.child(in, called)) return found;
    }
    return nullptr;
}

std::string_view Node::trimmed_text() const { return trimmed(text); }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

}  // namespace baton::bpmn
