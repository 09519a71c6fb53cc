#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

Loop& loop_of(Instance& instance, ScopeId id) {
    Scope& scope = scope_of(instance, id);
    BATON_ENSURE(scope.loop.has_value(), "the scope is the body of a loop");
    return *scope.loop;
}

}  // namespace

void change(Instance& instance, const LoopStarted& fact, Instant) {
    Loop& loop = scope_of(instance, fact.scope).loop.emplace();
    loop.count = fact.count;
    loop.items = fact.items;
    loop.is_open = fact.is_open;
    if (!fact.is_open) loop.outputs.resize(fact.count);
}

void change(Instance& instance, const LoopItemStarted& fact, Instant) {
    Loop& loop = loop_of(instance, fact.scope);
    ++loop.started;
    if (loop.is_open) loop.count = loop.started;
    token_of(instance, fact.token).item = fact.item;
}

void change(Instance& instance, const LoopItemEnded& fact, Instant) {
    Loop& loop = loop_of(instance, fact.scope);
    BATON_ENSURE(fact.item >= 1 && fact.item <= loop.count, "a loop's items are counted from 1");
    ++(fact.completed ? loop.completed : loop.terminated);
    if (!loop.is_open) loop.outputs[fact.item - 1] = fact.output;
}

}  // namespace baton::execution
