// What the reference remembers of a process that runs.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "tests/properties/reference/net.hpp"

namespace baton::properties::reference {

// Something that a token or a scope waits for, and the event that happens then.
struct Wait {
    int number = 0;         // they are numbered as they begin
    int token = -1;         // whose it is: a token's ...
    int scope = -1;         // ... or a scope's
    int event = -1;         // the node that happens
    std::uint32_t due = 0;  // hours since the beginning, for timers
    Trigger trigger = Trigger::none;
    std::string name = {};  // of what is waited for
    bool held = false;      // a condition, when it was last looked at

    auto operator<=>(const Wait&) const = default;
};

// An activity that is done and can be undone; of a sub-process, what was done in it.
struct Done {
    int node = -1;
    std::vector<Done> within;
};

struct Token {
    int node = -1;
    int scope = -1;
    int via = -1;            // the flow by which it came
    bool is_ready = true;    // else it waits: for a person, an event, other tokens, or a scope of its own
    int inner = -1;          // that scope
    std::uint32_t item = 0;  // of the repeated activity, from 1
    int undoes_for = -1;     // the token that waits until this has undone something
    std::vector<Done> to_undo = {};
    bool has_begun = false;  // the activity: it has the tokens that it starts with, and it is its turn
};

struct Scope {
    int node = -1;
    int holder = -1;  // the token that waits for its end; -1: the process
    bool is_loop = false;
    bool is_interrupted = false;
    std::uint32_t started = 0;
    std::uint32_t done = 0;
    std::vector<Done> completed = {};          // what can be undone, the last one last
    std::vector<int> offered = {};             // of an ad-hoc sub-process: what has not begun yet
    bool is_over = false;                      // the same: its completion condition has held
    bool is_stuck = false;                     // the same: all is done, and the condition does not hold
    std::map<int, std::set<int>> served = {};  // complex gateways before their reset: the flows that have been served
};

// The variables of the process, or of one that it calls.
struct Memory {
    std::map<std::string, bool> truths;
    std::map<std::string, int> numbers;
};

// An escalation on its way from a called process to the one that called it.
struct Letter {
    int holder = -1;  // the token that waits there
    std::string code;
};

}  // namespace baton::properties::reference
