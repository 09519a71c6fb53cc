// Tokens move, scopes open and close, variables change.
#pragma once

#include <boost/describe/class.hpp>

#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct TokenCreated {
    TokenId token = 0;
    ScopeId scope = 0;
    ElementIndex at = 0;
    FlowIndex via = 0xFFFFFFFF;  // the flow it came by; nowhere when it starts here
};
BOOST_DESCRIBE_STRUCT(TokenCreated, (), (token, scope, at, via))

// The token left the flow's source and stands at its target. What it waited for is over.
struct TokenMoved {
    TokenId token = 0;
    FlowIndex flow = 0;
    ElementIndex at = 0;  // the flow's target
};
BOOST_DESCRIBE_STRUCT(TokenMoved, (), (token, flow, at))

// A condition was asked; `inputs` are the variables that it read, so that an auditor sees why.
struct ConditionTested {
    TokenId token = 0;
    FlowIndex flow = 0;
    bool held = false;
    feel::Context inputs;
};
BOOST_DESCRIBE_STRUCT(ConditionTested, (), (token, flow, held, inputs))

// It ended by itself: at an end, or joined with others.
struct TokenConsumed {
    TokenId token = 0;
};
BOOST_DESCRIBE_STRUCT(TokenConsumed, (), (token))

// It was ended by something else: an interrupting event, a terminate end, a cancellation.
struct TokenTerminated {
    TokenId token = 0;
    ElementIndex because_of = 0xFFFFFFFF;  // the element that ended it, when there is one
};
BOOST_DESCRIBE_STRUCT(TokenTerminated, (), (token, because_of))

// An activity has begun to run (its inputs are mapped) or has run to its end (its outputs are mapped).
struct ActivityStarted {
    TokenId token = 0;
};
BOOST_DESCRIBE_STRUCT(ActivityStarted, (), (token))
struct ActivityCompleted {
    TokenId token = 0;
};
BOOST_DESCRIBE_STRUCT(ActivityCompleted, (), (token))

struct ScopeOpened {
    ScopeId scope = 0;
    ScopeId parent = 0;
    TokenId holder = 0;  // the token that waits while the scope lives; 0 for the root
    ElementIndex element = 0;
    ScopeKind kind = ScopeKind::activity;
    feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(ScopeOpened, (), (scope, parent, holder, element, kind, variables))

struct ScopeClosed {
    ScopeId scope = 0;
};
BOOST_DESCRIBE_STRUCT(ScopeClosed, (), (scope))

// An interrupting event sub-process took the scope over: nothing else may start in it.
struct ScopeInterrupted {
    ScopeId scope = 0;
    ElementIndex by = 0;
};
BOOST_DESCRIBE_STRUCT(ScopeInterrupted, (), (scope, by))

struct VariablesSet {
    ScopeId scope = 0;
    feel::Context variables;
    ElementIndex by = 0xFFFFFFFF;  // the element whose mapping, form, script or job wrote them
};
BOOST_DESCRIBE_STRUCT(VariablesSet, (), (scope, variables, by))

}  // namespace baton::execution
