#include <algorithm>
#include <spdlog/spdlog.h>

#include "engine/runtime/shell.hpp"

namespace baton::runtime {

void Engine::Shell::serve_workers() {
    const auto now = workplace->now();
    for (auto worker = workers.begin(); worker != workers.end();) {
        JobQuestion& question = *worker->question;
        const auto known = is_draining ? Result<bool>(false) : partition->has_jobs(question.request.type);
        const bool has_work = known && *known;
        const bool is_over = worker->until <= now || is_draining;
        if (known && !has_work && !is_over && !question.is_answered()) {
            ++worker;
            continue;
        }
        if (has_work && question.take()) {
            auto jobs = partition->activate(question.request, clock.now());
            tell([asked = worker->question, jobs = std::move(jobs)](const Problem* trouble) {
                asked->answer(trouble ? JobQuestion::Jobs(*trouble) : jobs);
            });
        } else if (!has_work) {
            question.give_up(known ? JobQuestion::Jobs(std::vector<ActivatedJob>{}) : JobQuestion::Jobs(known.error()));
        }
        worker = workers.erase(worker);
    }
}

Problem not_reached(Position wanted, Position newest) {
    return fail(Code::timeout,
                "position " + std::to_string(wanted) + " is not reached; the log is at " + std::to_string(newest));
}

void Engine::Shell::send_workers_home() {
    for (const auto& worker : std::exchange(workers, {})) {
        if (worker.question->take()) worker.question->answer(std::vector<ActivatedJob>{});
    }
}

// Whoever waits for what cannot come here any more.
void Engine::Shell::turn_away() {
    const auto trouble = fail(Code::unavailable, "the store cannot be reached; try again in a moment");
    for (const auto& worker : std::exchange(workers, {})) worker.question->give_up(trouble);
    for (const auto& one : std::exchange(reaches, {})) one.reply(trouble);
}

void Engine::Shell::serve_reaches() {
    const auto now = workplace->now();
    for (auto one = reaches.begin(); one != reaches.end();) {
        if (one->position <= committed_position) {
            one->reply({});
            one = reaches.erase(one);
        } else if (one->until <= now || is_draining) {
            one->reply(not_reached(one->position, committed_position));
            one = reaches.erase(one);
        } else {
            ++one;
        }
    }
}

std::optional<std::chrono::milliseconds> Engine::Shell::end_of_patience() const {
    std::optional<std::chrono::steady_clock::time_point> first;
    const auto look_at = [&first](std::chrono::steady_clock::time_point until) {
        if (!first || until < *first) first = until;
    };
    for (const auto& worker : workers) look_at(worker.until);
    for (const auto& one : reaches) look_at(one.until);
    if (!first) return std::nullopt;
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*first - workplace->now());
    return std::max(left, std::chrono::milliseconds{0});
}

void Engine::Shell::report(const std::string& trouble) {
    const auto next = partition ? partition->next_due() : std::nullopt;
    const std::scoped_lock lock(guard);
    health.is_ready = partition != nullptr && trouble.empty();
    health.is_draining = is_draining;
    health.trouble = trouble;
    health.queued = queued;
    health.position = committed_position;
    if (!partition) return;
    health.instances_in_memory = partition->cases().size();
    health.instances_size = partition->cases().bytes();
    health.errands = partition->errands_waiting();
    due = next;
}

void Engine::Shell::forget() {
    queue.clear();
    replies.clear();
    replies_committing.clear();
    workers.clear();
    reaches.clear();
    resting.clear();
}

Health Engine::Shell::how_it_is() const {
    const std::scoped_lock lock(guard);
    Health now = health;
    now.queued = queued;
    now.is_draining = is_draining;
    if (due) now.timer_lag = std::max(Duration{0}, clock.now() - *due);
    return now;
}

}  // namespace baton::runtime
