#include "engine/execution/apply/change.hpp"

namespace baton::execution {

void change(Instance& instance, const ChildCalled& fact, Instant) { token_of(instance, fact.token).child = fact.child; }

void change(Instance& instance, const ChildReturned& fact, Instant) { token_of(instance, fact.token).child = {}; }

void change(Instance&, const DecisionMade&, Instant) {}

}  // namespace baton::execution
