// Event definitions by chance, for random processes.
#pragma once

#include <string>

#include "tests/properties/dice.hpp"

namespace baton::properties {

struct Written {
    std::string kind;
    std::string inside;
    std::string attributes;
};

[[nodiscard]] std::string timer_definition(Dice& dice);

// What a boundary event or event sub-process may wait for; sometimes several things, of which one or all are needed.
[[nodiscard]] std::string trigger(Dice& dice);
[[nodiscard]] std::string parallel_or_not(Dice& dice, const std::string& definitions);

// An intermediate event with several definitions. It can always go on, when time passes and the message "m" comes. One
// that throws a signal within an event sub-process might begin that again, and again.
[[nodiscard]] Written event_of_several(Dice& dice, bool may_signal);

}  // namespace baton::properties
