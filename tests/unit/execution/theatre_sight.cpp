#include <algorithm>

#include "engine/feel/json.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {

const DeployedProcess* Theatre::process(DefinitionKey key) const {
    const auto found = processes_.find(key);
    return found == processes_.end() ? nullptr : &found->second;
}

const DeployedProcess* Theatre::latest(std::string_view process_id) const {
    const auto found = latest_.find(process_id);
    return found == latest_.end() ? nullptr : process(found->second);
}

const DeployedDecision* Theatre::decision(std::string_view decision_id) const {
    const auto found = decisions_.find(decision_id);
    return found == decisions_.end() ? nullptr : &found->second;
}

const model::ProcessDefinition& Theatre::definition(InstanceKey key) {
    return *process(at(key).started.definition)->definition;
}

std::vector<InstanceKey> Theatre::cases_of(std::string_view process) const {
    std::vector<InstanceKey> found;
    for (const auto& [key, instance] : instances_) {
        if (instance.started.process == process) found.push_back(key);
    }
    return found;
}

std::vector<std::string> Theatre::standing(InstanceKey key) {
    std::vector<std::string> found;
    for (const auto& [id, token] : at(key).tokens) found.push_back(definition(key).element(token.at).id);
    std::ranges::sort(found);
    return found;
}

std::vector<std::string> Theatre::visited(InstanceKey key) {
    std::vector<std::string> found;
    for (const auto& [event, when] : logs_[key]) {
        if (const auto* created = std::get_if<TokenCreated>(&event))
            found.push_back(definition(key).element(created->at).id);
        if (const auto* moved = std::get_if<TokenMoved>(&event)) found.push_back(definition(key).element(moved->at).id);
    }
    return found;
}

TaskKey Theatre::task(InstanceKey key, std::string_view element) {
    for (const auto& [task, open] : at(key).tasks) {
        if (definition(key).element(at(key).tokens.at(open.opened.token).at).id == element) return task;
    }
    return {};
}

JobKey Theatre::job(InstanceKey key, std::string_view element) {
    for (const auto& [job, open] : at(key).jobs) {
        if (definition(key).element(at(key).tokens.at(open.created.token).at).id == element) return job;
    }
    return {};
}

std::string Theatre::variable(InstanceKey key, std::string_view name) {
    const auto* value = at(key).scopes.at(root_scope).variables.find(name);
    return value == nullptr ? "-" : feel::to_json(*value);
}

std::string Theatre::incident(InstanceKey key) {
    const auto& incidents = at(key).incidents;
    return incidents.empty() ? std::string{} : incidents.begin()->second.message;
}

}  // namespace baton::execution
