#include "engine/bpmn/check/checks.hpp"

#include <algorithm>
#include <iterator>

#include "engine/bpmn/check/survey.hpp"

namespace baton::bpmn {

namespace {

constexpr std::pair<std::string_view, std::string_view> references[] = {
    {"messageRef", "message"}, {"signalRef", "signal"}, {"errorRef", "error"}, {"escalationRef", "escalation"}};

bool has_open_reference(const Catalogue& catalogue, const Node& node) {
    return std::any_of(std::begin(references), std::end(references), [&](const auto& reference) {
        if (node.attribute(reference.first) == nullptr) return false;
        const Node* found = catalogue.find(node.value(reference.first));
        return found == nullptr || !found->is_bpmn(reference.second);
    });
}

// The child that is an event definition or refers to one; nullptr when there are not so many.
const Node* written_definition(const Node& event, std::uint32_t part) {
    for (const Node& child : event.children()) {
        const bool is_definition = child.space == Space::bpmn && child.name.ends_with("EventDefinition");
        if (!is_definition && !child.is_bpmn("eventDefinitionRef")) continue;
        if (part == 0) return &child;
        --part;
    }
    return nullptr;
}

}  // namespace

bool instantiates(const model::Symbol& symbol) {
    const auto* task = std::get_if<model::ReceiveTask>(&symbol);
    const auto* gateway = std::get_if<model::EventBasedGateway>(&symbol);
    return (task != nullptr && task->instantiates) || (gateway != nullptr && gateway->instantiates);
}

const Node& definition_of(const Inspection& in, model::ElementIndex index, std::uint32_t part) {
    const Node* written = written_definition(in.node(index), part);
    if (written == nullptr) return in.node(index);
    const Node* followed =
        written->is_bpmn("eventDefinitionRef") ? in.catalogue.find(written->trimmed_text()) : written;
    return followed == nullptr ? *written : *followed;
}

const Node& place_of(const Inspection& in, model::ElementIndex index, std::uint32_t part) {
    const bool has_several = written_definition(in.node(index), 1) != nullptr;
    const Node* written = has_several ? written_definition(in.node(index), part) : nullptr;
    return written == nullptr ? in.node(index) : *written;
}

bool refers_to_nothing(const Inspection& in, model::ElementIndex index) {
    const Node& node = in.node(index);
    if (has_open_reference(in.catalogue, node)) return true;
    for (std::uint32_t part = 0; written_definition(node, part) != nullptr; ++part) {
        if (has_open_reference(in.catalogue, definition_of(in, index, part))) return true;
    }
    return false;
}

void check_file(const Tree& tree, const Catalogue& catalogue, const Processes& processes, Report& report) {
    if (!tree.root().is_bpmn("definitions")) {
        report.fault(tree.root(), {"not-bpmn", "the root element is " + quoted(tree.root().qualified),
                                   "send a BPMN 2.0 file: its root is <definitions> in the namespace "
                                   "http://www.omg.org/spec/BPMN/20100524/MODEL"});
        return;
    }
    check_grammar(tree.root(), processes, report);
    check_words_of_attributes(tree.root(), processes, report);
    check_ids(tree, processes, report);
    check_pools(tree, catalogue, report);
    check_survey(tree, catalogue, processes, report);
    if (processes.empty()) {
        report.fault(tree.root(), {"no-executable-process", "no process of the file is executable",
                                   "set isExecutable=\"true\" on the processes that Baton shall run"});
    }
}

void check_process(const Catalogue& catalogue, const Draft& draft, Report& report) {
    const Inspection inspection{catalogue, draft, report};
    constexpr void (*rules[])(const Inspection&) = {
        check_flows,          check_connections,  check_triggers, check_codes,     check_messages,      check_timers,
        check_tasks,          check_scopes,       check_loops,    check_variables, check_clocks,        check_gateways,
        check_event_gateways, check_compensation, check_data,     check_items,     check_instantiating,
    };
    for (const auto rule : rules) rule(inspection);
    if (!check_links(inspection)) return;
    check_reach(inspection);
    check_joins(inspection);
}

}  // namespace baton::bpmn
