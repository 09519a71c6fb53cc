// A node among others: partitions come and go, and those that are elsewhere are read from the store.
#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>

#include "engine/runtime/answer_to.hpp"
#include "engine/runtime/read_shelf.hpp"
#include "engine/runtime/shell.hpp"

namespace baton::runtime {
namespace {

using boost::asio::awaitable;

constexpr std::chrono::milliseconds look_again_after{50};
constexpr Duration without_partitions_max{1'000};  // one may have come by then

awaitable<void> pause(std::chrono::milliseconds time) {
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, time);
    co_await timer.async_wait(boost::asio::use_awaitable);
}

}  // namespace

awaitable<Result<>> Engine::take(std::uint32_t partition, ports::Seen seen) {
    auto ask = [shell = shells_.at(partition), first = shells_.front(), seen](std::function<void(Result<>)> reply) {
        shell->workplace->decide([shell, first, seen, reply = std::move(reply)] {
            if (shell != first) shell->put_on_shelf(first->deployed());
            reply(shell->take(seen));
        });
    };
    auto taken = co_await answer_to<Result<>>(std::move(ask));
    if (!taken) co_return taken;
    for (const auto& shell : shells_) {  // workers that wait must wait for its jobs, too
        shell->workplace->decide([shell] { shell->send_workers_home(); });
    }
    co_return taken;
}

awaitable<void> Engine::release(std::uint32_t partition) {
    auto ask = [shell = shells_.at(partition)](std::function<void(Result<>)> reply) {
        shell->release([reply = std::move(reply)] { reply({}); });
    };
    (void)co_await answer_to<Result<>>(std::move(ask));
}

bool Engine::has(std::uint32_t partition) const { return partition < shells_.size() && shells_[partition]->is_held; }

awaitable<Result<>> Engine::follow() {
    auto ask = [first = shells_.front()](std::function<void(Result<>)> reply) {
        first->workplace->decide([first, reply = std::move(reply)] { reply(first->read_what_is_deployed()); });
    };
    auto read = co_await answer_to<Result<>>(std::move(ask));
    if (read) co_await spread();
    co_return read;
}

awaitable<void> Engine::spread() {
    for (std::size_t other = 1; other < shells_.size(); ++other) {
        auto take = [shell = shells_[other], first = shells_.front()](std::function<void(Result<>)> reply) {
            shell->adopt(first, [reply = std::move(reply)] { reply({}); });
        };
        (void)co_await answer_to<Result<>>(std::move(take));
    }
}

std::uint64_t Engine::newest_deployment() const { return shells_.front()->deployed()->newest_deployment(); }

void Engine::look_for_parcels(std::uint32_t receiver, std::uint32_t sender) {
    if (has(receiver) && sender < shells_.size()) shells_[receiver]->look_for_parcels(sender);
}

void Engine::note_position(std::uint32_t partition, Position position) {
    if (partition < shells_.size()) shells_[partition]->note_position(position);
}

void Engine::on_sent(std::function<void(const std::set<std::uint32_t>&)> told) { on_sent_ = std::move(told); }

void Engine::on_deployed(std::function<void(std::uint64_t, std::function<void(Result<>)>)> settle) {
    settle_deployment_ = std::move(settle);
}

// Committed, as everything that is in the store.
awaitable<Result<execution::Instance>> Engine::inspect_elsewhere(InstanceKey instance) {
    using State = Result<execution::Instance>;
    auto ask = [shell = shell_of(instance), first = shells_.front(), instance](std::function<void(State)> reply) {
        shell->workplace->decide([shell, first, instance, reply = std::move(reply)] {
            reply(shell->read_stored(instance, *first->deployed()));
        });
    };
    return answer_to<State>(std::move(ask));
}

// Whoever writes that log is elsewhere and tells nobody here: the store is looked at until it has come so far.
awaitable<Result<>> Engine::reach_elsewhere(Position position, Duration at_most) {
    const auto shell = shells_[log_of(position)];
    const auto until = shell->workplace->now() + at_most;
    for (;;) {
        auto ask = [shell](std::function<void(Result<Position>)> reply) {
            shell->workplace->decide([shell, reply = std::move(reply)] { reply(shell->read_position()); });
        };
        const auto reached = co_await answer_to<Result<Position>>(std::move(ask));
        if (!reached) co_return reached.error();
        if (*reached >= position) co_return Result<>{};
        if (shell->workplace->now() >= until) co_return not_reached(position, *reached);
        co_await pause(look_again_after);
    }
}

awaitable<Result<std::vector<ActivatedJob>>> Engine::wait_for_work(Duration at_most) {
    co_await pause(std::min(at_most, without_partitions_max));
    co_return std::vector<ActivatedJob>{};
}

}  // namespace baton::runtime
