#include "engine/execution/steps/errors.hpp"

#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

namespace {

// An event that catches, by which of its event definitions.
struct Match {
    ElementIndex event = nowhere;
    std::uint32_t trigger = 0;
};

// The event that names the code, else one that catches every code.
template <class Caught>
Match matching(const Decider& decider, const std::vector<ElementIndex>& events, const std::string& code) {
    Match exact;
    Match any;
    for (const ElementIndex index : events) {
        const model::Trigger* trigger = model::caught_trigger(decider.element(index).symbol);
        model::for_each_part_of<Caught>(*trigger, [&](const Caught& caught, std::uint32_t part) {
            if (caught.code == code && !code.empty() && exact.event == nowhere) exact = {index, part};
            if (caught.code.empty() && any.event == nowhere) any = {index, part};
        });
    }
    return exact.event != nowhere ? exact : any;
}

// What an event sub-process throws it does not catch itself, or it would begin again and again.
std::vector<ElementIndex> starts_of_event_sub_processes(const Decider& decider, const Element& container,
                                                        ElementIndex thrower) {
    std::vector<ElementIndex> starts;
    for (const ElementIndex index : container.event_sub_processes) {
        if (index != thrower) starts.push_back(decider.element(index).start_event);
    }
    return starts;
}

// What is undone has been completed: its events no longer wait for anything.
bool is_reopened(const Decider& decider, ScopeId scope) {
    return scope != 0 && decider.scope(scope).kind == ScopeKind::compensation;
}

// Outward from the token: the events at the boundary of where it stands, then the event sub-processes of the scope that
// it is in, then the same for the token that holds that scope.
template <class Caught>
std::optional<Occurrence> find_catcher(const Decider& decider, TokenId token, const std::string& code) {
    while (token != 0) {
        const Token& standing = decider.token(token);
        const Element& element = decider.element(standing.at);
        Occurrence found;
        found.owner = {token, standing.scope};
        const auto take = [&](const Match& match) {
            found.event = match.event;
            found.trigger = match.trigger;
            return match.event != nowhere;
        };
        const bool is_guarded = standing.item == 0 && !is_reopened(decider, standing.inner);
        if (is_guarded && take(matching<Caught>(decider, element.boundary_events, code))) return found;
        const Scope& scope = decider.scope(standing.scope);
        const bool is_container = scope.kind != ScopeKind::activity && scope.kind != ScopeKind::loop_body &&
                                  scope.kind != ScopeKind::compensation;
        if (is_container && !scope.is_interrupted) {
            const auto starts = starts_of_event_sub_processes(decider, decider.element(scope.element), standing.at);
            found.owner = {0, scope.id};
            if (take(matching<Caught>(decider, starts, code))) return found;
        }
        token = scope.holder;
    }
    return std::nullopt;
}

std::string not_caught(const Element& element, const ThrownError& error) {
    std::string text = "Element '" + element.id + "' throws the error '" + error.code + "'";
    if (!error.message.empty()) text += " (" + error.message + ")";
    return text +
           " and no event catches it. Remove the cause and resolve the incident to try again, or deploy a model "
           "that catches the error.";
}

}  // namespace

void throw_error(Decider& decider, TokenId token, const ThrownError& error) {
    auto catcher = find_catcher<model::ErrorTrigger>(decider, token, error.code);
    if (!catcher && !decider.instance().started.parent) {
        return decider.raise_incident(token, Stage::running, IncidentKind::error_not_caught,
                                      not_caught(decider.element_at(token), error));
    }
    decider.emit(ErrorThrown{token, error.code, error.message, catcher ? catcher->event : nowhere});
    if (!catcher) return end_instance(decider, {EndKind::error, error.code, error.variables, error.message}, nowhere);
    catcher->variables = error.variables;
    catcher->shown.set("errorCode", error.code);
    catcher->shown.set("errorMessage", error.message);
    occur(decider, *catcher);
}

bool throw_escalation(Decider& decider, TokenId token, const std::string& code) {
    auto catcher = find_catcher<model::EscalationTrigger>(decider, token, code);
    decider.emit(EscalationThrown{token, code, catcher ? catcher->event : nowhere});
    if (!catcher) return true;
    catcher->shown.set("escalationCode", code);
    occur(decider, *catcher);
    return decider.is_alive(token);
}

}  // namespace baton::execution
