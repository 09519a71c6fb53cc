// The reference: BPMN 2.0.2 §13 played token by token, in the most obvious way there is. It is slow, remembers nothing
// that it can look up, and shares no line with the engine. What is not fixed by the standard is left out of the nets
// that it is given.
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
};

struct Scope {
    int node = -1;
    int holder = -1;  // the token that waits for its end; -1: the process
    bool is_loop = false;
    bool is_interrupted = false;
    std::uint32_t started = 0;
    std::uint32_t done = 0;
    std::vector<Done> completed = {};          // what can be undone, the last one last
    std::map<int, std::set<int>> served = {};  // complex gateways before their reset: the flows that have been served
};

class Machine {
public:
    Machine(const Net& net, std::map<std::string, bool> truths, std::map<std::string, int> numbers);

    // What a person or the world does; each is followed by all that follows from it.
    void complete(const std::string& user_task, std::uint32_t item);
    void publish(const std::string& message);  // to the one who has waited longest
    void broadcast(const std::string& signal);
    void set(const std::string& variable, bool truth);
    void pass(std::uint32_t hours);

    // What can be seen.
    [[nodiscard]] bool has_ended() const { return has_ended_; }
    // An error that nobody catches, or two compensations at once: what becomes of the process then is not for the
    // standard to say.
    [[nodiscard]] bool was_lost() const { return was_lost_; }
    [[nodiscard]] std::vector<std::pair<std::string, std::uint32_t>> open_tasks() const;  // id and item, oldest first
    [[nodiscard]] std::multiset<std::string> waiting() const;                             // "id" or "id at hour"
    [[nodiscard]] const std::multiset<std::string>& flows_taken() const { return flows_taken_; }
    [[nodiscard]] std::vector<std::string> awaited(Trigger trigger) const;  // names, oldest first
    [[nodiscard]] std::uint32_t next_due() const;                           // 0: no timer runs
    [[nodiscard]] const std::map<std::string, int>& numbers() const { return numbers_; }
    [[nodiscard]] const std::map<std::string, bool>& truths() const { return truths_; }

private:
    [[nodiscard]] const Node& node(int index) const { return net_.nodes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Flow& flow(int index) const { return net_.flows[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool holds(const std::string& condition) const;
    [[nodiscard]] std::vector<int> tokens_in(int scope) const;

    int put(int at, int scope, int via = -1);
    void settle();
    bool step();
    void enter(int token);
    void act(int token);
    void leave(int token);
    void take(int token, const std::vector<int>& flows);
    void remove(int token);
    void clear(int scope);

    void open(int token);    // a sub-process or event sub-process
    void repeat(int token);  // a multi-instance activity
    void start_item(int scope);
    void finish_item(int token);
    void finish_scope(int scope);
    [[nodiscard]] bool goes_round(const Repeat& plan, std::uint32_t done) const;

    void remember(int token);  // that it is done, if it can be undone
    void undo(int token);      // what the token has to undo, the last first; it waits
    void undo_next(int token);
    void cancel(int token);
    [[nodiscard]] int undone_by(int activity) const;

    void wait_for(int event, int token, int scope);
    void watch(int token);   // the boundary events of what it is in
    void listen(int scope);  // its event sub-processes
    void ask();              // the conditions
    void jump(int token);    // along a link
    void happen(const Wait& wait);
    void interrupt(const Wait& wait);
    void spread(const std::string& signal);
    void throw_up(int token, Trigger trigger, const std::string& code);
    void end(int token);
    void terminate(int token);

    bool join_parallel(int gateway, int scope);
    bool join_inclusive(int gateway, int scope);
    bool join_partial(int gateway, int scope);
    [[nodiscard]] bool may_come(int gateway, int scope, const std::set<int>& filled, const std::set<int>& closed) const;
    [[nodiscard]] std::map<int, int> arrived(int gateway,
                                             int scope) const;  // by incoming flow, a token that came by it
    [[nodiscard]] std::set<int> ends_of_paths(int from, int gateway) const;

    const Net& net_;
    std::map<std::string, bool> truths_;
    std::map<std::string, int> numbers_;
    std::map<int, Token> tokens_;
    std::map<int, Scope> scopes_;
    std::vector<Wait> waits_;
    std::multiset<std::string> flows_taken_;
    std::uint32_t now_ = 0;
    int last_ = 0;  // number given to a token, scope or wait
    bool has_ended_ = false;
    bool was_lost_ = false;
};

}  // namespace baton::properties::reference
