// The rules that a file must keep, a file a family of rules. Each adds its faults to the report and goes on, so that a
// person sees all of them at once. A rule's name never changes; docs and tests refer to it.
#pragma once

#include "engine/bpmn/read/draft.hpp"

namespace baton::bpmn {

using Processes = std::vector<const Node*>;  // the executable ones

// What is checked, and where its faults go.
struct Inspection {
    const Catalogue& catalogue;
    const Draft& draft;
    Report& report;

    [[nodiscard]] const model::ProcessDefinition& process() const { return draft.process; }
    [[nodiscard]] const model::Element& element(model::ElementIndex index) const { return process().elements[index]; }
    [[nodiscard]] const Node& node(model::ElementIndex index) const { return *draft.nodes[index]; }
    [[nodiscard]] const Node& flow_node(model::FlowIndex index) const { return *draft.flow_nodes[index]; }
};

// Calls `visit(index, symbol)` for each element of one kind.
template <class Symbol, class Visit>
void for_each(const Inspection& inspection, const Visit& visit) {
    for (model::ElementIndex index = 0; index < inspection.process().elements.size(); ++index) {
        if (const auto* symbol = std::get_if<Symbol>(&inspection.element(index).symbol)) visit(index, *symbol);
    }
}

// True when the element or its event definition refers to something that is not there: a fault of its own.
[[nodiscard]] bool refers_to_nothing(const Inspection& inspection, model::ElementIndex index);

// True for a receive task or event-based gateway that says that it begins a case.
[[nodiscard]] bool instantiates(const model::Symbol& symbol);

// The event definition of an event at this position among those that it has, references followed; the event itself when
// there is none. And where to point at for it: at the event, or at the definition when it is one of several.
[[nodiscard]] const Node& definition_of(const Inspection& inspection, model::ElementIndex index, std::uint32_t part);
[[nodiscard]] const Node& place_of(const Inspection& inspection, model::ElementIndex index, std::uint32_t part);

// The whole file.
void check_grammar(const Node& definitions, const Processes& processes, Report& report);
void check_words_of_attributes(const Node& definitions, const Processes& processes, Report& report);
void check_ids(const Tree& tree, const Processes& processes, Report& report);
void check_pools(const Tree& tree, const Catalogue& catalogue, Report& report);
void check_file(const Tree& tree, const Catalogue& catalogue, const Processes& processes, Report& report);

// One executable process.
void check_flows(const Inspection& inspection);
void check_connections(const Inspection& inspection);
void check_triggers(const Inspection& inspection);
void check_codes(const Inspection& inspection);
[[nodiscard]] bool check_links(const Inspection& inspection);  // false: too many to search paths
void check_messages(const Inspection& inspection);
void check_timers(const Inspection& inspection);
void check_tasks(const Inspection& inspection);
void check_scopes(const Inspection& inspection);
void check_loops(const Inspection& inspection);
void check_variables(const Inspection& inspection);
void check_clocks(const Inspection& inspection);
void check_gateways(const Inspection& inspection);
void check_compensation(const Inspection& inspection);
void check_data(const Inspection& inspection);
void check_items(const Inspection& inspection);
void check_event_gateways(const Inspection& inspection);
void check_instantiating(const Inspection& inspection);
void check_reach(const Inspection& inspection);
void check_joins(const Inspection& inspection);
void check_process(const Catalogue& catalogue, const Draft& draft, Report& report);

}  // namespace baton::bpmn
