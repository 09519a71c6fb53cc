// Sub-processes, event sub-processes and called processes (BPMN 2.0.2 §13.3.4, §13.5.4).
#include <algorithm>
#include <utility>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

void Machine::open(int id) {
    const int at = tokens_.at(id).node;
    const int scope = ++last_;
    tokens_.at(id).inner = scope;
    const bool is_call = node(at).kind == Kind::call;
    scopes_[scope] = {.node = is_call ? node(at).calls : at, .holder = id};
    if (is_call) memory_[scope] = Memory(memory_.at(case_of(tokens_.at(id).scope)));
    begin(scope);
}

void Machine::begin(int scope) {
    const int at = scopes_.at(scope).node;
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i)
        if (node(i).kind == Kind::start && node(i).parent == at) put(i, scope);
    if (is_ad_hoc(scope)) offer(scope);
    listen(scope);
}

bool Machine::can_finish(int scope) const {
    const Scope& one = scopes_.at(scope);
    const bool has_reset_to_come =
        std::ranges::any_of(one.served, [](const auto& gate) { return !gate.second.empty(); });
    const auto is_in_it = [&](const auto& token) { return token.second.scope == scope; };
    return !one.is_stuck && !has_reset_to_come && std::ranges::none_of(tokens_, is_in_it);
}

void Machine::finish_scope(int scope) {
    const int holder = scopes_.at(scope).holder;
    if (holder < 0) {
        has_ended_ = true;
        waits_.clear();
        return;
    }
    if (is_ad_hoc(scope) && goes_on(scope)) return;
    const bool was_called = is_called(scope);
    if (was_called) bring_back(scope);
    const Done done{scopes_.at(scope).node, scopes_.at(scope).completed};
    clear(scope);
    tokens_.at(holder).inner = -1;
    if (!done.within.empty() && !was_called) scopes_.at(tokens_.at(holder).scope).completed.push_back(done);
    leave(holder);
    has_news_ = has_news_ || was_called;
}

void Machine::bring_back(int scope) {
    const Token& holder = tokens_.at(scopes_.at(scope).holder);
    if (node(holder.node).returns_all) memory_.at(case_of(holder.scope)) = Memory(memory_.at(scope));
}

// A signal reaches those who waited for it elsewhere when its own process has come to a rest, and been left if it
// ended.
bool Machine::deliver_signals() {
    if (reached_.empty()) return false;
    reach(std::exchange(reached_, {}));
    return true;
}

// The process that calls has come to a rest before it hears of it.
bool Machine::deliver() {
    if (letters_.empty()) return false;
    const Letter letter = letters_.front();
    letters_.erase(letters_.begin());
    if (!tokens_.contains(letter.holder)) return true;
    met_.insert("an escalation out of a call");
    rise(tokens_.at(letter.holder).inner, -1, true, {Trigger::escalation, letter.code}, -1);
    return true;
}

void Machine::end(int id) {
    const Node& at = node(tokens_.at(id).node);
    switch (at.trigger) {
        case Trigger::terminate:
            return terminate(id);
        case Trigger::signal:
            spread(at.name, tokens_.at(id).scope);
            break;
        case Trigger::cancel:
            return cancel(id);
        case Trigger::error:
            return throw_up(id, at.trigger, at.name);
        case Trigger::escalation:
            throw_up(id, at.trigger, at.name);
            break;
        default:
            break;
    }
    if (tokens_.contains(id)) remove(id);
}

// §13.5.6: all that is active in the scope ends.
void Machine::terminate(int id) {
    const int scope = tokens_.at(id).scope;
    for (const int token : tokens_in(scope)) remove(token);
}

}  // namespace baton::properties::reference
