#include "engine/execution/steps/throws.hpp"

#include "engine/base/ensure.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/errors.hpp"
#include "engine/execution/steps/messages.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

namespace {

struct Throwing {
    const model::Trigger& trigger;
    const model::Formula& message_id;
    const model::Formula& time_to_live;
};

Throwing throwing_at(const Decider& decider, TokenId token) {
    const model::Symbol& symbol = decider.element_at(token).symbol;
    if (const auto* end = std::get_if<model::EndEvent>(&symbol))
        return {end->trigger, end->message_id, end->time_to_live};
    const auto* event = std::get_if<model::IntermediateThrowEvent>(&symbol);
    BATON_ENSURE(event != nullptr, "only end events and intermediate throw events throw");
    return {event->trigger, event->message_id, event->time_to_live};
}

// All that may fail is computed before the first is sent, so that what is tried again is not sent twice.
Result<std::vector<MessageSent>> plan_sending(const Decider& decider, const Throwing& throwing, TokenId token) {
    std::vector<MessageSent> planned;
    Result<> outcome;
    const auto add = [&](auto sent) {
        if (sent && outcome) planned.push_back(std::move(*sent));
        if (!sent && outcome) outcome = sent.error();
    };
    model::for_each_part(throwing.trigger, [&](const auto& part, std::uint32_t) {
        using Part = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, model::MessageTrigger>)
            add(plan_message(decider, {part, throwing.message_id, throwing.time_to_live}, token));
        if constexpr (std::is_same_v<Part, model::SignalTrigger>) add(plan_signal(decider, part, token));
    });
    if (!outcome) return outcome.error();
    return planned;
}

bool escalate(Decider& decider, const model::Trigger& trigger, TokenId token) {
    bool is_alive = true;
    model::for_each_part_of<model::EscalationTrigger>(trigger, [&](const auto& escalation, std::uint32_t) {
        is_alive = is_alive && throw_escalation(decider, token, escalation.code);
    });
    return is_alive;
}

// BPMN 2.0.2 §13.5.6: all others in the scope end, and with this token the scope is complete.
void end_others(Decider& decider, TokenId token) {
    const Token& ending = decider.token(token);
    const ElementIndex because_of = ending.at;
    const auto others = decider.scope(ending.scope).tokens;
    for (const TokenId other : others) {
        if (other != token) terminate(decider, other, because_of);
    }
    abandon(decider, ending.scope);
}

}  // namespace

void begin_throw(Decider& decider, TokenId token) {
    const bool signals = model::part_of<model::SignalTrigger>(throwing_at(decider, token).trigger) != nullptr;
    if (signals) return decider.throw_later(token);
    throw_now(decider, token);
}

void throw_now(Decider& decider, TokenId token) {
    const Throwing throwing = throwing_at(decider, token);
    auto sending = plan_sending(decider, throwing, token);
    if (!sending) return decider.raise_incident(token, Stage::running, IncidentKind::message, sending.error().detail);
    model::for_each_part_of<model::MessageTrigger>(throwing.trigger, [&](const auto& message, std::uint32_t) {
        keep_keys(decider, message.keys, Variables{decider.instance(), decider.sight_of(token)});
    });
    if (!send(decider, std::move(*sending), token)) return;
    if (!escalate(decider, throwing.trigger, token)) return;
    if (const auto* error = model::part_of<model::ErrorTrigger>(throwing.trigger))
        return throw_error(decider, token, {error->code, error->message, {}});
    if (const auto* compensation = model::part_of<model::CompensationTrigger>(throwing.trigger))
        return compensate(decider, *compensation, token);
    if (model::part_of<model::CancelTrigger>(throwing.trigger) != nullptr) return cancel_transaction(decider, token);
    if (model::part_of<model::TerminateTrigger>(throwing.trigger) != nullptr) end_others(decider, token);
    complete(decider, token);
}

}  // namespace baton::execution
