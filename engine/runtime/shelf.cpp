#include "engine/runtime/shelf.hpp"

namespace baton::runtime {
namespace {

std::string place(std::string_view kind, std::string_view id) { return std::string(kind) + ":" + std::string(id); }

}  // namespace

const execution::DeployedProcess* Shelf::process(DefinitionKey key) const {
    const auto found = items_.find(key);
    if (found == items_.end() || !found->second->process.definition) return nullptr;
    return &found->second->process;
}

const execution::DeployedProcess* Shelf::latest(std::string_view process_id) const {
    const auto* const newest = latest_row("bpmn", process_id);
    return newest ? process(newest->key) : nullptr;
}

const execution::DeployedDecision* Shelf::decision(std::string_view decision_id) const {
    const auto found = latest_.find(place("dmn", decision_id));
    return found == latest_.end() ? nullptr : &items_.at(found->second)->decision;
}

std::vector<ports::DefinitionRow> Shelf::rows() const {
    std::vector<ports::DefinitionRow> all;
    all.reserve(items_.size());
    for (const auto& [key, item] : items_) all.push_back(item->row);
    return all;
}

std::uint64_t Shelf::newest_deployment() const {
    std::uint64_t newest = 0;
    for (const auto& [key, item] : items_) newest = std::max(newest, item->row.deployment);
    return newest;
}

const ports::DefinitionRow* Shelf::row(DefinitionKey key) const {
    const auto found = items_.find(key);
    return found == items_.end() ? nullptr : &found->second->row;
}

const ports::DefinitionRow* Shelf::latest_row(std::string_view kind, std::string_view id) const {
    const auto found = latest_.find(place(kind, id));
    return found == latest_.end() ? nullptr : row(found->second);
}

const std::string* Shelf::content(DefinitionKey key) const {
    const auto found = items_.find(key);
    return found == items_.end() ? nullptr : found->second->content.get();
}

std::vector<const execution::DeployedProcess*> Shelf::newest() const {
    std::vector<const execution::DeployedProcess*> all;
    for (const auto& [id, key] : latest_) {
        if (const auto* const deployed = process(key)) all.push_back(deployed);
    }
    return all;
}

void Shelf::put(const ports::DefinitionRow& row, const ReadResource& resource) {
    auto item = std::make_shared<Item>();
    item->row = row;
    item->content = std::make_shared<const std::string>(resource.resource.content);
    if (row.kind == "bpmn") {
        for (const auto& definition : resource.processes) {
            if (definition->id == row.process) item->process = {row.key, row.version, definition};
        }
    }
    if (row.kind == "dmn") item->decision = {resource.decisions, row.process, row.key, row.version};
    items_[row.key] = std::move(item);

    note_newest(row);
}

bool Shelf::adopt(const ports::DefinitionRow& row, const Shelf& other) {
    const auto found = other.items_.find(row.key);
    if (found == other.items_.end() || found->second->row.digest != row.digest) return false;
    items_[row.key] = found->second;
    note_newest(row);
    return true;
}

void Shelf::note_newest(const ports::DefinitionRow& row) {
    DefinitionKey& newest = latest_[place(row.kind, row.process)];
    const auto* const known = this->row(newest);
    if (!known || known->version <= row.version) newest = row.key;
}

}  // namespace baton::runtime
