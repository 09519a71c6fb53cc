// Processes by chance are made of blocks within blocks; each has one way in and one way out, so that a process can
// always come to its end, and so that a block can be left out when a failure is shrunk.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/dice.hpp"
#include "tests/properties/reference/net.hpp"

namespace baton::properties::reference {

enum class Form {
    plain,
    script,
    user,
    timer,
    message,
    signal,
    condition,  // until `name` is true
    several,    // a message of two, or both
    link,
    throw_signal,      // behind a user task, so that nothing else moves at the time
    throw_escalation,  // the same
    undo,              // the same: compensation of what is done in the scope
    sequence,
    choice,
    parallel,
    inclusive,
    partial,  // `enough` of the branches
    again,    // a loop that goes round while the variable a is true, with a user task in it
    race,     // the first of a message and a timer
    sub,
    spur,  // a branch that never joins, and ends in `trigger` behind a user task
    ad_hoc,
    call,      // of a process with its part in it
    global,    // of a global user task
    quantity,  // the first part makes `enough` tokens, each does the second, and the third takes them all
};

struct Block;

// A boundary event or an event sub-process of a block, and what is done then.
struct Catcher {
    bool is_boundary = true;
    bool interrupts = true;
    Trigger trigger = Trigger::message;
    std::string name;
    std::uint32_t hours = 0;
    bool leaves_host = true;  // when it interrupts; what items throw with the behaviors none and one does not
    std::vector<Block> body;  // one
};

struct Block {
    Form form = Form::plain;
    Trigger trigger = Trigger::none;
    std::string name = {};
    std::vector<std::string> names = {};
    std::uint32_t hours = 0;
    std::uint32_t enough = 0;
    bool needs_all = false;
    bool can_be_undone = false;
    bool is_transaction = false;
    std::vector<std::string> conditions = {};  // of the branches; the last is the default
    std::vector<Block> parts = {};
    std::vector<Catcher> catchers = {};
    Repeat repeat = {};
    bool is_sequential = false;
    bool cancels_rest = true;
    std::string until = {};
    bool returns_all = true;
    bool is_apart = false;
};

[[nodiscard]] Block grown(Dice& dice, std::uint32_t depth);
[[nodiscard]] Net laid_out(const Block& block);

// Smaller processes that are like this one but for one thing less; none when nothing can be left out.
[[nodiscard]] std::vector<Block> smaller(const Block& block);
[[nodiscard]] std::size_t size_of(const Block& block);

}  // namespace baton::properties::reference
