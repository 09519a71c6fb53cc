// A process as the reference interpreter sees it: nodes and sequence flows, and nothing of the engine's model. Node 0
// is the process itself.
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

// The same process as a BPMN file; it is called "p".
[[nodiscard]] std::string written(const Net& net);

}  // namespace baton::properties::reference
