#include "engine/runtime/shell.hpp"

#include <algorithm>
#include <spdlog/spdlog.h>
#include <utility>

#include "engine/runtime/turned_away.hpp"

namespace baton::runtime {
namespace {

constexpr auto alarm_max = std::chrono::seconds{1};    // a machine's clock that jumps is noticed within this
constexpr auto again_after = std::chrono::seconds{1};  // what failed is tried anew
constexpr std::size_t timers_at_once = 500;

}  // namespace

Engine::Shell::Shell(ports::Store& store_, const ports::Clock& clock_, Settings settings_,
                     std::shared_ptr<Workplace> workplace_, std::uint32_t number_)
    : store(store_),
      clock(clock_),
      settings(std::move(settings_)),
      number(number_),
      queue(settings.queue_wait_max),
      workplace(std::move(workplace_)) {}

void Engine::Shell::ask(const std::string& sender, std::function<void()> work, std::function<void(Problem)> refuse) {
    if (!is_held || is_draining) {
        const bool is_alone = settings.node.name.empty();
        const auto why = is_alone ? std::string_view{"Baton is stopping; try again in a moment"} : another_takes_it;
        return refuse(fail(Code::unavailable, std::string(why)));
    }
    if (queued >= settings.queue_max) {
        return refuse(fail(Code::too_many, "too many requests are waiting; try again in a moment"));
    }
    ++queued;
    const auto since = workplace->now();
    workplace->decide(
        [self = shared_from_this(), sender, since, work = std::move(work), refuse = std::move(refuse)]() mutable {
            WaitingRoom::Question question{std::move(work), std::move(refuse), since};
            if (!self->queue.admit(sender, question, self->workplace->now())) {
                --self->queued;
                question.refuse(fail(Code::too_many, "what was asked before has waited for more than " +
                                                         std::to_string(self->settings.queue_wait_max.count()) +
                                                         " ms; try again in a moment"));
            }
            self->pump();
        });
}

void Engine::Shell::at_rest(std::function<void()> then) {
    workplace->decide([self = shared_from_this(), then = std::move(then)]() mutable {
        self->resting.push_back(std::move(then));
        self->pump();
    });
}

Result<> Engine::Shell::open() {
    opening = 0;
    const auto compiled = deployed();
    ours_until = workplace->now() + settings.node.lease;
    const Opening how{number, claim(), [this](std::uint64_t held) {
                          seen = {held, {}};
                          give_sign_of(held);
                      }};
    auto opened = Partition::open(store, settings, almanac, clock.now(), *compiled, how);
    if (!opened) return opened.error();
    partition = std::move(*opened);
    committed_position = partition->last_position();
    put_on_shelf(partition->shelf());
    heard_at = {};
    heard_of.clear();
    opening = ++openings_;
    report("");
    tell_opened();
    set_alarm();
    return {};
}

void Engine::Shell::pump() {
    const auto may_begin = [this] {
        if (!partition) return true;
        return partition->has_room() && (is_draining || !is_ours() || !partition->is_behind());
    };
    while (!queue.empty() && may_begin()) {
        const auto question = queue.next();
        --queued;
        if (partition && is_ours()) {
            question.work();
        } else {
            question.refuse(fail(Code::unavailable, "the store cannot be reached; try again in a moment"));
        }
    }
    if (!partition) {  // nothing is under way that could still be committed
        if (!is_held || is_draining) turn_away();
        for (const auto& then : std::exchange(resting, {})) then();
        return;
    }
    serve_workers();
    commit_open();
}

void Engine::Shell::tell(Reply reply) { replies.push_back(std::move(reply)); }

// While a batch is being committed the next one fills: under load many wishes share one commit, alone one has its own.
void Engine::Shell::commit_open() {
    if (is_committing) return;
    if (!partition->has_open_batch()) {
        for (const auto& reply : std::exchange(replies, {})) reply(nullptr);
        if (queue.empty()) {
            for (const auto& then : std::exchange(resting, {})) then();
        }
        return;
    }
    is_committing = true;
    replies_committing = std::exchange(replies, {});
    const auto batch_number = partition->open_batch_number();
    auto batch = std::make_shared<const ports::Batch>(partition->take_batch());
    workplace->commit([self = shared_from_this(), batch_number, batch] {
        const auto begun = self->workplace->now();
        auto result = self->store.commit(*batch);
        self->count_commit(self->workplace->now() - begun);
        self->workplace->decide([self, batch_number, batch, begun, result = std::move(result)] {
            if (result) self->believe(begun);
            self->committed(batch_number, batch, result);
        });
    });
}

void Engine::Shell::count_commit(std::chrono::steady_clock::duration took) {
    const std::scoped_lock lock(guard);
    health.commit_time += std::chrono::duration_cast<std::chrono::microseconds>(took);
}

void Engine::Shell::committed(std::uint64_t batch_number, const std::shared_ptr<const ports::Batch>& batch,
                              const Result<ports::Committed>& result) {
    is_committing = false;
    if (!result) return failed(result.error());
    partition->committed(batch_number, *batch);
    if (!batch->parcels.empty()) send_parcels(batch);
    // The disk does not wait until all are told.
    const auto told = std::exchange(replies_committing, {});
    if (partition->has_open_batch()) commit_open();
    succeeded(*batch, *result, told);
    const auto next = partition->next_due();
    if (next && *next <= clock.now()) fire_due();
    pump();
    set_alarm();
}

void Engine::Shell::succeeded(const ports::Batch& batch, const ports::Committed& result,
                              const std::vector<Reply>& told) {
    if (!batch.records.empty()) committed_position = batch.records.back().position;
    if (!batch.almanac.empty()) spdlog::info("the clocks of all open cases are reckoned with {}", batch.almanac);
    {
        const std::scoped_lock lock(guard);
        if (!batch.definitions.empty()) shelf = partition->shelf();
        health.records += batch.records.size();
        ++health.commits;
    }
    report("");
    for (const auto& reply : told) reply(nullptr);
    if (!result.inbox_heads.empty()) {
        for (const auto& bell : bells) bell(result.inbox_heads);
    }
    serve_reaches();
}

// Nothing that was decided in this batch or upon it is taken for true: it is forgotten, and the store's word holds.
void Engine::Shell::failed(const Problem& problem) {
    spdlog::error("a commit failed: {}", problem.detail);
    const Problem trouble = fail(Code::unavailable, "the store could not be written: " + problem.detail);
    auto told = std::exchange(replies_committing, {});
    for (auto& reply : std::exchange(replies, {})) told.push_back(std::move(reply));
    opening = 0;
    partition.reset();
    report(problem.detail);
    for (const auto& reply : told) reply(&trouble);
    if (problem.code == Code::conflict) return lose(problem);
    reopen_later();
}

void Engine::Shell::reopen() {
    if (is_draining || !is_held || partition) return pump();
    reopened_at = workplace->now();
    const auto opened = open();
    if (!opened && opened.error().code == Code::conflict) return lose(opened.error());
    if (!opened) {
        report(opened.error().detail);
        reopen_later();
    }
    pump();
}

// All that waits is read each time: a disk that stays full must not make that the only thing that is done.
void Engine::Shell::reopen_later() {
    const auto next = reopened_at + again_after;
    const auto now = workplace->now();
    if (next <= now || reopened_at == std::chrono::steady_clock::time_point{}) return reopen();
    const auto wait = std::chrono::duration_cast<std::chrono::milliseconds>(next - now);
    workplace->wake(wait + std::chrono::milliseconds{1}, [self = weak_from_this()] {
        if (const auto shell = self.lock()) shell->reopen();
    });
    pump();
}

void Engine::Shell::tick() {
    if (!partition) return;
    give_sign();
    serve_reaches();
    serve_workers();
    fire_due();
    pump();
}

// However many wishes wait, what is due finds room: a batch that is full of them takes as much again of it.
void Engine::Shell::fire_due() {
    bool is_well = true;
    if (!is_draining && is_ours() && partition->has_room(2)) {
        const auto more = partition->tick(clock.now(), timers_at_once);
        is_well = more.has_value();
        if (!is_well) spdlog::error("what is due could not be read: {}", more.error().detail);
    }
    // What nothing can be done about now is looked at again later, and not at once and for ever.
    set_alarm(is_well && is_ours() && !is_draining ? Duration{0} : again_after);
}

void Engine::Shell::set_alarm(Duration not_before) {
    if (!partition) return;
    std::chrono::milliseconds wait = alarm_max;
    const auto next = partition->next_due();
    {
        const std::scoped_lock lock(guard);
        due = next;
    }
    if (next) wait = std::clamp(*next - clock.now(), Duration{0}, wait);
    if (const auto end = end_of_patience()) wait = std::min(wait, *end);
    // Something is due but its batch is full or on its way: the commit comes back here.
    if (wait == Duration{0} && is_committing) wait = std::chrono::milliseconds{5};
    workplace->wake(std::max(wait, not_before), [self = weak_from_this()] {
        if (const auto shell = self.lock()) shell->tick();
    });
}

void Engine::Shell::put_up(std::shared_ptr<const Almanac> in_force) {
    almanac = in_force;
    const std::lock_guard lock(guard);
    almanac_to_see = std::move(in_force);
}

}  // namespace baton::runtime
