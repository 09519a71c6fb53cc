// Watches an evaluation step by step, for whoever has to explain it. Without one, a step costs one comparison.
#pragma once

#include <string>
#include <string_view>

#include "engine/feel/value.hpp"

namespace baton::feel {

// Lent by Surroundings for one evaluation and called by its thread. Calls nest: each `enter` has its `leave`, unless a
// limit stops the evaluation between them.
class Observer {
public:
    virtual ~Observer() = default;
    // A part of an expression begins: its text, valid only during the call. Names of called functions are no parts.
    virtual void enter(std::string_view text) = 0;
    virtual void leave(const Value& value) = 0;
    // Why something becomes null, within what was entered last.
    virtual void warned(const std::string& message) = 0;
};

}  // namespace baton::feel
