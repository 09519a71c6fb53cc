// Sub-processes, event sub-processes and repeated activities (BPMN 2.0.2 §13.3.4, §13.3.7, §13.5.4).
#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

void Machine::open(int id) {
    const int at = tokens_.at(id).node;
    const int scope = ++last_;
    tokens_.at(id).inner = scope;
    scopes_[scope] = {.node = at, .holder = id};
    for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i)
        if (node(i).kind == Kind::start && node(i).parent == at) put(i, scope);
    listen(scope);
}

bool Machine::goes_round(const Repeat& plan, std::uint32_t done) const {
    return done < plan.count && holds(plan.condition);
}

void Machine::repeat(int id) {
    const int scope = ++last_;
    const int at = tokens_.at(id).node;
    tokens_.at(id).inner = scope;
    scopes_[scope] = {.node = at, .holder = id, .is_loop = true};
    const Repeat& plan = node(at).repeat;
    if (plan.is_loop) {
        if (!plan.tests_before || goes_round(plan, 0)) start_item(scope);
        return;
    }
    const std::uint32_t at_once = node(at).repeat.is_sequential ? 1 : node(at).repeat.count;
    for (std::uint32_t i = 0; i < at_once && i < node(at).repeat.count; ++i) start_item(scope);
}

void Machine::start_item(int scope) {
    Scope& loop = scopes_.at(scope);
    const int token = put(loop.node, scope);
    tokens_.at(token).item = ++loop.started;
}

void Machine::finish_item(int id) {
    const int scope = tokens_.at(id).scope;
    remove(id);
    Scope& loop = scopes_.at(scope);
    ++loop.done;
    const Repeat& plan = node(loop.node).repeat;
    const bool is_enough = plan.enough != 0 && loop.done >= plan.enough;
    if (is_enough) {
        for (const int token : tokens_in(scope)) remove(token);
    } else if (plan.is_loop) {
        if (goes_round(plan, loop.done)) start_item(scope);
    } else if (plan.is_sequential && loop.started < plan.count) {
        start_item(scope);
    }
}

void Machine::finish_scope(int scope) {
    const int holder = scopes_.at(scope).holder;
    if (holder < 0) {
        has_ended_ = true;
        waits_.clear();
        return;
    }
    const Done done{scopes_.at(scope).node, scopes_.at(scope).completed};
    clear(scope);
    tokens_.at(holder).inner = -1;
    if (!done.within.empty()) scopes_.at(tokens_.at(holder).scope).completed.push_back(done);
    leave(holder);
}

void Machine::end(int id) {
    const Node& at = node(tokens_.at(id).node);
    switch (at.trigger) {
        case Trigger::terminate:
            return terminate(id);
        case Trigger::signal:
            spread(at.name);
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
