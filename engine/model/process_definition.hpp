// A process as it is executed: a flat, immutable, index-based graph with every expression parsed. Any thread may read
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "engine/model/data_items.hpp"
#include "engine/model/element_set.hpp"
#include "engine/model/loops.hpp"
#include "engine/model/symbols.hpp"

namespace baton::model {

using FlowIndex = std::uint32_t;
inline constexpr std::uint32_t nowhere = 0xFFFFFFFF;

struct Flow {
    std::string id;
    std::string name;
    ElementIndex source = nowhere;
    ElementIndex target = nowhere;
    feel::Expression condition;  // empty: always taken
    bool is_default = false;
    std::uint32_t line = 0;
};

// zeebe:ioMapping: `source` is evaluated, `target` is a variable name or a path (a.b.c).
struct Mapping {
    Formula source;
    std::string target;
};

// baton:clock: what an element does to a statutory clock when it is entered or left.
struct ClockAct {
    enum class Kind { start, stop, suspend, resume, extend } kind = Kind::start;
    enum class When { enter, leave } when = When::enter;
    Formula rule;                // rule id; computed where the act happens when it begins with '='
    Formula reason;              // why it is suspended or extended
    Formula term;                // for extend: by how much, such as "10 WD"
    feel::Expression condition;  // empty: always
};

struct Lane {
    std::string id;
    std::string name;
    Formula department;              // baton:department of the lane: default owner of the tasks in it
    Formula role;                    // baton:role of the lane
    std::uint32_t parent = nowhere;  // enclosing lane
};

struct Element {
    std::string id;
    std::string name;
    std::string documentation;
    ElementIndex parent = nowhere;  // the (sub-)process that holds it; nowhere for the process
    std::vector<FlowIndex> incoming;
    std::vector<FlowIndex> outgoing;
    std::uint32_t lane = nowhere;
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    Symbol symbol;

    std::vector<Mapping> inputs;
    std::vector<Mapping> outputs;
    DataContract data;
    std::optional<MultiInstance> loop;
    std::optional<StandardLoop> standard_loop;
    std::uint32_t start_quantity = 1;       // tokens that must have come before the activity begins (§13.3.2)
    std::uint32_t completion_quantity = 1;  // tokens that it gives to each flow by which it is left
    std::vector<ClockAct> clock_acts;
    std::vector<ElementIndex> boundary_events;      // attached to this activity, in document order
    std::vector<ElementIndex> children;             // of a (sub-)process, in document order
    std::vector<ElementIndex> event_sub_processes;  // of a (sub-)process
    bool is_for_compensation = false;               // it only undoes what another activity has done
    bool keeps_completion = false;                  // it can be undone, as a whole or something in it
    ElementIndex compensated_by = nowhere;          // the activity that undoes this one (by its boundary event)
    ElementIndex compensation_start = nowhere;      // of a sub-process: where its compensation event sub-process starts
    ElementIndex start_event = nowhere;  // of a sub-process: its none start; of an event sub-process: its trigger
    std::vector<std::pair<std::string, std::string>> properties;  // zeebe:properties

    [[nodiscard]] bool is_looped() const { return loop || standard_loop; }
};

struct ProcessDefinition {
    std::string id;  // bpmn process id
    std::string name;
    std::string version_tag;
    std::vector<Element> elements;  // [0] is the process itself
    std::vector<Flow> flows;
    std::vector<Lane> lanes;

    [[nodiscard]] const Element& element(ElementIndex index) const { return elements[index]; }
    [[nodiscard]] const Flow& flow(FlowIndex index) const { return flows[index]; }
    [[nodiscard]] ElementIndex find(std::string_view element_id) const;  // nowhere when there is none
    [[nodiscard]] FlowIndex find_flow(std::string_view flow_id) const;

    // Start events of the process itself, by trigger; nowhere when it has no none start.
    [[nodiscard]] ElementIndex none_start() const { return elements[0].start_event; }
    std::vector<ElementIndex> triggered_starts;  // message, timer, signal ... start events of the process

    // For each inclusive and complex gateway that joins: which elements can reach which of its incoming flows; made at
    // compile time by engine/model/reach.cpp and read by execution (§13.4.3).
    std::unordered_map<ElementIndex, std::vector<ElementSet>> inclusive_reach;  // by incoming position

    bool has_conditional_events = false;  // what is written must then be looked at

    std::unordered_map<std::string, ElementIndex> element_by_id;
    std::unordered_map<std::string, FlowIndex> flow_by_id;
};

}  // namespace baton::model
