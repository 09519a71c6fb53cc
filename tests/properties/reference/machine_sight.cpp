// What the world does to a process, and what it sees of it.
#include <algorithm>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

void Machine::complete(const std::string& user_task, std::uint32_t item) {
    for (const auto& [id, token] : tokens_) {
        if (node(token.node).id != user_task || token.item != item || token.inner >= 0) continue;
        leave(id);
        break;
    }
    settle();
}

void Machine::publish(const std::string& message) {
    const auto first = std::find_if(waits_.begin(), waits_.end(), [&](const Wait& wait) {
        return wait.trigger == Trigger::message && wait.name == message;
    });
    if (first != waits_.end()) happen(Wait(*first));
    settle();
}

void Machine::broadcast(const std::string& signal) {
    spread(signal);
    settle();
}

void Machine::set(const std::string& variable, bool truth) {
    truths_[variable] = truth;
    ask();
    settle();
}

void Machine::pass(std::uint32_t hours) {
    const std::uint32_t until = now_ + hours;
    while (next_due() != 0 && next_due() <= until) {
        now_ = next_due();
        const auto due = std::find_if(waits_.begin(), waits_.end(), [&](const Wait& wait) {
            return wait.trigger == Trigger::timer && wait.due == now_;
        });
        happen(Wait(*due));
        settle();
    }
    now_ = until;
}

std::vector<std::pair<std::string, std::uint32_t>> Machine::open_tasks() const {
    std::vector<std::pair<std::string, std::uint32_t>> open;
    for (const auto& [id, token] : tokens_) {
        if (node(token.node).kind == Kind::user_task && token.inner < 0)
            open.emplace_back(node(token.node).id, token.item);
    }
    return open;
}

// Errors and escalations come from within: nobody subscribes to them.
std::multiset<std::string> Machine::waiting() const {
    std::multiset<std::string> all;
    for (const auto& [id, item] : open_tasks()) all.insert(id);
    for (const Wait& wait : waits_) {
        const Node& event = node(wait.event);
        if (wait.trigger == Trigger::timer) all.insert(event.id + " at " + std::to_string(wait.due));
        const bool is_subscribed =
            wait.trigger == Trigger::message || wait.trigger == Trigger::signal || wait.trigger == Trigger::condition;
        if (is_subscribed) all.insert(event.id);
    }
    return all;
}

std::vector<std::string> Machine::awaited(Trigger trigger) const {
    std::vector<std::string> names;
    for (const Wait& wait : waits_) {
        if (wait.trigger == trigger) names.push_back(wait.name);
    }
    return names;
}

std::uint32_t Machine::next_due() const {
    std::uint32_t first = 0;
    for (const Wait& wait : waits_) {
        if (wait.trigger == Trigger::timer && (first == 0 || wait.due < first)) first = wait.due;
    }
    return first;
}

}  // namespace baton::properties::reference
