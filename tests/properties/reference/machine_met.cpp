// What was played, in words, so that nothing is silently missing from the processes by chance.
#include <iterator>

#include "tests/properties/reference/duel.hpp"
#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

namespace {

const char* word(Kind kind) {
    constexpr const char* words[] = {"process",           "start",     "end",      "plain task", "script task",
                                     "user task",         "exclusive", "parallel", "inclusive",  "complex",
                                     "event-based",       "catching",  "throwing", "boundary",   "sub-process",
                                     "event sub-process", "ad-hoc",    "call"};
    return words[static_cast<std::size_t>(kind)];
}

const char* word(Trigger trigger) {
    constexpr const char* words[] = {"none", "message", "timer",      "signal",       "condition", "several",
                                     "link", "error",   "escalation", "compensation", "cancel",    "terminate"};
    return words[static_cast<std::size_t>(trigger)];
}

std::string word(const Node& node) {
    const std::string kind = word(node.kind);
    switch (node.kind) {
        case Kind::start:
        case Kind::boundary:
            if (node.trigger == Trigger::none) return kind;
            return kind + " " + word(node.trigger) + (node.interrupts ? "" : " that does not interrupt");
        case Kind::end:
        case Kind::catching:
        case Kind::throwing:
            return kind + " " + word(node.trigger);
        case Kind::sub_process:
            return node.is_transaction ? "transaction" : kind;
        case Kind::user_task:
            return node.is_global ? "global task" : kind;
        case Kind::ad_hoc:
            return kind + (node.is_sequential ? " in sequence" : " in parallel");
        default:
            return kind;
    }
}

constexpr const char* everything[] = {"start",
                                      "end none",
                                      "plain task",
                                      "script task",
                                      "user task",
                                      "exclusive",
                                      "parallel",
                                      "inclusive",
                                      "complex",
                                      "event-based",
                                      "sub-process",
                                      "transaction",
                                      "event sub-process",
                                      "global task",
                                      "call",
                                      "ad-hoc in sequence",
                                      "ad-hoc in parallel",
                                      "catching message",
                                      "catching timer",
                                      "catching signal",
                                      "catching condition",
                                      "catching several",
                                      "catching link",
                                      "throwing link",
                                      "throwing signal",
                                      "throwing escalation",
                                      "throwing compensation",
                                      "end signal",
                                      "end escalation",
                                      "end error",
                                      "end cancel",
                                      "end terminate",
                                      "boundary message",
                                      "boundary timer",
                                      "boundary signal",
                                      "boundary condition",
                                      "boundary escalation",
                                      "boundary error",
                                      "boundary cancel",
                                      "boundary message that does not interrupt",
                                      "boundary timer that does not interrupt",
                                      "boundary signal that does not interrupt",
                                      "boundary condition that does not interrupt",
                                      "boundary escalation that does not interrupt",
                                      "start message",
                                      "start timer",
                                      "start signal",
                                      "start condition",
                                      "start escalation",
                                      "start error",
                                      "start message that does not interrupt",
                                      "start timer that does not interrupt",
                                      "start signal that does not interrupt",
                                      "start condition that does not interrupt",
                                      "start escalation that does not interrupt",
                                      "startQuantity",
                                      "completionQuantity",
                                      "undoing",
                                      "call to another file",
                                      "call in the same file",
                                      "call that brings back",
                                      "call that brings nothing back",
                                      "user task, several in a loop",
                                      "user task, several in sequence",
                                      "user task, several at once",
                                      "sub-process, several in a loop",
                                      "sub-process, several in sequence",
                                      "sub-process, several at once",
                                      "ad-hoc, several in a loop",
                                      "ad-hoc, several in sequence",
                                      "ad-hoc, several at once",
                                      "call, several in a loop",
                                      "call, several in sequence",
                                      "call, several at once",
                                      "items with the behavior none",
                                      "items with the behavior one",
                                      "items with the behavior complex",
                                      "a turn in an ad-hoc sub-process",
                                      "an ad-hoc sub-process that cancels",
                                      "an ad-hoc sub-process that waits",
                                      "an ad-hoc sub-process that is stuck",
                                      "an escalation out of a call",
                                      "an error out of a call",
                                      "a signal out of a call, or into one"};

}  // namespace

void Machine::meet(int at) {
    const Node& one = node(at);
    met_.insert(word(one));
    if (one.starts_with > 1) met_.insert("startQuantity");
    if (one.completes_with > 1) met_.insert("completionQuantity");
    if (one.undoes >= 0) met_.insert("undoing");
    if (one.calls >= 0) met_.insert(node(one.calls).is_apart ? "call to another file" : "call in the same file");
    if (one.calls >= 0) met_.insert(one.returns_all ? "call that brings back" : "call that brings nothing back");
    if (!one.repeat.any()) return;
    const std::string how = one.repeat.is_loop ? " in a loop" : one.repeat.is_sequential ? " in sequence" : " at once";
    met_.insert(std::string(word(one.kind)) + ", several" + how);
}

std::vector<std::string> all_that_is_met() { return {std::begin(everything), std::end(everything)}; }

}  // namespace baton::properties::reference
