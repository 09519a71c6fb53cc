// Whether this node has the partition, and still has it. It says to the store that it lives, and believes the store
// when another has taken its place; while it could not say so for the length of a lease, it answers nobody.
#include <spdlog/spdlog.h>

#include "engine/runtime/shell.hpp"
#include "engine/runtime/turned_away.hpp"

namespace baton::runtime {

// One that is alone has all partitions from the beginning, from whoever had them.
Result<> Engine::Shell::begin(const Shell& first) {
    if (this != &first) put_on_shelf(first.deployed());  // compiled already
    if (!settings.node.name.empty()) return this == &first ? read_what_is_deployed() : Result<>{};
    auto opened = open();
    is_held = opened.has_value();
    return opened;
}

Result<> Engine::Shell::take(const ports::Seen& as) {
    if (is_held) return {};
    seen = as;
    is_held = true;  // while it is opened, who comes waits
    auto opened = open();
    if (!opened) part();
    return opened;
}

void Engine::Shell::release(std::function<void()> then) {
    if (!is_held) return then();
    is_draining = true;
    at_rest([self = shared_from_this(), then = std::move(then)] {
        self->give_back([self, then] {
            self->workplace->decide([self, then] {
                self->part();
                then();
            });
        });
    });
}

void Engine::Shell::part() {
    is_held = false;
    is_draining = false;
    opening = 0;
    partition.reset();
    report("");
    pump();
}

ports::Claim Engine::Shell::claim() const {
    if (settings.node.name.empty()) return {};
    return {settings.node.name, settings.node.address, seen};
}

bool Engine::Shell::is_ours() const { return settings.node.name.empty() || workplace->now() < ours_until.load(); }

bool Engine::Shell::is_time_for_sign() {
    const auto now = workplace->now();
    if (settings.node.name.empty() || is_signing || now < next_sign) return false;
    next_sign = now + std::min(settings.node.beat_every, settings.node.lease / 3);
    return true;
}

void Engine::Shell::give_sign() {
    if (!is_time_for_sign()) return;
    is_signing = true;
    workplace->commit([self = shared_from_this(), now = workplace->now(), held = partition->epoch()] {
        auto result = self->store.beat(self->number, held);
        self->workplace->decide([self, now, held, result = std::move(result)] { self->signed_at(now, held, result); });
    });
}

// Nothing is being committed meanwhile, so it is the one that writes. A lease that was over is not believed again
// before all is read.
void Engine::Shell::give_sign_of(std::uint64_t held) {
    if (!is_time_for_sign()) return;
    const auto asked = workplace->now();
    if (store.beat(number, held) && is_ours()) ours_until = asked + settings.node.lease;
}

// What it missed while it could not know whether it was the one is read first, or it answers nobody yet.
void Engine::Shell::believe(std::chrono::steady_clock::time_point asked) {
    if (!is_ours()) {
        if (const auto read = catch_up(); !read)
            return spdlog::warn("what others have deployed cannot be read: {}", read.error().detail);
    }
    ours_until = std::max(ours_until.load(), asked + settings.node.lease);
}

// One that was asked for before the partition was opened anew says nothing about it.
void Engine::Shell::signed_at(std::chrono::steady_clock::time_point asked, std::uint64_t held, const Result<>& result) {
    is_signing = false;
    if (!partition || partition->epoch() != held) return;
    if (result) {
        const bool was_ours = is_ours();
        believe(asked);
        if (!was_ours) fire_due();
    } else if (result.error().code == Code::conflict) {
        return lose(result.error());
    } else {
        spdlog::warn("no sign of life could be given: {}", result.error().detail);
    }
    pump();
}

// What is being committed is refused by the store, and its replies tell so when it comes back.
void Engine::Shell::lose(const Problem& problem) {
    if (!is_held) return;
    spdlog::error("another node has taken partition {}: {}", number, problem.detail);
    is_held = false;
    opening = 0;
    partition.reset();
    report("another node has taken partition " + std::to_string(number) + ": " + problem.detail);
    const Problem trouble = overtaken();
    for (const auto& reply : std::exchange(replies, {})) reply(&trouble);
    pump();
    if (on_lost) on_lost(problem);
}

// Who waits for this node's end need not wait for that of its lease.
void Engine::Shell::give_back(std::function<void()> then) {
    if (settings.node.name.empty() || !partition) return then();
    workplace->commit([self = shared_from_this(), held = partition->epoch(), then = std::move(then)] {
        const auto given = self->store.give_back(self->number, held);
        if (!given) spdlog::warn("partition {} could not be given back: {}", self->number, given.error().detail);
        then();
    });
}

}  // namespace baton::runtime
