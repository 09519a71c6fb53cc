// Every element and attribute is one that we know, in a place where it means something (rules unknown-element,
// misplaced-element, not-executable, unknown-attribute). Foreign extensions are warned of: they are kept, not done.
#include <algorithm>

#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

std::string perhaps(std::string_view nearest, std::string otherwise) {
    return nearest.empty() ? std::move(otherwise) : "did you mean " + quoted(nearest) + "?";
}

void check_attributes(const Node& node, const Word& word, Report& report) {
    for (const Attribute& given : node.attributes) {
        const bool is_ours = given.space == Space::zeebe || given.space == Space::baton;
        if (given.space == Space::none ? is_listed(word.attributes, given.name) : is_tool_attribute(given.name))
            continue;
        if (given.space == Space::none || is_ours) {
            report.fault_at(node, given.offset,
                            {"unknown-attribute", quoted(given.qualified) + " is no attribute of " + called(node),
                             perhaps(report.is_full() ? "" : nearest_in(word.attributes, given.name), "remove it")});
        } else if (given.space == Space::other && !node.is_bpmn("definitions")) {
            report.warn(node, {"foreign-attribute",
                               "the attribute " + quoted(given.qualified) + " of " + called(node) + " is not executed",
                               "say it with zeebe: or baton: elements if it matters"});
        }
    }
}

void check_extension_children(const Node& node, const Word& word, Report& report) {
    check_attributes(node, word, report);
    for (const Node& child : node.children()) {
        const Word* inner = child.space == node.space ? find_word(child.space, child.name) : nullptr;
        if (inner == nullptr || !is_listed(word.children, child.name)) {
            report.fault(child, {"unknown-extension", quoted(child.qualified) + " cannot stand in " + called(node),
                                 perhaps(report.is_full() ? "" : nearest_in(word.children, child.name), "remove it")});
            continue;
        }
        check_attributes(child, *inner, report);
    }
}

void check_extension(const Node& extension, const Node& host, Report& report) {
    if (extension.space == Space::bpmn) {
        report.fault(extension,
                     {"misplaced-element", quoted(extension.qualified) + " cannot stand in extensionElements",
                      "move it out of extensionElements"});
        return;
    }
    if (extension.space != Space::zeebe && extension.space != Space::baton) {
        report.warn(extension,
                    {"foreign-extension", "the extension element " + quoted(extension.qualified) + " is not executed",
                     "say it with zeebe: or baton: elements if it matters"});
        return;
    }
    const Word* word = find_word(extension.space, extension.name);
    if (word == nullptr) {
        report.fault(extension,
                     {"unknown-extension", quoted(extension.qualified) + " is not known",
                      perhaps(report.is_full() ? "" : nearest_word(extension.space, extension.name), "remove it")});
    } else if (word->use == Use::refused) {
        report.fault(extension, {"not-executable", quoted(extension.qualified) + " is not executable yet",
                                 std::string(word->hosts_or_why)});
    } else if (!is_listed(word->hosts_or_why, host.name)) {
        report.fault(extension, {"misplaced-extension",
                                 quoted(extension.qualified) + " means nothing on a " + std::string(host.name),
                                 "remove it, or move it to where it belongs"});
    } else if (word->use == Use::read) {
        check_extension_children(extension, *word, report);
    }
}

void check_element(const Node& node, const Word& word, const Processes& processes, Report& report);

void check_child(const Node& child, const Node& parent, const Word& allowed, const Processes& processes,
                 Report& report) {
    if (child.is_bpmn("process") && std::find(processes.begin(), processes.end(), &child) == processes.end()) return;
    const Word* word = find_word(Space::bpmn, child.name);
    if (word == nullptr) {
        report.fault(child, {"unknown-element", quoted(child.qualified) + " is no element of BPMN 2.0",
                             perhaps(report.is_full() ? "" : nearest_word(Space::bpmn, child.name), "remove it")});
    } else if (!is_listed(allowed.children, child.name)) {
        report.fault(child, {"misplaced-element", quoted(child.qualified) + " cannot stand in " + called(parent),
                             "move it to where BPMN 2.0 has it"});
    } else if (word->use == Use::refused) {
        report.fault(child,
                     {"not-executable", called(child) + " is not executable yet", std::string(word->hosts_or_why)});
    } else if (word->use == Use::read) {
        check_element(child, *word, processes, report);
    }
}

// The depth of the file is limited, so this recursion is too.
void check_element(const Node& node, const Word& word, const Processes& processes, Report& report) {
    check_attributes(node, word, report);
    for (const Node& child : node.children()) {
        if (child.is_bpmn("extensionElements")) {
            for (const Node& extension : child.children()) check_extension(extension, node, report);
        } else if (child.space == Space::bpmn) {
            check_child(child, node, word, processes, report);
        } else if (child.space == Space::zeebe || child.space == Space::baton) {
            report.fault(child,
                         {"misplaced-extension", quoted(child.qualified) + " stands outside of extensionElements",
                          "put it into the extensionElements of " + called(node)});
        } else if (child.space != Space::diagram) {
            report.warn(child, {"foreign-extension", "the element " + quoted(child.qualified) + " is not executed",
                                "put it into extensionElements, or remove it"});
        }
    }
}

}  // namespace

void check_grammar(const Node& definitions, const Processes& processes, Report& report) {
    check_element(definitions, *find_word(Space::bpmn, "definitions"), processes, report);
}

}  // namespace baton::bpmn
