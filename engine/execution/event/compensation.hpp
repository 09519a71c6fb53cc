// What was completed is undone (BPMN 2.0.2 §13.5.5). Completions and compensations are counted per instance, together,
// from 1.
#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "engine/execution/event/types.hpp"

namespace baton::execution {

using Number = std::uint32_t;

// An activity that can be undone has been completed. What its own scope holds now, variables and completions, is kept
// for that.
struct CompletionKept {
    ScopeId scope = 0;  // in which the activity stood
    Number completion = 0;
    ElementIndex element = 0;
    ScopeId from = 0;  // its own scope, if it has one
    std::uint32_t item = 0;
};
BOOST_DESCRIBE_STRUCT(CompletionKept, (), (scope, completion, element, from, item))

// Completions of the scope are undone one after the other, the last of the list first.
struct CompensationStarted {
    ScopeId scope = 0;
    Number compensation = 0;
    TokenId thrower = 0;  // waits for the end of it; 0: nobody does
    std::vector<Number> completions;
    bool is_cancel = false;  // of a transaction, which is left by its cancel event afterwards
};
BOOST_DESCRIBE_STRUCT(CompensationStarted, (), (scope, compensation, thrower, completions, is_cancel))

// The token undoes this one: it stands at the handler, or holds open a scope with the data as it was.
struct CompletionUndone {
    ScopeId scope = 0;
    Number compensation = 0;
    Number completion = 0;
    TokenId token = 0;
    ScopeId reopened = 0;
};
BOOST_DESCRIBE_STRUCT(CompletionUndone, (), (scope, compensation, completion, token, reopened))

struct CompensationEnded {
    ScopeId scope = 0;
    Number compensation = 0;
};
BOOST_DESCRIBE_STRUCT(CompensationEnded, (), (scope, compensation))

}  // namespace baton::execution
