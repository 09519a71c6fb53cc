// Looped and multi-instance activities run (BPMN 2.0.2 §13.3.6 and §13.3.7).
#pragma once

#include <boost/describe/class.hpp>

#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct LoopStarted {
    ScopeId scope = 0;  // the loop body
    std::uint32_t count = 0;
    feel::List items;  // empty when only a number was given
    bool is_open =
        false;  // a standard loop: asked after each round whether there is another; count is 1, or 0 for none
};
BOOST_DESCRIBE_STRUCT(LoopStarted, (), (scope, count, items, is_open))

struct LoopItemStarted {
    ScopeId scope = 0;
    std::uint32_t item = 0;  // from 1
    TokenId token = 0;       // that runs it
};
BOOST_DESCRIBE_STRUCT(LoopItemStarted, (), (scope, item, token))

struct LoopItemEnded {
    ScopeId scope = 0;
    std::uint32_t item = 0;
    bool completed = true;  // false: terminated
    feel::Value output;
};
BOOST_DESCRIBE_STRUCT(LoopItemEnded, (), (scope, item, completed, output))

}  // namespace baton::execution
