#include <algorithm>
#include <map>

#include "engine/execution/decide/obey.hpp"
#include "engine/execution/motion/modification.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

namespace {

// What two instructions of one command open in the same place is one.
using Opened = std::map<std::pair<ScopeId, ElementIndex>, ScopeId>;

Result<ScopeId> open_in(Decider& decider, ScopeId around, ElementIndex container, Opened& opened) {
    const auto found = opened.find({around, container});
    if (found != opened.end()) return found->second;
    const TokenId holder = decider.create(around, container);
    const auto open = open_without_start(decider, holder);
    if (!open) return open.error();
    const ScopeId inner = decider.token(holder).inner;
    opened.emplace(std::pair{around, container}, inner);
    return inner;
}

// What is meant for one element's scope. Without an id it is the whole case's.
void give(Decider& decider, const Beginning& beginning, ElementIndex element, ScopeId scope) {
    for (const auto& given : beginning.variables) {
        const ElementIndex of = given.scope_id.empty() ? 0 : decider.definition().find(given.scope_id);
        if (of == element) decider.emit(VariablesSet{scope, given.variables, nowhere});
    }
}

void give_own(Decider& decider, const Beginning& beginning, TokenId token) {
    const std::string& id = decider.element(beginning.element).id;
    const bool has_own = std::ranges::any_of(beginning.variables, [&](const auto& one) { return one.scope_id == id; });
    if (!has_own) return;
    const bool is_sub_process = model::is_sub_process(decider.element(beginning.element).symbol);
    const ScopeKind kind = is_sub_process ? ScopeKind::sub_process : ScopeKind::activity;
    give(decider, beginning, beginning.element, decider.open(kind, token, {}));
}

// Each scope has its variables before the next is opened in it.
Result<TokenId> put_token(Decider& decider, const Beginning& beginning, Opened& opened) {
    for (ScopeId at = beginning.base; at != 0; at = decider.scope(at).parent) {
        if (decider.scope(at).kind != ScopeKind::loop_body) give(decider, beginning, decider.scope(at).element, at);
    }
    ScopeId scope = beginning.base;
    for (const ElementIndex container : beginning.openings) {
        const auto open = open_in(decider, scope, container, opened);
        if (!open) return open.error();
        scope = *open;
        give(decider, beginning, container, scope);
    }
    const TokenId token = decider.create(scope, beginning.element);
    give_own(decider, beginning, token);
    return token;
}

// A join that a token is put at does not wait for others: it came by none of its flows.
bool passes(const Element& element) {
    const bool joins = std::holds_alternative<model::ParallelGateway>(element.symbol) ||
                       std::holds_alternative<model::InclusiveGateway>(element.symbol);
    return joins && element.incoming.size() > 1;
}

void end(Decider& decider, const std::vector<TokenId>& tokens) {
    std::vector<ScopeId> left;
    for (const TokenId token : tokens) {
        if (!decider.is_alive(token)) continue;  // ended with one that held its scope
        left.push_back(decider.token(token).scope);
        cancel_token(decider, token);
    }
    for (const ScopeId scope : left) end_if_deserted(decider, scope);
}

}  // namespace

// The new tokens are there before the old ones end, so that no scope is deserted in between; they go on when all is
// done.
Result<> obey(Decider& decider, const ModifyInstance& command) {
    const auto plan = plan_modification(decider, command);
    if (!plan) return plan.error();
    Opened opened;
    std::vector<TokenId> tokens;
    for (const Beginning& beginning : plan->beginnings) {
        const auto token = put_token(decider, beginning, opened);
        if (!token) return token.error();
        tokens.push_back(*token);
    }
    end(decider, plan->endings);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!decider.is_alive(tokens[i])) continue;
        const Beginning& beginning = plan->beginnings[i];
        if (beginning.is_after || passes(decider.element(beginning.element)))
            leave(decider, tokens[i]);
        else
            decider.arrive_later(tokens[i]);
    }
    return {};
}

}  // namespace baton::execution
