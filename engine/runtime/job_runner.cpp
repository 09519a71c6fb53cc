#include "engine/runtime/job_runner.hpp"

#include <algorithm>
#include <boost/asio/bind_executor.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <map>
#include <spdlog/spdlog.h>
#include <stop_token>

namespace baton::runtime {
namespace {

using boost::asio::awaitable;
using boost::asio::use_awaitable;

const Actor& connector_actor() {
    static const Actor actor{.name = "", .acting_for = "", .department = "", .by = "connector"};
    return actor;
}

constexpr auto poll = std::chrono::seconds{20};
constexpr auto after_trouble = std::chrono::seconds{1};
constexpr std::size_t tries_remembered_max = 10'000;  // a forgotten job's next pause is the first one again

// What a connector's library throws after all fails its job, which is tried again; it must not take the runner along.
Result<ports::JobAnswer> run_safely(ports::Connector& connector, const ports::JobCall& call, std::stop_token stop) {
    try {
        return connector.run(call, std::move(stop));
    } catch (const std::exception& thrown) {
        return fail(Code::internal, std::string("the connector failed: ") + thrown.what());
    }
}

}  // namespace

struct JobRunner::Desk : std::enable_shared_from_this<Desk> {
    Desk(boost::asio::any_io_executor executor_, Engine& engine_, const ports::Clock& clock_, Settings settings_)
        : engine(engine_), clock(clock_), settings(settings_), strand(boost::asio::make_strand(executor_)) {}

    Engine& engine;
    const ports::Clock& clock;
    Settings settings;
    boost::asio::strand<boost::asio::any_io_executor> strand;
    std::stop_source stopping;

    // One connector's share of the desk. It has its own threads, as many as calls at a time: no call waits while its
    // job's lease runs down, and who answers slowly holds up nobody else.
    struct Counter {
        Counter(const boost::asio::strand<boost::asio::any_io_executor>& on, std::size_t parallel)
            : bell(on), calling(parallel) {}
        std::size_t in_flight = 0;
        boost::asio::steady_timer bell;  // cancelled when a call has ended
        boost::asio::thread_pool calling;
    };
    std::vector<std::shared_ptr<Counter>> counters;
    std::map<JobKey, unsigned> failed_tries;  // of the jobs that will be tried again

    awaitable<void> take(ports::Connector& connector, std::shared_ptr<Counter> counter);
    awaitable<void> perform(ports::Connector& connector, ActivatedJob job, std::shared_ptr<Counter> counter);
    awaitable<Result<ports::JobAnswer>> call(ports::Connector& connector, const ActivatedJob& job, Counter& counter);
    [[nodiscard]] Wish wish_for(const ActivatedJob& job, Result<ports::JobAnswer> answer);
    [[nodiscard]] execution::FailJob failure(const ActivatedJob& job, const Problem& problem);
    [[nodiscard]] Duration pause_after(JobKey job);
};

JobRunner::JobRunner(boost::asio::any_io_executor executor, Engine& engine, const ports::Clock& clock,
                     Settings settings)
    : desk_(std::make_shared<Desk>(std::move(executor), engine, clock, settings)) {}

JobRunner::~JobRunner() { stop(); }

void JobRunner::serve(ports::Connector& connector) {
    auto counter = std::make_shared<Desk::Counter>(desk_->strand, desk_->settings.parallel);
    desk_->counters.push_back(counter);
    boost::asio::co_spawn(desk_->strand, desk_->take(connector, std::move(counter)), boost::asio::detached);
}

void JobRunner::stop() {
    desk_->stopping.request_stop();
    for (const auto& counter : desk_->counters) counter->calling.join();
}

awaitable<void> JobRunner::Desk::take(ports::Connector& connector, std::shared_ptr<Counter> counter) {
    const auto self = shared_from_this();
    while (!stopping.stop_requested()) {
        if (counter->in_flight >= settings.parallel) {
            counter->bell.expires_after(after_trouble);
            boost::system::error_code woken;
            co_await counter->bell.async_wait(boost::asio::redirect_error(use_awaitable, woken));
            continue;
        }
        JobRequest request;
        request.type = std::string(connector.type());
        request.worker = "baton";
        request.max = settings.parallel - counter->in_flight;
        request.lease = settings.lease;
        request.wait = poll;
        request.actor = connector_actor();
        auto jobs = co_await engine.activate(std::move(request));
        if (!jobs) {
            counter->bell.expires_after(after_trouble);
            boost::system::error_code woken;
            co_await counter->bell.async_wait(boost::asio::redirect_error(use_awaitable, woken));
            continue;
        }
        for (auto& job : *jobs) {
            ++counter->in_flight;
            boost::asio::co_spawn(strand, perform(connector, std::move(job), counter), boost::asio::detached);
        }
    }
}

awaitable<void> JobRunner::Desk::perform(ports::Connector& connector, ActivatedJob job,
                                         std::shared_ptr<Counter> counter) {
    const auto self = shared_from_this();
    auto answer = co_await call(connector, job, *counter);
    const auto told = co_await engine.submit(wish_for(job, std::move(answer)));
    // Refused or not durable: the lease ends, and the job is done again under the same key.
    if (!told) spdlog::warn("the answer to job {} was not taken: {}", job.row.key.value, told.error().detail);
    --counter->in_flight;
    counter->bell.cancel();
}

awaitable<Result<ports::JobAnswer>> JobRunner::Desk::call(ports::Connector& connector, const ActivatedJob& job,
                                                          Counter& counter) {
    ports::JobCall request;
    request.job = job.row.key;
    request.instance = job.row.instance;
    request.process = job.row.process;
    request.element = job.row.element;
    request.headers = job.row.headers;
    request.variables = job.variables;
    request.now = clock.now();
    request.deadline = settings.lease / 2;

    // Bound to the pool: by itself the awaitable would go on where the coroutine lives, and the call would block there.
    co_await boost::asio::post(counter.calling, boost::asio::bind_executor(counter.calling, use_awaitable));
    auto answer = run_safely(connector, request, stopping.get_token());
    co_await boost::asio::post(strand, use_awaitable);
    co_return answer;
}

Wish JobRunner::Desk::wish_for(const ActivatedJob& job, Result<ports::JobAnswer> answer) {
    Wish wish;
    wish.instance = job.row.instance;
    wish.actor = connector_actor();
    if (!answer) {
        wish.command = failure(job, answer.error());
        return wish;
    }
    failed_tries.erase(job.row.key);
    if (answer->error) {
        wish.command = execution::ThrowJobError{job.row.key, answer->error->code, answer->error->message,
                                                std::move(answer->variables)};
    } else {
        wish.command = execution::CompleteJob{job.row.key, std::move(answer->variables)};
        wish.notices = std::move(answer->notices);
    }
    return wish;
}

execution::FailJob JobRunner::Desk::failure(const ActivatedJob& job, const Problem& problem) {
    const bool is_for_good = problem.code == Code::invalid || problem.code == Code::forbidden;
    execution::FailJob failed;
    failed.job = job.row.key;
    failed.retries = is_for_good ? 0 : job.row.retries - std::min(job.row.retries, 1U);
    failed.message = problem.detail;
    if (failed.retries == 0) {
        failed_tries.erase(job.row.key);
    } else {
        failed.back_off = pause_after(job.row.key);
    }
    return failed;
}

// Twice as long after each failed try.
Duration JobRunner::Desk::pause_after(JobKey job) {
    if (failed_tries.size() >= tries_remembered_max) failed_tries.clear();
    const auto before = std::min(failed_tries[job]++, 30U);
    return std::min(settings.back_off_first * (1U << before), settings.back_off_max);
}

}  // namespace baton::runtime
