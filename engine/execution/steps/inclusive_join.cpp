#include "engine/execution/steps/inclusive_join.hpp"

#include <algorithm>
#include <map>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/model/reach.hpp"

namespace baton::execution {

namespace {

// Tokens that stand at one gateway, by the incoming flow they came by; the first of each flow is the one that is
// joined.
using Waiting = std::vector<std::vector<TokenId>>;

// What the joins of one scope are asked about.
struct Standing {
    std::map<ElementIndex, Waiting> waiting;  // at inclusive joins
    model::ElementSet occupied;               // where tokens are
    std::set<ElementIndex> troubled;          // where a token stands still until a person has helped it
};

Standing standing_in(const Decider& decider, const Scope& scope) {
    Standing found;
    found.occupied = model::ElementSet(decider.definition().elements.size());
    for (const TokenId id : scope.tokens) {
        const Token& token = decider.token(id);
        found.occupied.add(token.at);
        const Element& element = decider.element(token.at);
        if (token.incident) found.troubled.insert(token.at);
        if (token.incident || !model::waits_for_what_may_come(element)) continue;  // it is past the join, or not let in
        const auto flow = std::find(element.incoming.begin(), element.incoming.end(), token.via);
        if (flow == element.incoming.end()) continue;
        Waiting& waiting = found.waiting.try_emplace(token.at, element.incoming.size()).first->second;
        waiting[static_cast<std::size_t>(flow - element.incoming.begin())].push_back(id);
    }
    return found;
}

std::vector<bool> served(const Waiting& waiting) {
    std::vector<bool> is_served;
    for (const auto& tokens : waiting) is_served.push_back(!tokens.empty());
    return is_served;
}

// One token of each flow that has any: the oldest goes on, the others end in it.
void join(Decider& decider, const Waiting& waiting) {
    std::vector<TokenId> joined;
    for (const auto& tokens : waiting) {
        if (!tokens.empty()) joined.push_back(tokens.front());
    }
    std::ranges::sort(joined);
    for (std::size_t i = 1; i < joined.size(); ++i) decider.drop(joined[i]);
    leave(decider, joined.front());
}

bool fire_inclusive(Decider& decider, const Standing& standing) {
    const model::ProcessDefinition& process = decider.definition();
    for (const auto& [gateway, waiting] : standing.waiting) {
        if (!std::holds_alternative<model::InclusiveGateway>(decider.element(gateway).symbol)) continue;
        if (model::may_more_come(process, gateway, standing.occupied, served(waiting))) continue;
        join(decider, waiting);
        return true;
    }
    return false;
}

// BPMN 2.0.2 §13.4.5: a complex gateway is reset as if it were an inclusive one with a token on each flow already
// served.
bool reset_complex(Decider& decider, const Scope& scope, const Standing& standing) {
    const model::ProcessDefinition& process = decider.definition();
    for (const auto& [gateway, flows] : scope.activated) {
        if (standing.troubled.contains(gateway)) continue;
        const auto& incoming = decider.element(gateway).incoming;
        const auto waiting = standing.waiting.find(gateway);
        auto is_served =
            waiting == standing.waiting.end() ? std::vector<bool>(incoming.size()) : served(waiting->second);
        for (std::size_t i = 0; i < incoming.size(); ++i)
            is_served[i] = is_served[i] || std::ranges::find(flows, incoming[i]) != flows.end();
        if (model::may_more_come(process, gateway, standing.occupied, is_served)) continue;
        reset(decider, gateway, scope.id);
        return true;
    }
    return false;
}

}  // namespace

bool fire_joins(Decider& decider, const std::set<ScopeId>& scopes) {
    bool has_fired = false;
    for (const ScopeId id : scopes) {
        if (!decider.instance().scopes.contains(id)) continue;
        const Scope& scope = decider.scope(id);
        const Standing standing = standing_in(decider, scope);
        if (!fire_inclusive(decider, standing) && !reset_complex(decider, scope, standing)) continue;
        has_fired = true;
        decider.touch(id);  // what stood where has changed: the others are asked in the next round
    }
    return has_fired;
}

}  // namespace baton::execution
