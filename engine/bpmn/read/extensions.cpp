// Extension elements that any flow node may have: mappings, properties, statutory clocks.
#include <array>
#include <utility>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

using Kind = model::ClockAct::Kind;
constexpr std::array<std::pair<std::string_view, Kind>, 5> acts{{{"start", Kind::start},
                                                                 {"stop", Kind::stop},
                                                                 {"suspend", Kind::suspend},
                                                                 {"resume", Kind::resume},
                                                                 {"extend", Kind::extend}}};

void read_mappings(Reading& reading, const Node& mapping, model::Element& element) {
    for (const Node& entry : mapping.children()) {
        if (entry.space != Space::zeebe) continue;
        model::Mapping read{formula(reading, entry, "source"), std::string(trimmed(entry.value("target")))};
        (entry.name == "input" ? element.inputs : element.outputs).push_back(std::move(read));
    }
}

void read_properties(const Node& properties, model::Element& element) {
    for (const Node& property : properties.children()) {
        if (property.is(Space::zeebe, "property")) {
            element.properties.emplace_back(property.value("name"), property.value("value"));
        }
    }
}

// Words that are none of these are faults of the grammar's attribute values.
void read_clock_act(Reading& reading, const Node& clock, model::Element& element) {
    model::ClockAct act;
    for (const auto& [word, kind] : acts) {
        if (clock.value("act") == word) act.kind = kind;
    }
    if (clock.value("on") == "leave") act.when = model::ClockAct::When::leave;
    act.rule = formula(reading, clock, "rule");
    act.reason = formula(reading, clock, "reason");
    act.term = formula(reading, clock, "term");
    act.condition = expression(reading, clock, "condition");
    element.clock_acts.push_back(std::move(act));
}

}  // namespace

void read_extensions(Reading& reading, const Node& node, model::Element& element) {
    for (const Node& extensions : node.children()) {
        if (!extensions.is_bpmn("extensionElements")) continue;
        for (const Node& extension : extensions.children()) {
            if (extension.is(Space::zeebe, "ioMapping")) read_mappings(reading, extension, element);
            if (extension.is(Space::zeebe, "properties")) read_properties(extension, element);
            if (extension.is(Space::baton, "clock")) read_clock_act(reading, extension, element);
        }
    }
}

}  // namespace baton::bpmn
