#include "engine/execution/steps/scopes.hpp"

#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/due_dates.hpp"
#include "engine/execution/steps/starts.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

std::vector<ElementIndex> first_elements(const Decider& decider, const Element& container, ElementIndex start) {
    if (start != nowhere) return {start};
    if (container.start_event != nowhere) return {container.start_event};
    std::vector<ElementIndex> found;
    for (const ElementIndex child : container.children) {
        if (begins_by_itself(decider.element(child))) found.push_back(child);
    }
    return found;
}

void put_first_tokens(Decider& decider, ScopeId scope, ElementIndex start) {
    if (start != nowhere && !std::holds_alternative<model::StartEvent>(decider.element(start).symbol))
        return put_token_at_event(decider, start);
    const Element& container = decider.element(decider.scope(scope).element);
    for (const ElementIndex at : first_elements(decider, container, start))
        decider.arrive_later(decider.create(scope, at));
    finish_if_empty(decider, scope);
}

void finish_process(Decider& decider) {
    const Owner owner{0, root_scope};
    const Variables variables{decider.instance(), root_scope};
    const auto acts = plan_acts(decider, decider.element(0), model::ClockAct::When::leave, variables, owner);
    if (!acts) return decider.raise_scope_incident(root_scope, Stage::leaving, acts.error().detail);
    perform(decider, *acts, owner);
    end_instance(decider, {}, nowhere);
}

}  // namespace

bool begins_by_itself(const Element& element) {
    const auto* caught = std::get_if<model::IntermediateCatchEvent>(&element.symbol);
    if (caught != nullptr && std::holds_alternative<model::LinkTrigger>(caught->trigger)) return false;  // jumped to
    return element.incoming.empty() && !element.is_for_compensation &&
           !std::holds_alternative<model::BoundaryEvent>(element.symbol) &&
           !std::holds_alternative<model::EventSubProcess>(element.symbol) &&
           !std::holds_alternative<model::StartEvent>(element.symbol);
}

Result<PlannedWaits> plan_event_sub_processes(const Decider& decider, ScopeId scope) {
    std::vector<ElementIndex> starts;
    const Element& container = decider.element(decider.scope(scope).element);
    for (const ElementIndex event_sub_process : container.event_sub_processes)
        starts.push_back(decider.element(event_sub_process).start_event);
    return plan_waits(decider, starts, Variables{decider.instance(), scope});
}

Result<> open_contents(Decider& decider, ScopeId scope) {
    auto waits = plan_event_sub_processes(decider, scope);
    if (!waits) return waits.error();
    arm(decider, std::move(*waits), {0, scope});
    put_first_tokens(decider, scope, nowhere);
    return {};
}

Result<> open_without_start(Decider& decider, TokenId token) {
    const model::Symbol& symbol = decider.element_at(token).symbol;
    if (std::holds_alternative<model::EventSubProcess>(symbol))
        decider.open(ScopeKind::event_sub_process, token, {});
    else if (const auto prepared = prepare(decider, token); !prepared)
        return prepared.error();
    const ScopeId inner = decider.token(token).inner;
    auto waits = plan_event_sub_processes(decider, inner);
    if (!waits) return waits.error();
    decider.emit(ActivityStarted{token});
    arm(decider, std::move(*waits), {0, inner});
    if (std::holds_alternative<model::AdHocSubProcess>(symbol)) decider.emit(ActivitiesOffered{inner, {}});
    return {};
}

void open_process(Decider& decider, ElementIndex start) {
    const Owner owner{0, root_scope};
    const Element& process = decider.element(0);
    const Variables variables{decider.instance(), root_scope};
    const auto acts = plan_acts(decider, process, model::ClockAct::When::enter, variables, owner);
    if (!acts) return decider.raise_scope_incident(root_scope, Stage::entering, acts.error().detail);
    auto waits = plan_event_sub_processes(decider, root_scope);
    if (!waits) return decider.raise_scope_incident(root_scope, Stage::entering, waits.error().detail);
    perform(decider, *acts, owner);
    arm(decider, std::move(*waits), owner);
    put_first_tokens(decider, root_scope, start);
}

void finish_if_empty(Decider& decider, ScopeId id) {
    const Scope& scope = decider.scope(id);
    if (!scope.tokens.empty() || !scope.compensations.empty()) return;
    if (!scope.activated.empty()) return decider.touch(id);  // a reset may still send a token
    if (goes_on_ad_hoc(decider, id)) return;
    if (scope.kind == ScopeKind::process) return finish_process(decider);
    if (scope.kind == ScopeKind::compensation) return close_reopened(decider, id);
    if (scope.kind == ScopeKind::sub_process || scope.kind == ScopeKind::event_sub_process)
        complete(decider, scope.holder);
}

void close_scope(Decider& decider, ScopeId scope) {
    disarm(decider, {0, scope});
    stop_clocks(decider, {0, scope});
    decider.emit(ScopeClosed{scope});
}

void terminate(Decider& decider, TokenId id, ElementIndex because_of) {
    const Token& token = decider.token(id);
    if (token.inner != 0) {
        terminate_contents(decider, token.inner, because_of);
        close_scope(decider, token.inner);
    }
    if (token.task) {
        decider.emit(TaskCancelled{token.task});
        end_due_date_doubt(decider, id);
    }
    if (token.incident) decider.resolve_incident(token.incident);
    if (token.job) decider.emit(JobCancelled{token.job});
    const ScopeId scope = token.scope;
    disarm(decider, {id, 0});
    stop_clocks(decider, {id, scope});
    decider.emit(TokenTerminated{id, because_of});
    if (decider.scope(scope).ad_hoc) decider.pass_turn(scope);
}

void terminate_contents(Decider& decider, ScopeId scope, ElementIndex because_of) {
    const auto tokens = decider.scope(scope).tokens;
    for (const TokenId token : tokens) terminate(decider, token, because_of);
    abandon(decider, scope);
}

void abandon(Decider& decider, ScopeId scope) {
    abandon_compensations(decider, scope);
    reset_gateways(decider, scope);
}

void reset_gateways(Decider& decider, ScopeId scope) {
    while (!decider.scope(scope).activated.empty())
        decider.emit(GatewayReset{scope, decider.scope(scope).activated.begin()->first});
}

void end_instance(Decider& decider, InstanceEnded how, ElementIndex because_of) {
    terminate_contents(decider, root_scope, because_of);
    disarm(decider, {0, root_scope});
    stop_clocks(decider, {0, root_scope});
    while (!decider.instance().incidents.empty()) decider.resolve_incident(decider.instance().incidents.begin()->first);
    if (decider.instance().started.parent && how.how != EndKind::error)
        how.variables = decider.scope(root_scope).variables;
    decider.emit(std::move(how));
}

}  // namespace baton::execution
