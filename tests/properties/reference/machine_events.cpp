// What is waited for, and what happens then (BPMN 2.0.2 §13.5).
#include <algorithm>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

void Machine::wait_for(int event, int token, int scope) {
    const Node& at = node(event);
    if (at.trigger == Trigger::several) {
        for (const std::string& name : at.names)
            waits_.push_back({++last_, token, scope, event, 0, Trigger::message, name});
    } else {
        waits_.push_back({++last_, token, scope, event, now_ + at.hours, at.trigger, at.name});
    }
}

void Machine::watch(int token) {
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i) {
        if (node(i).kind != Kind::boundary || node(i).host != tokens_.at(token).node) continue;
        if (node(i).trigger != Trigger::compensation) wait_for(i, token, -1);
    }
    ask();
}

void Machine::listen(int scope) {
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i) {
        const bool is_there = node(i).kind == Kind::start && node(i).parent >= 0 &&
                              node(node(i).parent).kind == Kind::event_sub_process &&
                              node(node(i).parent).parent == scopes_.at(scope).node;
        if (is_there) wait_for(i, -1, scope);
    }
    ask();
}

// §10.5.5: a condition happens when it becomes true; one that is true when it begins to be waited for, at once.
void Machine::ask() {
    std::vector<Wait> turned;
    for (Wait& wait : waits_) {
        if (wait.trigger != Trigger::condition) continue;
        const bool is_true = holds(wait.name, scope_of(wait));
        if (is_true == wait.held) continue;
        wait.held = is_true;
        if (is_true) turned.push_back(wait);
    }
    for (const Wait& wait : turned) {
        if (std::find(waits_.begin(), waits_.end(), wait) != waits_.end()) happen(wait);
    }
}

// §10.5.5: a link is a flow that is not drawn.
void Machine::jump(int id) {
    const Token token = tokens_.at(id);
    remove(id);
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i) {
        if (node(i).kind == Kind::catching && node(i).trigger == Trigger::link && node(i).name == node(token.node).name)
            put(i, token.scope);
    }
}

void Machine::happen(const Wait& wait) {
    const Node& event = node(wait.event);
    meet(wait.event);
    if (event.kind == Kind::catching) {
        std::erase(waits_, wait);
        const auto is_other = [&](const Wait& other) { return other.token == wait.token && other.event == wait.event; };
        if (event.needs_all && std::any_of(waits_.begin(), waits_.end(), is_other)) return;
        const bool is_race = tokens_.at(wait.token).node != wait.event;
        if (!is_race) return leave(wait.token);
        // §13.4.4: the token goes the way of the event that came first, and on from there.
        const auto& out = node(tokens_.at(wait.token).node).out;
        const auto way = std::find_if(out.begin(), out.end(), [&](int one) { return flow(one).to == wait.event; });
        const int scope = tokens_.at(wait.token).scope;
        flows_taken_.insert(flow(*way).id);
        remove(wait.token);
        return leave(put(wait.event, scope, *way));
    }
    // A timer happens once; messages, signals and the like as often as they come.
    if (wait.trigger == Trigger::timer) std::erase(waits_, wait);
    const int scope = wait.scope >= 0 ? wait.scope : tokens_.at(wait.token).scope;
    if (event.interrupts) interrupt(wait);
    put(event.kind == Kind::boundary ? wait.event : event.parent, scope);
}

void Machine::interrupt(const Wait& wait) {
    if (wait.scope < 0) return remove(wait.token);
    for (const int token : tokens_in(wait.scope)) remove(token);
    Scope& scope = scopes_.at(wait.scope);
    scope.is_interrupted = true;
    scope.is_stuck = false;
    scope.offered.clear();
    std::erase_if(waits_, [&](const Wait& other) { return other.scope == wait.scope; });
}

const Wait* Machine::catcher(int scope, int thrower, bool is_at_border, const Thrown& thrown) const {
    const int holder = scopes_.at(scope).holder;
    for (const bool exactly : {true, false}) {
        const auto found = std::find_if(waits_.begin(), waits_.end(), [&](const Wait& wait) {
            const Node& event = node(wait.event);
            const bool is_there = is_at_border ? wait.token >= 0 && wait.token == holder && event.kind == Kind::boundary
                                               : wait.scope == scope && event.parent != thrower;
            // A signal without a name is for whatever signal is waited for.
            if (thrown.trigger == Trigger::none) return is_there && event.trigger == Trigger::signal;
            return is_there && event.trigger == thrown.trigger && event.name == (exactly ? thrown.name : "");
        });
        if (found != waits_.end()) return &*found;
    }
    return nullptr;
}

void Machine::throw_up(int id, Trigger trigger, const std::string& code) {
    const Token& token = tokens_.at(id);
    rise(token.scope, node(token.node).parent, false, {trigger, code}, id);
}

// Outward from the token, the nearest that catches it: in the scope, then at the border of what holds the scope.
void Machine::rise(int scope, int thrower, bool is_at_border, const Thrown& thrown, int id) {
    const bool is_error = thrown.trigger == Trigger::error;
    while (scope >= 0) {
        if (const Wait* found = catcher(scope, thrower, is_at_border, thrown)) {
            const Wait wait = *found;
            if (is_error && tokens_.contains(id)) remove(id);
            return happen(wait);
        }
        const Scope& around = scopes_.at(scope);
        if (!is_at_border && is_called(scope)) {
            if (!is_error) return letters_.push_back({around.holder, thrown.name});
            met_.insert("an error out of a call");
        }
        if (is_at_border) {
            thrower = around.node;
            scope = around.holder < 0 ? -1 : tokens_.at(around.holder).scope;
        }
        is_at_border = !is_at_border;
    }
    was_lost_ = was_lost_ || is_error;
}

// Those in the process that throws it have it at once; without one, all have.
void Machine::spread(const std::string& signal, int scope) {
    std::vector<Wait> reached;
    for (const Wait& wait : waits_) {
        if (wait.trigger != Trigger::signal || wait.name != signal) continue;
        const bool is_elsewhere = scope >= 0 && case_of(scope_of(wait)) != case_of(scope);
        (is_elsewhere ? reached_ : reached).push_back(wait);
        if (is_elsewhere) met_.insert("a signal out of a call, or into one");
    }
    reach(reached);
}

// Which of several cases has it first is nowhere said, and where it interrupts, the others may have it or not.
void Machine::reach(const std::vector<Wait>& waits) {
    std::set<int> cases;
    bool interrupts = false;
    for (const Wait& wait : waits) {
        if (std::find(waits_.begin(), waits_.end(), wait) == waits_.end()) continue;
        cases.insert(case_of(scope_of(wait)));
        interrupts = interrupts || (node(wait.event).kind != Kind::catching && node(wait.event).interrupts);
    }
    was_lost_ = was_lost_ || (interrupts && cases.size() > 1);
    for (const Wait& wait : waits) {
        if (std::find(waits_.begin(), waits_.end(), wait) != waits_.end()) happen(wait);
    }
}

}  // namespace baton::properties::reference
