// Names of variables that the model writes: one name, or in mappings a path of names.
#include <algorithm>

#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/xml/characters.hpp"

namespace baton::bpmn {

namespace {

// A FEEL name without spaces and operators (DMN 1.5 §10.3.1.2), so that any expression can read it.
bool is_name(std::string_view text) {
    const auto continues = [](char c) { return continues_name(c) && c != ':' && c != '-' && c != '.'; };
    return !text.empty() && begins_name(text.front()) && std::all_of(text.begin(), text.end(), continues);
}

bool is_path(std::string_view text) {
    while (true) {
        const std::size_t dot = text.find('.');
        if (!is_name(text.substr(0, dot))) return false;
        if (dot == std::string_view::npos) return true;
        text.remove_prefix(dot + 1);
    }
}

void check_name(const Inspection& in, const Node* extension, std::string_view attribute) {
    if (extension == nullptr || extension->attribute(attribute) == nullptr) return;
    const std::string_view name = trimmed(extension->value(attribute));
    if (is_name(name)) return;
    in.report.fault_at(*extension, attribute,
                       {"variable-name", std::string(attribute) + " is " + quoted(name) + ", which is no variable name",
                        "use letters, digits and '_'; begin with a letter"});
}

void check_mapping(const Inspection& in, const Node& entry) {
    const std::string_view target = trimmed(entry.value("target"));
    if (entry.attribute("source") == nullptr) {
        in.report.fault(
            entry, {"missing-attribute", quoted(entry.qualified) + " has no source", "write source=\"=expression\""});
    }
    if (!is_path(target)) {
        in.report.fault_at(entry, "target",
                           {"mapping-target", "the target is " + quoted(target) + ", which is no variable",
                            "write a variable name, or a path such as applicant.address.street"});
    }
}

void check_element(const Inspection& in, const Node& node) {
    if (const Node* mapping = node.extension(Space::zeebe, "ioMapping")) {
        for (const Node& entry : mapping->children()) {
            const bool is_known = entry.is(Space::zeebe, "input") || entry.is(Space::zeebe, "output");
            if (is_known) check_mapping(in, entry);
        }
    }
    check_name(in, node.extension(Space::zeebe, "script"), "resultVariable");
    check_name(in, node.extension(Space::zeebe, "calledDecision"), "resultVariable");
    if (const Node* loop = node.bpmn_child("multiInstanceLoopCharacteristics")) {
        check_name(in, loop->extension(Space::zeebe, "loopCharacteristics"), "inputElement");
        check_name(in, loop->extension(Space::zeebe, "loopCharacteristics"), "outputCollection");
    }
}

}  // namespace

void check_variables(const Inspection& in) {
    for (model::ElementIndex index = 0; index < in.process().elements.size(); ++index) {
        check_element(in, in.node(index));
    }
}

}  // namespace baton::bpmn
