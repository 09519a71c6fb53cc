#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/due_dates.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const RecomputeClocks&) {
    recompute_clocks(decider);
    recompute_terms(decider);
    recompute_due_dates(decider);
    return {};
}

}  // namespace baton::execution
