// What a scope remembers of the activities completed in it, so that they can be undone (BPMN 2.0.2 §13.5.5).
#pragma once

#include <vector>

#include "engine/execution/event/compensation.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

// An activity that was completed and can be undone.
struct Completion {
    Number number = 0;
    ElementIndex element = 0;
    std::uint32_t item = 0;         // of a loop, from 1
    feel::Context variables;        // its own, as they were
    std::vector<Completion> inner;  // of a sub-process or loop: what was completed in it, in that order

    bool operator==(const Completion& other) const;
};

// Under way: they are undone one after the other.
struct Compensation {
    TokenId thrower = 0;
    std::vector<Number> left;  // the last is next
    bool is_cancel = false;

    bool operator==(const Compensation&) const = default;
};

// What an ad-hoc sub-process has still to begin (§13.3.5).
struct AdHoc {
    std::vector<ElementIndex> offered;
    bool is_over = false;  // nothing more begins

    bool operator==(const AdHoc&) const = default;
};

}  // namespace baton::execution
