#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"
#include "engine/execution/decide.hpp"

namespace baton::execution {

void apply(Instance& instance, const Event& event, Instant at) {
    note_since(instance, event);
    std::visit([&](const auto& fact) { change(instance, fact, at); }, event);
    ++instance.version;
}

Token& token_of(Instance& instance, TokenId id) {
    const auto found = instance.tokens.find(id);
    BATON_ENSURE(found != instance.tokens.end(), "a fact speaks of a token that the case has");
    return found->second;
}

Scope& scope_of(Instance& instance, ScopeId id) {
    const auto found = instance.scopes.find(id);
    BATON_ENSURE(found != instance.scopes.end(), "a fact speaks of a scope that the case has");
    return found->second;
}

Task& task_of(Instance& instance, TaskKey key) {
    const auto found = instance.tasks.find(key);
    BATON_ENSURE(found != instance.tasks.end(), "a fact speaks of a task that the case has");
    return found->second;
}

Job& job_of(Instance& instance, JobKey key) {
    const auto found = instance.jobs.find(key);
    BATON_ENSURE(found != instance.jobs.end(), "a fact speaks of a job that the case has");
    return found->second;
}

}  // namespace baton::execution
