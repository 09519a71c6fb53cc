#include <algorithm>

#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

AdHoc& ad_hoc_of(Instance& instance, ScopeId id) {
    Scope& scope = scope_of(instance, id);
    BATON_ENSURE(scope.ad_hoc.has_value(), "the scope is that of an ad-hoc sub-process");
    return *scope.ad_hoc;
}

}  // namespace

void change(Instance& instance, const ActivitiesOffered& fact, Instant) {
    auto& ad_hoc = scope_of(instance, fact.scope).ad_hoc;
    if (!ad_hoc) ad_hoc.emplace();
    ad_hoc->offered.insert(ad_hoc->offered.end(), fact.activities.begin(), fact.activities.end());
}

void change(Instance& instance, const ActivityChosen& fact, Instant) {
    auto& offered = ad_hoc_of(instance, fact.scope).offered;
    const auto found = std::ranges::find(offered, fact.activity);
    BATON_ENSURE(found != offered.end(), "an activity begins that was offered");
    offered.erase(found);
}

void change(Instance& instance, const AdHocEnded& fact, Instant) {
    AdHoc& ad_hoc = ad_hoc_of(instance, fact.scope);
    ad_hoc.is_over = true;
    ad_hoc.offered.clear();
}

}  // namespace baton::execution
