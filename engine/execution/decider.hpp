// One command at work on one case: what it decides is applied at once, so that each next step sees it. Not for keeping
// beyond the command.
#pragma once

#include <cstdint>
#include <deque>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/execution/decide.hpp"

namespace baton::execution {

using model::Element;
using model::nowhere;

// What makes it worth asking a condition again.
struct Changes {
    std::set<std::string> names;         // of variables that were written
    std::vector<SubscriptionKey> fresh;  // conditions that nobody has asked yet
};

class Decider {
public:
    // All three must outlive the decider.
    Decider(Instance& instance, const model::ProcessDefinition& definition, World& world);

    // ---- what is ----
    [[nodiscard]] const Instance& instance() const { return instance_; }
    [[nodiscard]] const model::ProcessDefinition& definition() const { return definition_; }
    [[nodiscard]] World& world() const { return world_; }
    [[nodiscard]] bool is_alive(TokenId token) const { return instance_.tokens.contains(token); }
    [[nodiscard]] const Token& token(TokenId token) const;
    [[nodiscard]] const Scope& scope(ScopeId scope) const;
    [[nodiscard]] const Element& element(ElementIndex index) const { return definition_.element(index); }
    [[nodiscard]] const Element& element_at(TokenId token) const;  // where the token stands
    [[nodiscard]] ScopeId sight_of(TokenId token) const;           // the innermost scope whose variables it sees

    // ---- what becomes ----
    // The only way to a fact: it is written down, what follows from it elsewhere is noted, and the case has changed.
    void emit(Event event);

    TokenId create(ScopeId scope, ElementIndex at, FlowIndex via = nowhere);
    ScopeId open(ScopeKind kind, TokenId holder, feel::Context variables);
    // The token will arrive where it stands, after all that were told so before it. A gateway that it stands at may
    // take it earlier and send it elsewhere: then it has arrived.
    void arrive_later(TokenId token) { arriving_.emplace_back(token, this->token(token).at); }
    // It throws where it stands when all others stand still, so that whoever is on the way to catch it is there
    // (BPMN 2.0.2 §10.5.1: a signal is not kept).
    void throw_later(TokenId token) { throwing_.push_back(token); }
    // Along the first flow goes the token itself, along the others go new ones (BPMN 2.0.2 §13.2.1). At least one flow.
    void take(const std::vector<FlowIndex>& flows, TokenId token);
    // Ends the token; its scope completes when it was the last.
    void consume(TokenId token);
    // Ends the token and nothing else: who calls this looks after the scope.
    void drop(TokenId token);

    // The token stands still until a person resolves it; `stage` is what is then done again.
    void raise_incident(TokenId token, Stage stage, IncidentKind kind, std::string message);
    // The same where no token stands: the scope could not begin or end.
    void raise_scope_incident(ScopeId scope, Stage stage, std::string message);
    void resolve_incident(IncidentKey incident) { emit(IncidentResolved{incident}); }

    // Lets tokens arrive until the case waits, or until the step limit.
    void run();
    [[nodiscard]] Decision finish() { return std::move(decision_); }
    // Conditional events that what was written since the last time makes happen, do.
    void heed_changes();
    // Its inclusive joins are asked before the command is over.
    void touch(ScopeId scope);
    // In the ad-hoc sub-process an activity is done or was ended: the next has its turn when all others stand still.
    void pass_turn(ScopeId scope) { turns_.insert(scope); }

private:
    void note_changes(const Event& event);
    void arrive_all();
    [[nodiscard]] std::string limit_reached() const;  // empty: none
    [[nodiscard]] bool throw_next();

    Instance& instance_;
    const model::ProcessDefinition& definition_;
    World& world_;
    Decision decision_;
    std::deque<std::pair<TokenId, ElementIndex>> arriving_;
    std::deque<TokenId> throwing_;
    Changes changes_;
    std::set<ScopeId> touched_;  // whose tokens moved or ended: their inclusive joins are asked again
    std::set<ScopeId> turns_;    // of ad-hoc sub-processes
    std::uint32_t steps_ = 0;
    std::uint64_t size_ = 0;  // bytes of variables in what is decided
};

}  // namespace baton::execution
