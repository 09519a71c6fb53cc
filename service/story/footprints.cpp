#include "service/story/footprints.hpp"

#include <variant>

namespace baton::story {

void Footprints::note(const model::ProcessDefinition& process, const execution::Event& event) {
    auto& ids = ids_[process.id];
    const auto pass = [&](execution::ElementIndex at, execution::FlowIndex via) {
        ids.insert(process.element(at).id);
        if (via != model::nowhere) ids.insert(process.flow(via).id);
    };
    if (const auto* const created = std::get_if<execution::TokenCreated>(&event)) pass(created->at, created->via);
    if (const auto* const moved = std::get_if<execution::TokenMoved>(&event)) pass(moved->at, moved->flow);
}

void Footprints::add(const Footprints& other) {
    for (const auto& [process, ids] : other.ids_) ids_[process].insert(ids.begin(), ids.end());
}

std::vector<std::string> Footprints::missing_in(const model::ProcessDefinition& process) const {
    static const std::set<std::string> none;
    const auto found = ids_.find(process.id);
    const auto& ids = found == ids_.end() ? none : found->second;
    std::vector<std::string> missing;
    const auto ask = [&](const std::string& id) {
        if (!ids.contains(id)) missing.push_back(id);
    };
    for (std::size_t i = 1; i < process.elements.size(); ++i) ask(process.elements[i].id);  // [0] is the process
    for (const auto& flow : process.flows) ask(flow.id);
    return missing;
}

}  // namespace baton::story
