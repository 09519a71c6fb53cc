#include "tests/properties/invariants.hpp"

#include <algorithm>

namespace baton::properties {

namespace {

using execution::Instance;
using execution::Scope;
using execution::ScopeKind;
using execution::Token;

struct Claims {
    const Instance& instance;
    const model::ProcessDefinition& definition;
    std::vector<std::string> broken;

    void claim(bool holds, const std::string& what) {
        if (!holds) broken.push_back(what);
    }
};

std::string name(const Claims& claims, const Token& token) {
    return "token " + std::to_string(token.id) + " at " + claims.definition.element(token.at).id;
}

bool waits_for_compensation(const Claims& claims, const Token& token) {
    return std::ranges::any_of(claims.instance.scopes, [&](const auto& scope) {
        return std::ranges::any_of(scope.second.compensations,
                                   [&](const auto& under_way) { return under_way.second.thrower == token.id; });
    });
}

bool is_sequential(const Claims& claims, const Scope& scope) {
    const auto* const ad_hoc = std::get_if<model::AdHocSubProcess>(&claims.definition.element(scope.element).symbol);
    return scope.ad_hoc && ad_hoc != nullptr && ad_hoc->is_sequential;
}

// Event sub-processes and what undoes something run beside the activities.
std::vector<const Token*> at_work(const Claims& claims, const Scope& scope) {
    std::vector<const Token*> found;
    for (const auto id : scope.tokens) {
        const Token& token = claims.instance.tokens.at(id);
        const auto& symbol = claims.definition.element(token.at).symbol;
        const bool is_aside = token.undoes != 0 || std::holds_alternative<model::EventSubProcess>(symbol);
        if (!is_aside && (token.is_running || token.incident)) found.push_back(&token);
    }
    return found;
}

bool waits_for_its_turn(const Claims& claims, const Token& token) {
    const Scope& scope = claims.instance.scopes.at(token.scope);
    return is_sequential(claims, scope) && !token.is_running && !at_work(claims, scope).empty();
}

// A token that waits for nothing would wait for ever; only at a join is it others that move it on.
bool has_a_reason_to_stand(const Claims& claims, const Token& token) {
    const auto& element = claims.definition.element(token.at);
    const bool is_join =
        element.incoming.size() > 1 && (std::holds_alternative<model::ParallelGateway>(element.symbol) ||
                                        std::holds_alternative<model::InclusiveGateway>(element.symbol) ||
                                        std::holds_alternative<model::ComplexGateway>(element.symbol));
    const bool gathers = element.start_quantity > 1 && !token.is_running;
    return is_join || gathers || waits_for_its_turn(claims, token) || waits_for_compensation(claims, token) ||
           token.inner != 0 || token.task || token.job || token.child || token.incident || !token.timers.empty() ||
           !token.subscriptions.empty();
}

void about_tokens(Claims& claims) {
    for (const auto& [id, token] : claims.instance.tokens) {
        const std::string who = name(claims, token);
        const auto scope = claims.instance.scopes.find(token.scope);
        claims.claim(token.id == id, who + " is filed under another number");
        claims.claim(scope != claims.instance.scopes.end() && scope->second.tokens.contains(id),
                     who + " is not among its scope's");
        claims.claim(has_a_reason_to_stand(claims, token), who + " waits for nothing");
        claims.claim(token.inner == 0 || claims.instance.scopes.contains(token.inner), who + " holds no scope");
        claims.claim(!token.task || claims.instance.tasks.contains(token.task), who + " has a task that is not open");
        claims.claim(!token.job || claims.instance.jobs.contains(token.job), who + " has a job that is not open");
        claims.claim(!token.incident || claims.instance.incidents.contains(token.incident),
                     who + " has an incident that is not open");
        for (const auto timer : token.timers)
            claims.claim(claims.instance.timers.contains(timer) || claims.instance.paused_timers.contains(timer),
                         who + " has a timer that is not armed");
    }
}

void about_scopes(Claims& claims) {
    for (const auto& [id, scope] : claims.instance.scopes) {
        const std::string what = "scope " + std::to_string(id);
        for (const auto token : scope.tokens) {
            const auto found = claims.instance.tokens.find(token);
            claims.claim(found != claims.instance.tokens.end() && found->second.scope == id,
                         what + " counts a token that is not in it");
        }
        if (is_sequential(claims, scope))
            claims.claim(std::ranges::count(at_work(claims, scope), true, &Token::is_running) < 2,
                         what + " does two activities at a time");
        if (id == execution::root_scope) continue;
        const auto holder = claims.instance.tokens.find(scope.holder);
        claims.claim(holder != claims.instance.tokens.end() && holder->second.inner == id, what + " has no holder");
        const auto parent = claims.instance.scopes.find(scope.parent);
        claims.claim(parent != claims.instance.scopes.end() && parent->second.children.contains(id),
                     what + " is not among its parent's");
        const bool is_container = scope.kind != ScopeKind::activity;
        claims.claim(!is_container || !scope.tokens.empty() ||
                         (holder != claims.instance.tokens.end() && holder->second.incident),
                     what + " is empty and open");
        claims.claim(!scope.loop || scope.loop->started == scope.loop->completed + scope.loop->terminated +
                                                               static_cast<std::uint32_t>(scope.tokens.size()),
                     what + " miscounts its loop");
    }
}

void about_waits(Claims& claims) {
    const Instance& instance = claims.instance;
    const auto is_owned = [&](const auto& wait, const auto& key, auto member) {
        if (wait.token != 0) {
            const auto token = instance.tokens.find(wait.token);
            return token != instance.tokens.end() && std::ranges::count(token->second.*(member.first), key) == 1;
        }
        const auto scope = instance.scopes.find(wait.scope);
        return scope != instance.scopes.end() && std::ranges::count(scope->second.*(member.second), key) == 1;
    };
    for (const auto& [key, timer] : instance.timers)
        claims.claim(is_owned(timer, key, std::pair{&Token::timers, &Scope::timers}), "a timer has no owner");
    for (const auto& [key, wait] : instance.subscriptions)
        claims.claim(is_owned(wait, key, std::pair{&Token::subscriptions, &Scope::subscriptions}),
                     "a subscription has no owner");
    for (const auto& [key, task] : instance.tasks) {
        const auto token = instance.tokens.find(task.opened.token);
        claims.claim(token != instance.tokens.end() && token->second.task == key, "a task has no token");
    }
    for (const auto& [key, job] : instance.jobs) {
        const auto token = instance.tokens.find(job.created.token);
        claims.claim(token != instance.tokens.end() && token->second.job == key, "a job has no token");
    }
    for (const auto& [key, incident] : instance.incidents) {
        const auto token = instance.tokens.find(incident.token);
        const bool is_free = incident.token == 0 || incident.kind == execution::IncidentKind::calendar;
        claims.claim(is_free || (token != instance.tokens.end() && token->second.incident == key),
                     "an incident has no token");
    }
}

}  // namespace

std::vector<std::string> broken_claims(const Instance& instance, const model::ProcessDefinition& definition) {
    Claims claims{instance, definition, {}};
    about_tokens(claims);
    about_scopes(claims);
    about_waits(claims);
    claims.claim(instance.has_ended == instance.tokens.empty() || !instance.incidents.empty(),
                 "a case is over when it has no tokens, and only then");
    return claims.broken;
}

}  // namespace baton::properties
