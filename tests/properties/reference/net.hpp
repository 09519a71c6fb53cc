// A process as the reference interpreter sees it: nodes and sequence flows, and nothing of the engine's model. Node 0
// is the process itself; the processes that it calls are nodes as well.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace baton::properties::reference {

enum class Kind {
    process,
    start,
    end,
    plain_task,  // nobody waits for it
    script,      // adds one to the variable `name`
    user_task,
    exclusive,
    parallel,
    inclusive,
    partial,  // complex gateway: goes on with `enough` tokens, and swallows the rest
    race,     // event-based gateway
    catching,
    throwing,
    boundary,
    sub_process,
    event_sub_process,
    ad_hoc,
    call,
};

enum class Trigger {
    none,
    message,
    timer,
    signal,
    condition,  // `name` becomes true
    several,    // one of the messages `names`, or each of them
    link,
    error,
    escalation,
    compensation,
    cancel,
    terminate
};

// How often an item of a repeated activity throws when it is done: with none each does, with one the first, and with
// complex those that are the `at`-th to be done.
enum class Behavior { all, none, one, complex };

struct Thrown {
    Trigger trigger = Trigger::none;  // none: a signal without a name
    std::string name;
    std::uint32_t at = 0;
};

// Done `count` times, for the items 1 to count; or again and again while a condition holds, at most `count` times.
struct Repeat {
    std::uint32_t count = 0;
    bool is_sequential = false;
    std::uint32_t enough = 0;  // it is over once so many are done; 0: when all are

    [[nodiscard]] bool any() const { return is_given; }
    bool is_given = false;
    bool is_loop = false;
    bool tests_before = false;
    std::string condition = {};  // of a loop, as that of a flow
    Behavior behavior = Behavior::all;
    std::vector<Thrown> throws = {};
};

struct Node {
    std::string id;
    Kind kind = Kind::plain_task;
    Trigger trigger = Trigger::none;
    std::string name;  // of the message, signal, variable or link; code of the error or escalation
    std::vector<std::string> names;
    bool needs_all = false;
    std::uint32_t hours = 0;  // how long a timer waits
    bool interrupts = true;
    bool is_transaction = false;
    int undoes = -1;           // of an activity that is there to undo another: which
    std::uint32_t enough = 0;  // of a complex gateway
    int host = -1;             // of a boundary event
    int parent = -1;           // the process or sub-process that holds it
    std::vector<int> in;
    std::vector<int> out;
    int otherwise = -1;  // the default flow
    Repeat repeat;
    std::uint32_t starts_with = 1;     // startQuantity
    std::uint32_t completes_with = 1;  // completionQuantity
    bool is_sequential = false;        // of an ad-hoc sub-process
    bool cancels_rest = true;          // the same
    std::string until = {};            // the same: its completion condition; empty: none
    int calls = -1;                    // of a call activity: the process
    bool returns_all = true;           // the same: what the process wrote to its variables
    bool is_apart = false;             // of a process: in a file of its own
    bool is_global = false;            // of a user task: it is a global one that is called
};

struct Flow {
    std::string id;
    int from = -1;
    int to = -1;
    std::string condition;  // a variable that must be true, or "!" and one that must not; empty: always
};

struct Net {
    std::vector<Node> nodes;
    std::vector<Flow> flows;
};

// The same as BPMN files; the process is called "p", and those that it calls by their ids.
[[nodiscard]] std::vector<std::string> written(const Net& net);

}  // namespace baton::properties::reference
