#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

void change(Instance& instance, const GatewayActivated& fact, Instant) {
    const bool is_new = scope_of(instance, fact.scope).activated.try_emplace(fact.gateway, fact.flows).second;
    BATON_ENSURE(is_new, "a complex gateway is activated once before its reset");
}

void change(Instance& instance, const GatewayReset& fact, Instant) {
    const bool was_there = scope_of(instance, fact.scope).activated.erase(fact.gateway) == 1;
    BATON_ENSURE(was_there, "only an activated gateway is reset");
}

}  // namespace baton::execution
