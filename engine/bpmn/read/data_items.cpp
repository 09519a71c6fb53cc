// Data as the standard draws it (BPMN 2.0.2 §10.4): all of it comes down to variables.
#include <algorithm>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"
#include "engine/bpmn/xml/characters.hpp"

namespace baton::bpmn {

namespace {

bool is_one_word(std::string_view text) {
    const auto continues = [](char c) { return continues_name(c) && c != ':' && c != '-' && c != '.'; };
    return !text.empty() && begins_name(text.front()) && std::all_of(text.begin(), text.end(), continues);
}

std::string state_of(const Node& item) {
    const Node* state = item.bpmn_child("dataState");
    return state == nullptr ? std::string{} : std::string(trimmed(state->value("name")));
}

// A data store is outside of the case. One without baton:store says what a task does, and moves nothing itself.
bool is_store(const Node& item) { return item.is_bpmn("dataStoreReference") || item.is_bpmn("dataStore"); }

model::Assignment assignment(Reading& reading, const Node& node, const std::string& target) {
    model::Assignment read;
    if (const Node* from = node.bpmn_child("from")) read.from = expression_of_text(reading, *from);
    if (const Node* to = node.bpmn_child("to")) read.to = to->trimmed_text();
    if (read.to == target) read.to.clear();
    if (read.to.starts_with(target + ".")) read.to.erase(0, target.size() + 1);
    return read;
}

void read_association(Reading& reading, const Node& node, std::vector<model::DataAssociation>& associations) {
    model::DataAssociation read;
    for (const Node& child : node.children()) {
        if (!child.is_bpmn("sourceRef") && !child.is_bpmn("targetRef")) continue;
        const Node* item = reading.catalogue.find(child.trimmed_text());
        if (item == nullptr) return;
        if (is_store(*item) && item->extension(Space::baton, "store") == nullptr) {
            reading.report.warn(node, {"data-store", "the association with " + called(*item) + " moves no data",
                                       "give the reference a baton:store with a database and a statement"});
            return;
        }
        model::DataItem found{variable_of(reading.catalogue, *item), state_of(*item)};
        if (child.is_bpmn("targetRef"))
            read.target = std::move(found);
        else
            read.sources.push_back(std::move(found));
    }
    if (const Node* transformation = node.bpmn_child("transformation"))
        read.transformation = expression_of_text(reading, *transformation);
    for (const Node& child : node.children()) {
        if (child.is_bpmn("assignment")) read.assignments.push_back(assignment(reading, child, read.target.variable));
    }
    // Modelers draw associations that say neither what is copied nor how.
    const bool is_drawing = read.target.variable.empty() ||
                            (read.sources.empty() && read.transformation.empty() && read.assignments.empty());
    if (!is_drawing) associations.push_back(std::move(read));
}

bool is_listed_in(const Node& set, std::string_view list, std::string_view id) {
    for (const Node& child : set.children()) {
        if (child.is_bpmn(list) && child.trimmed_text() == id) return true;
    }
    return false;
}

struct SetWords {
    std::string_view all;
    std::string_view optional;
    std::string_view during;
};

model::DataSet data_set(Reading& reading, const Node& node, const SetWords& words) {
    model::DataSet set;
    for (const Node& child : node.children()) {
        if (!child.is_bpmn(words.all)) continue;
        const std::string_view id = child.trimmed_text();
        const Node* item = reading.catalogue.find(child.trimmed_text());
        const bool may_lack = is_listed_in(node, words.optional, id) || is_listed_in(node, words.during, id);
        if (item != nullptr && !may_lack) set.needed.push_back(variable_of(reading.catalogue, *item));
    }
    return set;
}

void read_specification(Reading& reading, const Node& specification, model::DataContract& data) {
    constexpr SetWords inputs{"dataInputRefs", "optionalInputRefs", "whileExecutingInputRefs"};
    constexpr SetWords outputs{"dataOutputRefs", "optionalOutputRefs", "whileExecutingOutputRefs"};
    for (const Node& child : specification.children()) {
        if (child.is_bpmn("dataOutput")) data.outputs.push_back(variable_of(reading.catalogue, child));
        if (child.is_bpmn("inputSet")) data.input_sets.push_back(data_set(reading, child, inputs));
        if (child.is_bpmn("outputSet")) data.output_sets.push_back(data_set(reading, child, outputs));
    }
}

}  // namespace

std::string variable_of(const Catalogue& catalogue, const Node& item) {
    if (item.is_bpmn("dataObjectReference")) {
        const Node* object = catalogue.find(item.value("dataObjectRef"));
        if (object != nullptr && object->is_bpmn("dataObject")) return variable_of(catalogue, *object);
    }
    const std::string_view name = trimmed(item.value("name"));
    if (is_one_word(name)) return std::string(name);
    std::string id(item.id());
    std::replace_if(
        id.begin(), id.end(), [](char c) { return !continues_name(c) || c == ':' || c == '-' || c == '.'; }, '_');
    return id;
}

void read_data(Reading& reading, const Node& node, model::Element& element) {
    model::DataContract& data = element.data;
    for (const Node& child : node.children()) {
        if (child.is_bpmn("ioSpecification") && !std::holds_alternative<model::Process>(element.symbol))
            read_specification(reading, child, data);
        const bool is_own = child.is_bpmn("property") || child.is_bpmn("dataObject");
        if (is_own && !std::holds_alternative<model::Process>(element.symbol))
            data.properties.push_back(variable_of(reading.catalogue, child));
        if (child.is_bpmn("dataOutput")) data.outputs.push_back(variable_of(reading.catalogue, child));
        if (child.is_bpmn("dataInputAssociation")) read_association(reading, child, data.taken);
        if (child.is_bpmn("dataOutputAssociation")) read_association(reading, child, data.given);
    }
    if (element.loop) read_loop_data(reading, node, *element.loop, data);
}

}  // namespace baton::bpmn
