// The readers of one process, a file a family of symbols. Each reads what it knows; what is misplaced, unknown or not
// executable has been found by check/grammar.cpp, so a reader may pass over it.
#pragma once

#include "engine/bpmn/read/draft.hpp"

namespace baton::bpmn {

// The symbol of a flow node, or nullopt for an element that is none.
[[nodiscard]] bool is_flow_node(const Node& node);
// With flow nodes of its own in it.
[[nodiscard]] bool is_sub_process(const Node& node);
[[nodiscard]] model::Symbol symbol(Reading& reading, const Node& node);

[[nodiscard]] model::Symbol start_event(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol end_event(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol intermediate_catch_event(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol intermediate_throw_event(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol boundary_event(Reading& reading, const Node& node);

[[nodiscard]] model::Symbol event_based_gateway(Reading& reading, const Node& node);

[[nodiscard]] model::Symbol user_task(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol service_task(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol send_task(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol receive_task(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol script_task(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol business_rule_task(Reading& reading, const Node& node);

[[nodiscard]] model::Symbol sub_process(Reading& reading, const Node& node);
// The global task that a call activity calls; nullptr when it calls something else. It is done in the caller's place.
[[nodiscard]] const Node* called_task(const Catalogue& catalogue, const Node& call);
[[nodiscard]] model::Symbol global_task(Reading& reading, const Node& task);
[[nodiscard]] model::Symbol ad_hoc_sub_process(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol call_activity(Reading& reading, const Node& node);
[[nodiscard]] model::Symbol complex_gateway(Reading& reading, const Node& node);

// The event definitions of an event, followed when they are references; several make it a multiple event.
[[nodiscard]] model::Trigger catch_trigger(Reading& reading, const Node& event);
[[nodiscard]] model::Trigger throw_trigger(Reading& reading, const Node& event);

// What one event definition says that is thrown.
[[nodiscard]] model::Trigger trigger_of(Reading& reading, const Node& definition);

// What an event or task waits for, or sends. `reference` is the element with messageRef.
[[nodiscard]] model::MessageTrigger awaited_message(Reading& reading, const Node& receiver, const Node& reference);
[[nodiscard]] model::MessageTrigger sent_message(Reading& reading, const Node& sender, const Node& reference);

// compensateEventDefinition, and after all references are resolved: who undoes what.
[[nodiscard]] model::CompensationTrigger compensation_trigger(Reading& reading, const Node& definition);
void resolve_compensation(Reading& reading);
// What correlates a message: the process's own values of the properties of a key, and what the message carries.
[[nodiscard]] std::vector<feel::Expression> bound_key(Reading& reading, const Node& message);
[[nodiscard]] std::vector<model::CarriedKey> carried_keys(Reading& reading, const Node& message);

[[nodiscard]] model::JobSpec job(Reading& reading, const Node& node);
[[nodiscard]] std::optional<model::MultiInstance> loop(Reading& reading, const Node& node);
[[nodiscard]] std::optional<model::StandardLoop> standard_loop(Reading& reading, const Node& node);
void read_quantities(Reading& reading, const Node& node, model::Element& element);

// ioSpecification, data associations, properties.
void read_data(Reading& reading, const Node& node, model::Element& element);
// The variable that a data object, data input or output, property or a reference to one stands for: its name when that
// is one word of FEEL, else its id.
[[nodiscard]] std::string variable_of(const Catalogue& catalogue, const Node& item);
// What an activity takes from a data store is read by a service task before it, and what it gives is written by one
// behind it. When all has been checked: these tasks are in no file.
void add_store_tasks(const Catalogue& catalogue, Draft& draft);
// The data store reference that the association takes from or gives to, when it has a baton:store.
[[nodiscard]] const Node* store_of(const Catalogue& catalogue, const Node& association);
// A multi-instance activity over a data input; the associations that fill and empty the lists are those of the loop.
void read_loop_data(Reading& reading, const Node& node, model::MultiInstance& loop, model::DataContract& data);

// zeebe:ioMapping, zeebe:properties, baton:clock.
void read_extensions(Reading& reading, const Node& node, model::Element& element);

// The flow nodes and flows of a (sub-)process and of all in it.
void read_scope(Reading& reading, const Node& scope, model::ElementIndex index);
// Lanes of the process; flow nodes that are in none take their sub-process's.
void read_lanes(Reading& reading);
// Turns references between elements into indexes: flows, hosts of boundary events, default flows, start events.
void resolve(Reading& reading);

[[nodiscard]] Draft read_process(const Catalogue& catalogue, const Node& process, Report& report);

// True for the children of a sub-process that an event triggers.
[[nodiscard]] bool is_in_event_sub_process(const Node& node);

}  // namespace baton::bpmn
