// Activities without an order that the model gives (BPMN 2.0.2 §13.3.5).
#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "engine/execution/event/types.hpp"

namespace baton::execution {

// These are to begin in the ad-hoc sub-process: all at once, or one after the other.
struct ActivitiesOffered {
    ScopeId scope = 0;
    std::vector<ElementIndex> activities;
};
BOOST_DESCRIBE_STRUCT(ActivitiesOffered, (), (scope, activities))

// One of them begins.
struct ActivityChosen {
    ScopeId scope = 0;
    ElementIndex activity = 0;
    TokenId token = 0;
};
BOOST_DESCRIBE_STRUCT(ActivityChosen, (), (scope, activity, token))

// The completion condition holds: nothing else begins, and what still runs is the last.
struct AdHocEnded {
    ScopeId scope = 0;
};
BOOST_DESCRIBE_STRUCT(AdHocEnded, (), (scope))

}  // namespace baton::execution
