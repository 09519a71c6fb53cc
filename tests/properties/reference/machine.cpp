#include "tests/properties/reference/machine.hpp"

#include <algorithm>
#include <utility>

namespace baton::properties::reference {

Machine::Machine(const Net& net, std::map<std::string, bool> truths, std::map<std::string, int> numbers) : net_(net) {
    memory_[0] = {std::move(truths), std::move(numbers)};
    scopes_[0] = {.node = 0};
    begin(0);
    settle();
}

int Machine::case_of(int scope) const {
    while (!memory_.contains(scope)) scope = tokens_.at(scopes_.at(scope).holder).scope;
    return scope;
}

bool Machine::holds(const std::string& condition, int scope) const {
    if (condition.empty()) return true;
    const auto& truths = memory_.at(case_of(scope)).truths;
    return condition.front() == '!' ? !truths.at(condition.substr(1)) : truths.at(condition);
}

std::vector<int> Machine::tokens_in(int scope) const {
    std::vector<int> found;
    for (const auto& [id, token] : tokens_) {
        if (token.scope == scope) found.push_back(id);
    }
    return found;
}

int Machine::put(int at, int scope, int via) {
    tokens_[++last_] = {.node = at, .scope = scope, .via = via};
    return last_;
}

void Machine::settle() {
    while (!has_ended_ && step()) {
    }
}

// One thing that can be done now, in the order: end a scope that holds no token, ask the conditions about what a call
// brought back, move a token, join tokens. What goes from one process to another comes last.
bool Machine::step() {
    for (const auto& [id, scope] : scopes_) {
        if (!can_finish(id) || is_called(id)) continue;
        finish_scope(id);
        return true;
    }
    if (std::exchange(has_news_, false)) {
        ask();
        return true;
    }
    for (const auto& [id, token] : tokens_) {
        if (!token.is_ready) continue;
        enter(id);
        return true;
    }
    for (const auto& [id, token] : tokens_) {
        if (node(token.node).kind == Kind::parallel && join_parallel(token.node, token.scope)) return true;
    }
    for (const auto& [id, scope] : scopes_) {
        for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i)
            if (node(i).kind == Kind::partial && join_partial(i, id)) return true;
    }
    for (const auto& [id, token] : tokens_) {
        if (node(token.node).kind == Kind::inclusive && join_inclusive(token.node, token.scope)) return true;
    }
    if (pass_turn() || deliver()) return true;
    for (const auto& [id, scope] : scopes_) {
        if (!can_finish(id)) continue;
        finish_scope(id);
        return true;
    }
    return deliver_signals();
}

void Machine::enter(int id) {
    Token& token = tokens_.at(id);
    token.is_ready = false;
    const Node& at = node(token.node);
    const bool joins = at.kind == Kind::parallel || at.kind == Kind::inclusive || at.kind == Kind::partial;
    if (joins && at.in.size() > 1) return meet(token.node);
    if (is_activity(token.node) && !may_begin(id)) return;
    meet(token.node);
    if (token.item == 0) watch(id);
    if (!tokens_.contains(id)) return;
    if (at.repeat.any() && token.item == 0) return repeat(id);
    act(id);
}

void Machine::act(int id) {
    const Node& at = node(tokens_.at(id).node);
    switch (at.kind) {
        case Kind::user_task:
            return;
        case Kind::script:
            ++memory_.at(case_of(tokens_.at(id).scope)).numbers[at.name];
            return leave(id);
        case Kind::catching:
            if (at.trigger == Trigger::link) return leave(id);
            wait_for(tokens_.at(id).node, id, -1);
            return ask();
        case Kind::race:
            for (const int out : at.out) wait_for(flow(out).to, id, -1);
            return;
        case Kind::throwing:
            if (at.trigger == Trigger::link) return jump(id);
            if (at.trigger == Trigger::compensation) return undo(id);
            if (at.trigger == Trigger::signal) spread(at.name, tokens_.at(id).scope);
            if (at.trigger == Trigger::escalation) throw_up(id, at.trigger, at.name);
            if (tokens_.contains(id)) leave(id);
            return;
        case Kind::end:
            return end(id);
        case Kind::sub_process:
        case Kind::event_sub_process:
        case Kind::ad_hoc:
        case Kind::call:
            return open(id);
        default:
            return leave(id);
    }
}

// §13.3, §13.4: which of the outgoing flows get a token.
void Machine::leave(int id) {
    const Token token = tokens_.at(id);
    if (token.item != 0) return finish_item(id);
    if (token.undoes_for >= 0) {
        remove(id);
        return undo_next(token.undoes_for);
    }
    if (is_last(id)) return;
    remember(id);
    const Node& at = node(token.node);
    std::vector<int> taken;
    for (const int out : at.out) {
        if (out == at.otherwise || !holds(flow(out).condition, token.scope)) continue;
        taken.push_back(out);
        if (at.kind == Kind::exclusive) break;
    }
    if (taken.empty() && at.otherwise >= 0) taken.push_back(at.otherwise);
    take(id, taken);
}

void Machine::take(int id, const std::vector<int>& flows) {
    const Token token = tokens_.at(id);
    remove(id);
    for (const int out : flows) {
        for (std::uint32_t i = 0; i < node(token.node).completes_with; ++i) {
            flows_taken_.insert(flow(out).id);
            put(flow(out).to, token.scope, out);
        }
    }
}

void Machine::remove(int id) {
    const int inner = tokens_.at(id).inner;
    if (inner >= 0) clear(inner);
    std::erase_if(waits_, [&](const Wait& wait) { return wait.token == id; });
    tokens_.erase(id);
}

void Machine::clear(int scope) {
    for (const int token : tokens_in(scope)) remove(token);
    std::erase_if(waits_, [&](const Wait& wait) { return wait.scope == scope; });
    scopes_.erase(scope);
    memory_.erase(scope);
}

}  // namespace baton::properties::reference
