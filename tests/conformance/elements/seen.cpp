#include "tests/conformance/elements/seen.hpp"

#include <algorithm>
#include <utility>

#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::conformance {
namespace {

using bpmn::Node;

bool is_true(const Node& node, std::string_view attribute) {
    const std::string_view given = bpmn::trimmed(node.value(attribute));
    return given == "true" || given == "1";
}

bool is_false(const Node& node, std::string_view attribute) {
    const std::string_view given = bpmn::trimmed(node.value(attribute));
    return given == "false" || given == "0";
}

const Node* by_id(const bpmn::Tree& tree, std::string_view id) {
    for (const Node& node : tree.nodes()) {
        if (node.space == bpmn::Space::bpmn && !id.empty() && node.id() == id) return &node;
    }
    return nullptr;
}

std::string trigger_of(const bpmn::Tree& tree, const Node& event) {
    std::vector<std::string> found;
    for (const Node& child : event.children()) {
        const Node* definition = child.is_bpmn("eventDefinitionRef") ? by_id(tree, child.trimmed_text()) : &child;
        constexpr std::string_view ending = "EventDefinition";
        if (definition == nullptr || !definition->name.ends_with(ending)) continue;
        found.emplace_back(definition->name.substr(0, definition->name.size() - ending.size()));
    }
    if (found.empty()) return "none";
    if (found.size() == 1) return found[0] == "compensate" ? "compensation" : found[0];
    return is_true(event, "parallelMultiple") ? "parallel multiple" : "multiple";
}

std::string position_of(const Node& event) {
    if (event.is_bpmn("endEvent")) return "end";
    if (event.is_bpmn("intermediateCatchEvent")) return "catch";
    if (event.is_bpmn("intermediateThrowEvent")) return "throw";
    if (event.is_bpmn("boundaryEvent"))
        return is_false(event, "cancelActivity") ? "boundary, non-interrupting" : "boundary, interrupting";
    if (event.parent == nullptr || !is_true(*event.parent, "triggeredByEvent")) return "start";
    return is_false(event, "isInterrupting") ? "event sub-process, non-interrupting"
                                             : "event sub-process, interrupting";
}

// receiveTask: "receive task".
std::string in_words(std::string_view name) {
    std::string words;
    for (const char c : name) {
        const bool is_capital = c >= 'A' && c <= 'Z';
        if (is_capital) words += ' ';
        words += is_capital ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return words;
}

void name_markers(const Node& activity, std::set<std::string>& names) {
    if (activity.bpmn_child("standardLoopCharacteristics") != nullptr) names.insert("standard loop");
    if (const Node* multi = activity.bpmn_child("multiInstanceLoopCharacteristics")) {
        names.insert(is_true(*multi, "isSequential") ? "sequential multi-instance" : "parallel multi-instance");
        const std::string_view behavior = multi->value("behavior");
        if (behavior == "None") names.insert("multi-instance with the behavior none");
        if (behavior == "One") names.insert("multi-instance with the behavior one");
        if (behavior == "Complex") names.insert("multi-instance with the behavior complex");
    }
    if (is_true(activity, "isForCompensation")) names.insert("compensation activity");
    for (const std::string_view quantity : {"startQuantity", "completionQuantity"}) {
        const std::string_view given = activity.value(quantity);
        if (!given.empty() && given != "1") names.insert(std::string(quantity));
    }
    if (activity.attribute("default") != nullptr) names.insert("default flow out of an activity");
}

std::string name_of_activity(const Node& node) {
    if (node.is_bpmn("subProcess") && is_true(node, "triggeredByEvent")) return "event sub-process";
    if (node.is_bpmn("adHocSubProcess"))
        return std::string("ad-hoc sub-process, ") +
               (node.value("ordering") == "Sequential" ? "sequential" : "parallel");
    if (node.is_bpmn("receiveTask") && is_true(node, "instantiate")) return "receive task that instantiates";
    if (node.is_bpmn("subProcess")) return "sub-process";
    if (node.is_bpmn("task")) return "abstract task";
    if (!node.is_bpmn("eventBasedGateway") || !is_true(node, "instantiate")) return in_words(node.name);
    return node.value("eventGatewayType") == "Parallel" ? "event based gateway that instantiates, parallel"
                                                        : "event based gateway that instantiates, exclusive";
}

// No token stands at a compensation event at a boundary: it is what calls the activity that undoes (§10.7.1).
std::vector<model::ElementIndex> events_that_call(const model::ProcessDefinition& process,
                                                  model::ElementIndex undoing) {
    std::vector<model::ElementIndex> found;
    if (!process.element(undoing).is_for_compensation) return found;
    for (const auto& undone : process.elements) {
        if (undone.compensated_by != undoing) continue;
        for (const auto event : undone.boundary_events) {
            const auto& boundary = std::get<model::BoundaryEvent>(process.element(event).symbol);
            if (std::holds_alternative<model::CompensationTrigger>(boundary.trigger)) found.push_back(event);
        }
    }
    return found;
}

}  // namespace

std::set<std::string> names_of(const bpmn::Tree& tree, const Node& node) {
    std::set<std::string> names;
    if (bpmn::is_listed("@events", node.name)) {
        names.insert(trigger_of(tree, node) + " " + position_of(node));
        return names;
    }
    names.insert(name_of_activity(node));
    if (!bpmn::is_listed("@gateways", node.name)) name_markers(node, names);
    return names;
}

void Seen::look(const std::vector<Record>& records, const runtime::Shelf& shelf) {
    for (const Record& record : records) {
        for (const execution::Event& event : record.events) {
            if (const auto* started = std::get_if<execution::InstanceStarted>(&event))
                cases_[record.instance] = started->definition;
            if (const auto* migrated = std::get_if<execution::InstanceMigrated>(&event))
                cases_[record.instance] = migrated->definition;
            const auto* created = std::get_if<execution::TokenCreated>(&event);
            const auto* moved = std::get_if<execution::TokenMoved>(&event);
            if (created == nullptr && moved == nullptr) continue;
            const auto* process = shelf.process(cases_[record.instance]);
            if (process == nullptr) continue;
            const auto at = created != nullptr ? created->at : moved->at;
            visit(*process, shelf, at);
            for (const auto caller : events_that_call(*process->definition, at)) visit(*process, shelf, caller);
        }
    }
}

void Seen::visit(const execution::DeployedProcess& process, const runtime::Shelf& shelf, std::uint32_t element) {
    const std::string* text = shelf.content(process.key);
    const std::string& id = process.definition->elements.at(element).id;
    if (text == nullptr || !visited_.insert(*text + id).second) return;
    auto& tree = trees_[*text];
    if (tree == nullptr) {
        auto parsed = bpmn::Tree::parse(*text, "story.bpmn");
        if (!parsed) return;
        tree = std::make_shared<const bpmn::Tree>(std::move(*parsed));
    }
    const Node* node = by_id(*tree, id);
    if (node != nullptr) names_.merge(names_of(*tree, *node));
}

}  // namespace baton::conformance
