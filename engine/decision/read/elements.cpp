// The elements of a decision requirements graph (DMN 1.5 §6.3) and what they require of each other.
#include <optional>
#include <unordered_map>

#include "engine/decision/read/source.hpp"

namespace baton::decision {
namespace {

struct Place {
    Kind kind;
    std::uint32_t index;
};

using Places = std::unordered_map<std::string_view, Place>;

template <class T>
std::optional<Reference> find_by_id(const std::vector<T>& all, Kind kind, const Definitions* model, std::string_view id,
                                    const std::string& import_name) {
    for (std::uint32_t index = 0; index < all.size(); ++index) {
        if (all[index].id == id) return Reference{kind, index, model, import_name};
    }
    return std::nullopt;
}

std::optional<Reference> imported(const Source& source, std::string_view name_space, std::string_view id) {
    const auto found = source.by_namespace.find(name_space);
    if (found == source.by_namespace.end()) return std::nullopt;
    const auto& [model, name] = found->second;
    if (auto input = find_by_id(model->inputs, Kind::input, model, id, name)) return input;
    if (auto decision = find_by_id(model->decisions, Kind::decision, model, id, name)) return decision;
    if (auto knowledge = find_by_id(model->knowledge, Kind::knowledge, model, id, name)) return knowledge;
    return find_by_id(model->services, Kind::service, model, id, name);
}

// href="#id", or the namespace of a model before the #.
std::optional<Reference> referred(Source& source, const Node& node, const Places& places) {
    const std::string_view href = node.value("href");
    const std::size_t hash = href.find('#');
    const std::string_view name_space = hash == std::string_view::npos ? std::string_view{} : href.substr(0, hash);
    const std::string_view id = hash == std::string_view::npos ? href : href.substr(hash + 1);
    if (name_space.empty() || name_space == source.model.name_space) {
        const auto found = places.find(id);
        if (found != places.end()) return Reference{found->second.kind, found->second.index, &source.model, {}};
    } else if (auto found = imported(source, name_space, id)) {
        return found;
    }
    source.report.fault_at(
        node, "href",
        {"dmn-reference", "nothing has the id " + bpmn::quoted(href), "point to an element of the model"});
    return std::nullopt;
}

std::vector<Reference> requirements(Source& source, const Node& node, const Places& places) {
    std::vector<Reference> all;
    for (const Node& requirement : node.children()) {
        if (!is_dmn(requirement, "informationRequirement") && !is_dmn(requirement, "knowledgeRequirement")) continue;
        for (const char* name : {"requiredInput", "requiredDecision", "requiredKnowledge"}) {
            const Node* wanted = child(requirement, name);
            const auto found = wanted != nullptr ? referred(source, *wanted, places) : std::nullopt;
            if (found) all.push_back(*found);
        }
    }
    return all;
}

ItemType variable_type(Source& source, const Node& node) {
    const Node* variable = child(node, "variable");
    return variable != nullptr ? read_type(source, *variable) : ItemType{};
}

std::string variable_name(const Node& node) {
    const Node* variable = child(node, "variable");
    const std::string_view name = variable != nullptr ? variable->value("name") : std::string_view{};
    return std::string(name.empty() ? node.value("name") : name);
}

void read_input(Source& source, const Node& node, Input& input) { input.type = variable_type(source, node); }

void read_decision(Source& source, const Node& node, const Places& places, Decision& decision) {
    decision.type = variable_type(source, node);
    decision.requirements = requirements(source, node, places);
    decision.box = read_box_in(source, node);
}

void read_knowledge(Source& source, const Node& node, const Places& places, Knowledge& knowledge) {
    knowledge.type = variable_type(source, node);
    knowledge.requirements = requirements(source, node, places);
    if (const Node* logic = child(node, "encapsulatedLogic")) knowledge.logic = read_function(source, *logic);
}

void read_service(Source& source, const Node& node, const Places& places, Service& service) {
    service.type = variable_type(source, node);
    for (const char* role : {"outputDecision", "inputData", "inputDecision"}) {
        for (const Node& part : node.children()) {
            const auto found = is_dmn(part, role) ? referred(source, part, places) : std::nullopt;
            if (!found) continue;
            (std::string_view(role) == "outputDecision" ? service.outputs : service.parameters).push_back(*found);
        }
    }
}

// Elements by id, with their names only, so that they can refer to each other.
Places find_elements(Source& source, const Node& root) {
    Places places;
    Definitions& model = source.model;
    for (const Node& node : root.children()) {
        const std::string id(node.id());
        const std::string name(node.value("name"));
        Place place{};
        if (is_dmn(node, "inputData")) {
            place = {Kind::input, static_cast<std::uint32_t>(model.inputs.size())};
            model.inputs.push_back({id, variable_name(node), {}});
        } else if (is_dmn(node, "decision")) {
            place = {Kind::decision, static_cast<std::uint32_t>(model.decisions.size())};
            model.decisions.push_back({id.empty() ? name : id, name, variable_name(node), {}, nullptr, {}});
        } else if (is_dmn(node, "businessKnowledgeModel")) {
            place = {Kind::knowledge, static_cast<std::uint32_t>(model.knowledge.size())};
            model.knowledge.push_back({id, variable_name(node), {}, {}, {}});
        } else if (is_dmn(node, "decisionService")) {
            place = {Kind::service, static_cast<std::uint32_t>(model.services.size())};
            model.services.push_back({id, variable_name(node), {}, {}, {}});
        } else {
            continue;
        }
        if (!id.empty() && !places.emplace(node.id(), place).second) {
            source.report.fault_at(
                node, "id",
                {"dmn-id-twice", "the id " + bpmn::quoted(id) + " is there twice", "give each element its own id"});
        }
    }
    return places;
}

}  // namespace

void read_elements(Source& source, const Node& root) {
    const Places places = find_elements(source, root);
    Definitions& model = source.model;
    std::size_t inputs = 0;
    std::size_t decisions = 0;
    std::size_t knowledge = 0;
    std::size_t services = 0;
    for (const Node& node : root.children()) {
        if (is_dmn(node, "inputData")) read_input(source, node, model.inputs[inputs++]);
        if (is_dmn(node, "decision")) read_decision(source, node, places, model.decisions[decisions++]);
        if (is_dmn(node, "businessKnowledgeModel")) read_knowledge(source, node, places, model.knowledge[knowledge++]);
        if (is_dmn(node, "decisionService")) read_service(source, node, places, model.services[services++]);
    }
}

}  // namespace baton::decision
