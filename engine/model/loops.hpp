// What makes an activity run more than once (BPMN 2.0.2 §13.3.6 and §13.3.7).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/feel/expression.hpp"
#include "engine/model/events.hpp"

namespace baton::model {

// standardLoopCharacteristics: one round after the other, as long as the condition holds.
struct StandardLoop {
    feel::Expression condition;     // empty: always
    bool is_tested_before = false;  // testBefore: also before the first round
    std::uint32_t maximum = 0;      // loopMaximum: rounds at most; 0: as many as the condition wants
};

// When an item is done, a boundary event of the activity may be told (behavior).
enum class Behavior { all, none, one, complex };

struct ComplexBehavior {
    feel::Expression condition;
    Trigger event;
};

// multiInstanceLoopCharacteristics.
struct MultiInstance {
    bool is_sequential = false;
    feel::Expression input_collection;
    feel::Expression cardinality;  // loopCardinality, when there is no collection
    std::string input_element;     // variable name in each iteration
    std::string output_collection;
    feel::Expression output_element;
    feel::Expression completion_condition;
    Behavior behavior = Behavior::all;
    Trigger event;  // with none, of each item, and with one, of the first; without a trigger: a signal of no name
    std::vector<ComplexBehavior> complex;  // with complex
};

}  // namespace baton::model
