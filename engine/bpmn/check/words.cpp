// Attributes whose value is one of a few words (rules bad-attribute, not-executable).
#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

struct Choice {
    Space space;
    std::string_view elements;
    std::string_view attribute;
    std::string_view words;  // that the standard or our dialect has
    std::string_view done;   // of these, what we can do
    std::string_view hint;
    bool is_required = false;
};

constexpr std::string_view truths = "true false 1 0";
constexpr std::string_view untrue = "false 0";

constexpr Choice choices[] = {
    {Space::bpmn, "adHocSubProcess", "ordering", "Parallel Sequential", "Parallel Sequential",
     "write Parallel or Sequential"},
    {Space::bpmn, "transaction", "method", "##Compensate ##Image ##Store", "##Compensate",
     "write ##Compensate: a cancelled transaction is undone by the compensation of what was completed"},
    {Space::bpmn, "eventBasedGateway", "eventGatewayType", "Exclusive Parallel", "Exclusive Parallel",
     "write Exclusive or Parallel"},
    {Space::bpmn, "sequenceFlow", "isImmediate", truths, "true 1", "remove it: an executable flow is immediate"},
    {Space::bpmn, "process", "processType", "None Public Private", "None Private",
     "an executable process is not public (BPMN 2.0.2 §10.2)"},
    {Space::bpmn, "multiInstanceLoopCharacteristics", "behavior", "None One All Complex", "None One All Complex",
     "write None, One, All or Complex"},
    {Space::bpmn, "@gateways", "gatewayDirection", "Unspecified Converging Diverging Mixed",
     "Unspecified Converging Diverging Mixed", "write Unspecified, Converging, Diverging or Mixed"},
    {Space::zeebe, "calledDecision formDefinition", "bindingType", "latest deployment versionTag", "latest",
     "use bindingType=\"latest\""},
    {Space::baton, "deadline", "moment", "due yellow", "due yellow", "write due or yellow"},
    {Space::baton, "clock", "act", "start stop suspend resume extend", "start stop suspend resume extend",
     "write start, stop, suspend, resume or extend", true},
    {Space::baton, "clock", "on", "enter leave", "enter leave", "write enter or leave"},
};

void check_choice(const Node& node, const Choice& choice, Report& report) {
    if (node.space != choice.space || !is_listed(choice.elements, node.name)) return;
    const Attribute* given = node.attribute(choice.attribute);
    if (given == nullptr) {
        if (choice.is_required) {
            report.fault(node,
                         {"missing-attribute", quoted(node.qualified) + " has no " + std::string(choice.attribute),
                          std::string(choice.hint)});
        }
        return;
    }
    const std::string_view word = trimmed(given->value);
    if (is_listed(choice.done, word)) return;
    const std::string what = std::string(choice.attribute) + "=" + quoted(word);
    if (choice.words.empty() || is_listed(choice.words, word)) {
        report.fault_at(node, given->offset,
                        {"not-executable", what + " is not executable yet", std::string(choice.hint)});
    } else {
        report.fault_at(node, given->offset, {"bad-attribute", what + " is not known", std::string(choice.hint)});
    }
}

// The depth of the file is limited, so this recursion is too.
void check_within(const Node& node, Report& report) {
    for (const Choice& choice : choices) check_choice(node, choice, report);
    const std::string_view language = node.value("language");
    if (node.space == Space::bpmn && !language.empty() && language.find("feel") == std::string_view::npos &&
        language.find("FEEL") == std::string_view::npos) {
        report.fault_at(node, "language",
                        {"expression-language", "the expression is in the language " + quoted(language),
                         "write it in FEEL and remove the language"});
    }
    for (const Node& child : node.children()) check_within(child, report);
}

}  // namespace

void check_words_of_attributes(const Node& definitions, const Processes& processes, Report& report) {
    for (const Node& node : definitions.children()) {
        if (!node.is_bpmn("process") && !node.is_bpmn("collaboration") && node.space == Space::bpmn) {
            check_within(node, report);
        }
    }
    for (const Node* process : processes) check_within(*process, report);
}

}  // namespace baton::bpmn
