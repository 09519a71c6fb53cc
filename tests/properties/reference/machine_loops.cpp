// Activities that are done several times (BPMN 2.0.2 §13.3.6, §13.3.7).
#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

bool Machine::goes_round(const Repeat& plan, int scope) const {
    return scopes_.at(scope).done < plan.count && holds(plan.condition, scope);
}

void Machine::repeat(int id) {
    const int scope = ++last_;
    const int at = tokens_.at(id).node;
    tokens_.at(id).inner = scope;
    scopes_[scope] = {.node = at, .holder = id, .is_loop = true};
    const Repeat& plan = node(at).repeat;
    if (plan.is_loop) {
        if (!plan.tests_before || goes_round(plan, scope)) start_item(scope);
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
    ++scopes_.at(scope).done;
    tell(scope);
    if (!scopes_.contains(scope)) return;
    const Scope& loop = scopes_.at(scope);
    const Repeat& plan = node(loop.node).repeat;
    const bool is_enough = plan.enough != 0 && loop.done >= plan.enough;
    if (is_enough) {
        // One event may reach several items; the standard leaves open how far the others get before they are cancelled.
        was_lost_ = was_lost_ || is_someone_moving(scope, id);
        for (const int token : tokens_in(scope)) remove(token);
    } else if (plan.is_loop) {
        if (goes_round(plan, scope)) start_item(scope);
    } else if (plan.is_sequential && loop.started < plan.count) {
        start_item(scope);
    }
}

// §10.3.8, §13.3.7: what an item throws goes to the border of its activity. With none and one the activity goes on,
// also when the event there interrupts.
void Machine::tell(int scope) {
    const int holder = scopes_.at(scope).holder;
    const std::uint32_t done = scopes_.at(scope).done;
    const Repeat& plan = node(scopes_.at(scope).node).repeat;
    for (const Thrown& thrown : plan.throws) {
        const bool is_complex = plan.behavior == Behavior::complex;
        if ((plan.behavior == Behavior::one && done != 1) || (is_complex && done != thrown.at)) continue;
        const Wait* caught = catcher(scope, -1, true, thrown);
        if (caught == nullptr) continue;
        met_.insert(is_complex                       ? "items with the behavior complex"
                    : plan.behavior == Behavior::one ? "items with the behavior one"
                                                     : "items with the behavior none");
        if (is_complex)
            happen(Wait(*caught));
        else
            put(caught->event, tokens_.at(holder).scope);
        if (!tokens_.contains(holder)) return;
    }
}

}  // namespace baton::properties::reference
