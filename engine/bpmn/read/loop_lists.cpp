// Multi-instance over data inputs and outputs (BPMN 2.0.2 §10.3.8): loopDataInputRef names the list, inputDataItem what
// one of its items is called.
#include <algorithm>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

feel::Expression named(const std::string& variable) {
    auto parsed = feel::parse(variable);
    return parsed ? std::move(*parsed) : feel::Expression{};
}

// The variable that `reference` names; empty when there is none.
std::string variable_by(const Reading& reading, const Node& reference) {
    const Node* item = reading.catalogue.find(reference.trimmed_text());
    return item == nullptr ? std::string{} : variable_of(reading.catalogue, *item);
}

// Takes the association with that target or source out of those of each item.
template <class Matches>
std::optional<model::DataAssociation> extract(std::vector<model::DataAssociation>& associations,
                                              const Matches& matches) {
    const auto found = std::find_if(associations.begin(), associations.end(), matches);
    if (found == associations.end()) return std::nullopt;
    model::DataAssociation association = std::move(*found);
    associations.erase(found);
    return association;
}

void forget(std::vector<model::DataSet>& sets, const std::string& variable) {
    for (auto& set : sets) std::erase(set.needed, variable);
}

void read_input(Reading& reading, const Node& reference, model::MultiInstance& loop, model::DataContract& data) {
    const std::string variable = variable_by(reading, reference);
    if (variable.empty()) return;
    const auto filled = extract(data.taken, [&](const auto& each) { return each.target.variable == variable; });
    forget(data.input_sets, variable);
    if (!filled)
        loop.input_collection = named(variable);
    else if (!filled->transformation.empty())
        loop.input_collection = filled->transformation;
    else if (!filled->sources.empty())
        loop.input_collection = named(filled->sources.front().variable);
}

void read_output(Reading& reading, const Node& reference, model::MultiInstance& loop, model::DataContract& data) {
    const std::string variable = variable_by(reading, reference);
    if (variable.empty()) return;
    const auto emptied = extract(data.given, [&](const auto& each) {
        return !each.sources.empty() && each.sources.front().variable == variable;
    });
    forget(data.output_sets, variable);
    std::erase(data.outputs, variable);
    loop.output_collection = emptied ? emptied->target.variable : variable;
}

}  // namespace

void read_loop_data(Reading& reading, const Node& node, model::MultiInstance& loop, model::DataContract& data) {
    const Node& standard = *node.bpmn_child("multiInstanceLoopCharacteristics");
    if (const Node* input = standard.bpmn_child("loopDataInputRef")) read_input(reading, *input, loop, data);
    if (const Node* output = standard.bpmn_child("loopDataOutputRef")) read_output(reading, *output, loop, data);
    if (const Node* item = standard.bpmn_child("inputDataItem"))
        loop.input_element = variable_of(reading.catalogue, *item);
    if (const Node* item = standard.bpmn_child("outputDataItem")) {
        const std::string variable = variable_of(reading.catalogue, *item);
        loop.output_element = named(variable);
        data.outputs.push_back(variable);
    }
}

}  // namespace baton::bpmn
