#include "engine/execution/steps/loops.hpp"

#include <algorithm>

#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

Result<LoopStarted> plan_items(const Decider& decider, const Element& element, Variables& variables) {
    const World& world = decider.world();
    if (element.standard_loop) return plan_first_round(decider, element, variables);
    const model::MultiInstance& loop = *element.loop;
    LoopStarted started;
    if (!loop.input_collection.empty()) {
        const Question question{world, element, "input collection"};
        const auto items = ask(loop.input_collection, variables, question);
        if (!items) return items.error();
        if (items->value.list() == nullptr) return unfit(question, loop.input_collection.text(), *items, "a list");
        started.items = *items->value.list();
        started.count = static_cast<std::uint32_t>(started.items.size());
        return started;
    }
    const Question question{world, element, "loop cardinality"};
    const auto answer = ask(loop.cardinality, variables, question);
    if (!answer) return answer.error();
    const auto* number = answer->value.number();
    const auto count = number != nullptr ? number->whole() : std::nullopt;
    if (!count || *count < 0 || *count > 0xFFFFFFFFLL)
        return unfit(question, loop.cardinality.text(), *answer, "a whole number that is not negative");
    started.count = static_cast<std::uint32_t>(*count);
    return started;
}

std::string too_many(const Element& element, std::size_t count, const Limits& limits) {
    return "The loop of element '" + element.id + "' would have " + std::to_string(count) + " items and " +
           std::to_string(limits.loop_items_max) + " are allowed. Give it fewer, and resolve the incident.";
}

void start_item(Decider& decider, ScopeId body, ElementIndex element) {
    const std::uint32_t item = decider.scope(body).loop->started + 1;
    const TokenId token = decider.create(body, element);
    decider.emit(LoopItemStarted{body, item, token});
    decider.arrive_later(token);
}

void start_items(Decider& decider, ScopeId body, TokenId holder) {
    const ElementIndex element = decider.token(holder).at;
    const std::uint32_t count = decider.scope(body).loop->count;
    if (count == 0) return complete_loop(decider, holder);
    const auto& several = decider.element(element).loop;
    if (!several || several->is_sequential) return start_item(decider, body, element);
    for (std::uint32_t i = 0; i < count; ++i) start_item(decider, body, element);
}

// An output element that is a variable's name gets that variable in each item, so that what a job or form gives for it
// stays with the item and is not written over by the next.
std::string output_name(const feel::Expression& output) {
    const auto& names = output.names_read();
    if (names.size() != 1) return {};
    const auto at = output.text().find_first_not_of(" =\t\n\r");
    const bool begins_so = at != std::string::npos && output.text().compare(at, names[0].size(), names[0]) == 0;
    const auto rest = begins_so ? output.text().find_first_not_of(" \t\n\r", at + names[0].size()) : 0;
    return begins_so && (rest == std::string::npos || output.text()[rest] == '.') ? names[0] : std::string{};
}

// As they are when the item that is ending now has ended.
feel::Context counts_after(const Loop& state) {
    const std::int64_t completed = static_cast<std::int64_t>(state.completed) + 1;
    const std::int64_t active = static_cast<std::int64_t>(state.started) - completed - state.terminated;
    feel::Context counts;
    for (const std::string prefix : {"numberOf", "nrOf"}) {
        counts.set(prefix + "Instances", static_cast<std::int64_t>(state.count));
        counts.set(prefix + "ActiveInstances", active);
        counts.set(prefix + "CompletedInstances", completed);
        counts.set(prefix + "TerminatedInstances", static_cast<std::int64_t>(state.terminated));
    }
    return counts;
}

}  // namespace

void start_loop(Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    const Owner owner{token, decider.token(token).scope};
    Variables variables{decider.instance(), owner.scope};
    auto items = plan_items(decider, element, variables);
    if (!items) return decider.raise_incident(token, Stage::entering, IncidentKind::expression, items.error().detail);
    if (items->count > decider.world().limits.loop_items_max) {
        return decider.raise_incident(token, Stage::entering, IncidentKind::limit,
                                      too_many(element, items->count, decider.world().limits));
    }
    const auto acts = plan_acts(decider, element, model::ClockAct::When::enter, variables, owner);
    if (!acts) return decider.raise_incident(token, Stage::entering, IncidentKind::expression, acts.error().detail);
    auto waits = plan_waits(decider, element.boundary_events, variables);
    if (!waits) return decider.raise_incident(token, Stage::entering, IncidentKind::expression, waits.error().detail);

    items->scope = decider.open(ScopeKind::loop_body, token, {});
    const ScopeId body = items->scope;
    perform(decider, *acts, owner);
    arm(decider, std::move(*waits), owner);
    decider.heed_changes();
    if (!decider.is_alive(token)) return;  // a condition that held already has interrupted it
    decider.emit(ActivityStarted{token});
    decider.emit(std::move(*items));
    start_items(decider, body, token);
}

feel::Context item_variables(const Decider& decider, TokenId token) {
    const Token& running = decider.token(token);
    const Loop& state = *decider.scope(running.scope).loop;
    feel::Context variables;
    variables.set("loopCounter", static_cast<std::int64_t>(running.item));
    if (state.is_open) return variables;
    const model::MultiInstance& loop = *decider.element(running.at).loop;
    if (!loop.input_element.empty() && !state.items.empty())
        variables.set(loop.input_element, state.items[running.item - 1]);
    const std::string output = output_name(loop.output_element);
    if (!output.empty() && output != loop.input_element && output != "loopCounter") variables.set(output, {});
    return variables;
}

Result<ItemEnd> plan_item_end(const Decider& decider, TokenId token, Variables& variables) {
    const Element& element = decider.element_at(token);
    if (element.standard_loop) return plan_round_end(decider, token, variables);
    const model::MultiInstance& loop = *element.loop;
    ItemEnd end;
    if (!loop.output_element.empty()) {
        auto output = ask(loop.output_element, variables, {decider.world(), element, "output element"});
        if (!output) return output.error();
        end.output = std::move(output->value);
    }
    if (loop.completion_condition.empty() && loop.behavior == model::Behavior::all) return end;
    const Loop& state = *decider.scope(decider.token(token).scope).loop;
    end.counts = counts_after(state);
    variables.shadow(end.counts);
    auto thrown = plan_thrown(decider, token, variables);
    if (!thrown) return thrown.error();
    end.thrown = std::move(*thrown);
    if (loop.completion_condition.empty()) return end;
    if (const auto& names = loop.completion_condition.names_read();
        std::find(names.begin(), names.end(), loop.output_collection) != names.end()) {
        feel::List outputs = state.outputs;
        const std::size_t item = decider.token(token).item;
        if (outputs.size() < item) outputs.resize(item);
        outputs[item - 1] = end.output;
        variables.shadow(loop.output_collection, std::move(outputs));
    }
    const auto held = truth(loop.completion_condition, variables, {decider.world(), element, "completion condition"});
    if (!held) return held.error();
    end.is_last = *held;
    return end;
}

void end_item(Decider& decider, TokenId token, ItemEnd end) {
    const Token running = decider.token(token);
    const ScopeId body = running.scope;
    decider.emit(LoopItemEnded{body, running.item, true, std::move(end.output)});
    decider.drop(token);
    if (!throw_from_item(decider, decider.scope(body).holder, end)) return;
    const Scope& scope = decider.scope(body);
    if (end.is_last) {
        const auto others = scope.tokens;
        for (const TokenId other : others) {
            decider.emit(LoopItemEnded{body, decider.token(other).item, false, {}});
            terminate(decider, other, running.at);
        }
        return complete(decider, scope.holder);
    }
    if (scope.loop->is_open || scope.loop->started < scope.loop->count) return start_item(decider, body, running.at);
    if (scope.tokens.empty()) complete(decider, scope.holder);
}

void complete_loop(Decider& decider, TokenId token) {
    const Token& holder = decider.token(token);
    const Element& element = decider.element(holder.at);
    if (element.loop && !element.loop->output_collection.empty()) {
        feel::Context output;
        output.set(element.loop->output_collection, decider.scope(holder.inner).loop->outputs);
        decider.emit(VariablesSet{holder.scope, std::move(output), holder.at});
    }
    keep_completion(decider, token, holder.inner);
    close_scope(decider, holder.inner);
    disarm(decider, {token, 0});
    stop_clocks(decider, {token, holder.scope});
    decider.emit(ActivityCompleted{token});
    leave(decider, token);
}

}  // namespace baton::execution
