// What the world does to a process, and what it sees of it.
#include <algorithm>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

void Machine::complete(const std::string& user_task, std::uint32_t item) {
    std::vector<int> open;
    for (const auto& [id, token] : tokens_) {
        if (node(token.node).id != user_task || token.item != item || token.inner >= 0 || !token.has_begun) continue;
        open.push_back(id);
    }
    // Of those in one scope any will do; of those in several it is not known which the engine takes.
    const auto is_beside = [&](int id) { return tokens_.at(id).scope == tokens_.at(open.front()).scope; };
    was_lost_ = was_lost_ || !std::ranges::all_of(open, is_beside);
    if (!open.empty()) leave(open.front());
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
    spread(signal, -1);
    settle();
}

void Machine::set(const Case& which, const std::string& variable, bool truth) {
    memory_.at(scope_of(which)).truths[variable] = truth;
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
        if (node(token.node).kind == Kind::user_task && token.inner < 0 && token.has_begun)
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

std::vector<Case> Machine::cases() const {
    std::vector<Case> all;
    std::map<int, std::size_t> seen;
    for (const auto& [scope, memory] : memory_) all.push_back({scopes_.at(scope).node, seen[scopes_.at(scope).node]++});
    return all;
}

int Machine::scope_of(const Case& which) const {
    std::size_t place = 0;
    for (const auto& [scope, memory] : memory_)
        if (scopes_.at(scope).node == which.process && place++ == which.place) return scope;
    return -1;
}

const Memory& Machine::memory(const Case& which) const { return memory_.at(scope_of(which)); }

std::multiset<std::string> Machine::stuck() const {
    std::multiset<std::string> all;
    for (const auto& [id, scope] : scopes_)
        if (scope.is_stuck) all.insert(node(scope.node).id);
    return all;
}

void Machine::resolve(const std::string& ad_hoc) {
    for (auto& [id, scope] : scopes_)
        if (node(scope.node).id == ad_hoc) scope.is_stuck = false;
    settle();
}

}  // namespace baton::properties::reference
