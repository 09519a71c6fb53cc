// Block-structured processes by chance: each block has one way in and one way out, so that every one of them can end.
#pragma once

#include <string>

#include "tests/properties/dice.hpp"

namespace baton::properties {

// A BPMN file with one process "p". It may call the process "child", wait for the message "m" under the key 1, throw
// the error "E" and the escalation "U", and reads the variables a and b (truths), n (a number), list (a list).
[[nodiscard]] std::string random_process(Dice& dice);

}  // namespace baton::properties
