// The reference: BPMN 2.0.2 §13 played token by token, in the most obvious way there is. It is slow, remembers nothing
// that it can look up, and shares no line with the engine. What is not fixed by the standard is left out of the nets
// that it is given.
#pragma once

#include "tests/properties/reference/state.hpp"

namespace baton::properties::reference {

// Which of those that run of a process, the oldest first: 0 is the process itself.
struct Case {
    int process = 0;
    std::size_t place = 0;
};

class Machine {
public:
    Machine(const Net& net, std::map<std::string, bool> truths, std::map<std::string, int> numbers);

    // What a person or the world does; each is followed by all that follows from it.
    void complete(const std::string& user_task, std::uint32_t item);
    void publish(const std::string& message);  // to the one who has waited longest
    void broadcast(const std::string& signal);
    void set(const Case& which, const std::string& variable, bool truth);
    void pass(std::uint32_t hours);
    void resolve(const std::string& ad_hoc);  // asks again those that are stuck

    // What can be seen.
    [[nodiscard]] bool has_ended() const { return has_ended_; }
    // An error that nobody catches, or two compensations at once: what becomes of the process then is not for the
    // standard to say.
    [[nodiscard]] bool was_lost() const { return was_lost_; }
    [[nodiscard]] bool is_short_of_tokens() const;  // an activity waits for more of them to begin with
    [[nodiscard]] std::vector<std::pair<std::string, std::uint32_t>> open_tasks() const;  // id and item, oldest first
    [[nodiscard]] std::multiset<std::string> waiting() const;                             // "id" or "id at hour"
    [[nodiscard]] const std::multiset<std::string>& flows_taken() const { return flows_taken_; }
    [[nodiscard]] std::vector<std::string> awaited(Trigger trigger) const;  // names, oldest first
    [[nodiscard]] std::uint32_t next_due() const;                           // 0: no timer runs
    [[nodiscard]] std::size_t size() const { return tokens_.size(); }
    [[nodiscard]] std::multiset<std::string> stuck() const;  // ids of ad-hoc sub-processes
    [[nodiscard]] std::vector<Case> cases() const;           // that run
    [[nodiscard]] const Memory& memory(const Case& which = {}) const;
    [[nodiscard]] const std::set<std::string>& met() const { return met_; }  // what it has played, in words

private:
    [[nodiscard]] const Node& node(int index) const { return net_.nodes[static_cast<std::size_t>(index)]; }
    [[nodiscard]] const Flow& flow(int index) const { return net_.flows[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool holds(const std::string& condition, int scope) const;
    [[nodiscard]] int scope_of(const Case& which) const;
    [[nodiscard]] int case_of(int scope) const;  // the scope of the process that it is in
    [[nodiscard]] int scope_of(const Wait& wait) const {
        return wait.scope >= 0 ? wait.scope : tokens_.at(wait.token).scope;
    }
    [[nodiscard]] bool is_called(int scope) const {
        return node(scopes_.at(scope).node).kind == Kind::process && scope != 0;
    }
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
    [[nodiscard]] bool goes_round(const Repeat& plan, int scope) const;
    void tell(int scope);        // the border of a repeated activity, that an item is done
    void bring_back(int scope);  // what a called process wrote
    bool deliver();              // one letter
    bool deliver_signals();

    [[nodiscard]] bool is_ad_hoc(int scope) const {
        return node(scopes_.at(scope).node).kind == Kind::ad_hoc && !scopes_.at(scope).is_loop;
    }
    [[nodiscard]] bool can_finish(int scope) const;
    [[nodiscard]] bool is_someone_at_work(int scope) const;          // in a sequential ad-hoc sub-process
    [[nodiscard]] bool is_someone_moving(int scope, int but) const;  // by itself, the token `but` aside
    [[nodiscard]] std::vector<int> gathered(int token) const;        // those that wait with it
    void begin(int scope);                                           // what is in it
    [[nodiscard]] bool is_activity(int at) const;
    bool may_begin(int token);
    void offer(int scope);   // each activity that no flow leads to
    void choose(int scope);  // all of them, or the next
    bool pass_turn();
    bool is_last(int token);  // what is done in an ad-hoc sub-process, and goes no further
    bool goes_on(int scope);

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
    void spread(const std::string& signal, int scope);
    void reach(const std::vector<Wait>& waits);
    void throw_up(int token, Trigger trigger, const std::string& code);
    void rise(int scope, int thrower, bool is_at_border, const Thrown& thrown, int token);
    [[nodiscard]] const Wait* catcher(int scope, int thrower, bool is_at_border, const Thrown& thrown) const;
    void meet(int at);
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
    std::map<int, Memory> memory_;  // by scope of a process
    std::map<int, Token> tokens_;
    std::map<int, Scope> scopes_;
    std::vector<Wait> waits_;
    std::vector<Letter> letters_;
    std::vector<Wait> reached_;  // by a signal from another process
    std::set<std::string> met_;
    std::multiset<std::string> flows_taken_;
    std::uint32_t now_ = 0;
    int last_ = 0;  // number given to a token, scope or wait
    bool has_ended_ = false;
    bool has_news_ = false;  // a call came back with variables
    bool was_lost_ = false;
};

}  // namespace baton::properties::reference
