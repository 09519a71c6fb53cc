// Ad-hoc sub-processes (BPMN 2.0.2 §13.3.5), and the tokens that an activity begins with.
#include <algorithm>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

bool Machine::is_activity(int at) const {
    const Kind kind = node(at).kind;
    return kind == Kind::plain_task || kind == Kind::script || kind == Kind::user_task || kind == Kind::sub_process ||
           kind == Kind::event_sub_process || kind == Kind::ad_hoc || kind == Kind::call;
}

bool Machine::is_someone_at_work(int scope) const {
    return std::ranges::any_of(tokens_in(scope), [&](int id) {
        const Token& token = tokens_.at(id);
        return token.has_begun && is_activity(token.node) && node(token.node).kind != Kind::event_sub_process;
    });
}

// One that waits at an inclusive join may find at any time that nobody else comes.
bool Machine::is_someone_moving(int scope, int but) const {
    return std::ranges::any_of(tokens_in(scope), [&](int id) {
        const Token& token = tokens_.at(id);
        const bool moves = token.is_ready || node(token.node).kind == Kind::inclusive;
        return id != but && (moves || (token.inner >= 0 && is_someone_moving(token.inner, but)));
    });
}

std::vector<int> Machine::gathered(int id) const {
    const Token& token = tokens_.at(id);
    std::vector<int> others;
    for (const int other : tokens_in(token.scope)) {
        const Token& one = tokens_.at(other);
        if (other != id && one.node == token.node && !one.has_begun && !one.is_ready) others.push_back(other);
    }
    return others;
}

bool Machine::is_short_of_tokens() const {
    return std::ranges::any_of(tokens_, [&](const auto& one) {
        const auto& [id, token] = one;
        return !token.has_begun && is_activity(token.node) && gathered(id).size() + 1 < node(token.node).starts_with;
    });
}

// One after the other, and with the number of tokens that it needs. What an event begins waits for neither.
bool Machine::may_begin(int id) {
    Token& token = tokens_.at(id);
    const Node& at = node(token.node);
    if (at.kind != Kind::event_sub_process && token.item == 0 && token.undoes_for < 0) {
        const bool takes_turns = is_ad_hoc(token.scope) && node(scopes_.at(token.scope).node).is_sequential;
        if (takes_turns && is_someone_at_work(token.scope)) return false;
        const std::vector<int> others = gathered(id);
        if (others.size() + 1 < at.starts_with) return false;
        for (std::size_t i = 0; i + 1 < at.starts_with; ++i) remove(others[i]);
    }
    token.has_begun = true;
    return true;
}

// Which of several goes first is for the performer to say, and not for the standard.
bool Machine::pass_turn() {
    for (const auto& [scope, one] : scopes_) {
        if (!is_ad_hoc(scope) || is_someone_at_work(scope)) continue;
        std::map<int, int> next;  // by activity, the token that has waited longest
        for (const int id : tokens_in(scope)) {
            const Token& token = tokens_.at(id);
            const bool waits = !token.is_ready && !token.has_begun && is_activity(token.node);
            if (waits && gathered(id).size() + 1 >= node(token.node).starts_with) next.emplace(token.node, id);
        }
        if (next.empty()) continue;
        met_.insert("a turn in an ad-hoc sub-process");
        was_lost_ = was_lost_ || next.size() > 1;
        tokens_.at(next.begin()->second).is_ready = true;
        return true;
    }
    return false;
}

void Machine::offer(int scope) {
    Scope& one = scopes_.at(scope);
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i) {
        const Node& child = node(i);
        const bool begins = child.parent == one.node && child.in.empty() && child.undoes < 0 && is_activity(i);
        if (begins && child.kind != Kind::event_sub_process) one.offered.push_back(i);
    }
    choose(scope);
}

void Machine::choose(int scope) {
    Scope& one = scopes_.at(scope);
    const std::size_t count =
        node(one.node).is_sequential ? std::min<std::size_t>(1, one.offered.size()) : one.offered.size();
    for (std::size_t i = 0; i < count; ++i) put(one.offered[i], scope);
    one.offered.erase(one.offered.begin(), one.offered.begin() + static_cast<std::ptrdiff_t>(count));
}

// After each activity the condition is asked. When it holds, nothing else begins; what has begun is cancelled or goes
// on to its end.
bool Machine::is_last(int id) {
    const Token token = tokens_.at(id);
    if (!is_ad_hoc(token.scope)) return false;
    Scope& scope = scopes_.at(token.scope);
    const Node& at = node(scope.node);
    if (!scope.is_over) {
        if (!is_activity(token.node) || at.until.empty() || !holds(at.until, token.scope)) return false;
        met_.insert(at.cancels_rest ? "an ad-hoc sub-process that cancels" : "an ad-hoc sub-process that waits");
        scope.is_over = true;
        scope.is_stuck = false;
        scope.offered.clear();
        scope.served.clear();
        // What moves by itself may get further or not before it is cancelled: the standard does not say.
        was_lost_ = was_lost_ || (at.cancels_rest && is_someone_moving(token.scope, id));
        for (const int other : tokens_in(token.scope)) {
            const bool is_at_work = is_activity(tokens_.at(other).node) && tokens_.at(other).has_begun;
            // So may an event sub-process that is called for at the same moment begin before or not.
            const bool is_called_for = node(tokens_.at(other).node).kind == Kind::event_sub_process;
            was_lost_ = was_lost_ || (is_called_for && !is_at_work);
            if (other != id && (at.cancels_rest || !is_at_work)) remove(other);
        }
    }
    remove(id);
    return true;
}

// Nothing is left to do in it. What an event interrupted is over, and asks no longer.
bool Machine::goes_on(int scope) {
    Scope& one = scopes_.at(scope);
    if (one.is_over || one.is_interrupted) return false;
    if (!one.offered.empty()) {
        choose(scope);
        return true;
    }
    const std::string& until = node(one.node).until;
    one.is_stuck = !until.empty() && !holds(until, scope);
    if (one.is_stuck) met_.insert("an ad-hoc sub-process that is stuck");
    return one.is_stuck;
}

}  // namespace baton::properties::reference
