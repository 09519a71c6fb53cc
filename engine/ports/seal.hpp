// What is kept from everyone but its holders: a clue against an official is the named officer's alone.
#pragma once

#include <string>

namespace baton::ports {

// A step whose tasks only their holders see: who has it, or has ended it.
struct SealedStep {
    std::string process;
    std::string element;
    // So is all that was done in a case that has come to it; what is still open stays with those who are to do it.
    bool whole_case = false;

    bool operator==(const SealedStep&) const = default;
};

}  // namespace baton::ports
