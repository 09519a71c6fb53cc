// What keeps the last completed task from being taken back. What Baton does by itself with what came of it does not: it
// is ended with that. What somebody has done, what has left the case, and what cannot be put back does.
#include <algorithm>
#include <concepts>

#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

template <class Fact, class... Any>
concept OneOf = (std::same_as<Fact, Any> || ...);

template <class Fact>
constexpr Since since() {
    if (OneOf<Fact, TaskAssigned, TaskDelegated, DelegationEnded>) return Since::taken;
    if (OneOf<Fact, TaskUpdated, SignersAdded, SignerRemoved, OpinionGiven>) return Since::changed;
    if (OneOf<Fact, TaskReturned, TaskCancelled, TaskWithdrawn, InstanceEnded>) return Since::ended;
    if (OneOf<Fact, JobActivated, JobCompleted, JobFailed, JobErrorThrown, JobRetriesSet, JobCancelled>)
        return Since::job;
    if (OneOf<Fact, MessageReceived, MessageSent, TriggerHappened, TriggersMet, CorrelationKeySet>)
        return Since::message;
    if (OneOf<Fact, TimerFired>) return Since::timer;
    if (OneOf<Fact, ChildCalled, ChildReturned>) return Since::call;
    if (OneOf<Fact, TokenConsumed, TokenTerminated, ScopeClosed, ScopeInterrupted, LoopItemEnded, GatewayActivated,
              GatewayReset, AdHocEnded>)
        return Since::joined;
    if (OneOf<Fact, ErrorThrown, EscalationThrown, CompletionKept, CompensationStarted, CompletionUndone,
              CompensationEnded>)
        return Since::trouble;
    return OneOf<Fact, InstanceMigrated> ? Since::motion : Since::nothing;
}

struct Note {
    Instance& instance;
    Takeback& now;

    void keeps(Since what, const std::string& who = {}) const {
        if (now.since != Since::nothing || what == Since::nothing) return;
        now.since = what;
        now.who = who;
    }
    // One of the task itself can be put back as it was, when nothing but time has passed for it.
    void operator()(const ClockStopped& fact) const {
        const auto found = instance.clocks.find({fact.scope, fact.token, fact.rule});
        const bool is_own = fact.token != 0 && fact.token == now.opened.token && found != instance.clocks.end();
        const bool is_plain = is_own && !found->second.is_suspended && found->second.standstills.empty() &&
                              found->second.extensions.empty();
        if (!is_plain) return keeps(fact.token == 0 || is_own ? Since::clock : Since::nothing);
        now.clocks.push_back(found->second.now);
    }
    void operator()(const ClockStarted& fact) const { keeps(fact.token == 0 ? Since::clock : Since::nothing); }
    void operator()(const ClockSuspended&) const { keeps(Since::clock); }
    void operator()(const ClockMoved&) const { keeps(Since::clock); }
    void operator()(const TokenCreated& fact) const {
        if (now.since == Since::nothing) now.tokens.push_back(fact.token);
    }
    void operator()(const VariablesSet& fact) const {
        if (fact.by == 0xFFFFFFFF) keeps(Since::data);
    }
    void operator()(const TaskAssigned& fact) const { keeps(Since::taken, fact.assignee); }
    void operator()(const OpinionGiven& fact) const { keeps(Since::changed, fact.by); }
    void operator()(const FileAttached& fact) const { keeps(Since::changed, fact.by); }
    template <class Fact>
    void operator()(const Fact&) const {
        keeps(since<Fact>());
    }
};

Takeback begin(Instance& instance, const TaskCompleted& fact) {
    const Task& task = task_of(instance, fact.task);
    const Token& token = token_of(instance, task.opened.token);
    Takeback now;
    now.opened = task.opened;
    now.revision = task.revision + 1;
    now.by = fact.by.empty() ? task.opened.assignee : fact.by;
    now.at = token.at;
    now.scope = token.scope;
    now.tokens = {token.id};
    return now;
}

}  // namespace

void note_since(Instance& instance, const Event& event) {
    const auto* completed = std::get_if<TaskCompleted>(&event);
    if (completed != nullptr) {
        instance.takeback = begin(instance, *completed);
        return;
    }
    if (!instance.takeback) return;
    std::visit(Note{instance, *instance.takeback}, event);
}

}  // namespace baton::execution
