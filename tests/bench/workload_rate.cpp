#include "tests/bench/workload_rate.hpp"

#include <atomic>

#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/running_engine.hpp"

namespace baton::bench {
namespace {

using boost::asio::awaitable;

struct Progress {
    const Workload& workload;
    std::int64_t cases;
    std::atomic<std::int64_t> next{0};       // case to be started
    std::atomic<std::int64_t> acts_left{0};  // of workers
    Moment ended{};                          // when the last of them was done
    std::atomic<std::int64_t> message{0};    // to be sent
};

feel::Context variables_of(std::int64_t number) {
    return {{"key", feel::Value("K" + std::to_string(number))},
            {"n", feel::Value(Decimal(0))},
            {"owner", feel::Value(std::string("somebody"))}};
}

awaitable<void> start_cases(runtime::Engine& engine, Progress& progress) {
    while (true) {
        const auto number = progress.next++;
        if (number >= progress.cases) break;
        (void)co_await start(engine, progress.workload.process, variables_of(number));
    }
}

feel::Context result_of(const Workload& workload, const feel::Context& variables) {
    if (workload.job != "inc") return {};
    return {{"n", feel::Value(*variables.find("n")->number() + Decimal(1))}};
}

awaitable<void> do_jobs(runtime::Engine& engine, Progress& progress) {
    runtime::JobRequest request;
    request.type = progress.workload.job;
    request.worker = "bench";
    request.max = 4;
    request.wait = std::chrono::milliseconds{200};
    while (progress.acts_left > 0) {
        const auto jobs = must(co_await engine.activate(request));
        for (const auto& job : jobs) {
            execution::Command complete =
                execution::CompleteJob{job.row.key, result_of(progress.workload, job.variables)};
            (void)co_await act(engine, job.row.instance, std::move(complete));
            if (--progress.acts_left == 0) progress.ended = now();
        }
    }
}

awaitable<void> do_tasks(runtime::Engine& engine, Progress& progress) {
    const feel::Context amount{{"amount", feel::Value(Decimal(50))}};
    while (true) {
        const auto number = progress.next++;
        if (number >= progress.cases) break;
        const auto started = co_await start(engine, progress.workload.process, variables_of(number));
        for (std::size_t i = 0; i < progress.workload.acts; ++i) {
            const auto task = co_await open_task(engine, started.instance);
            execution::Command complete = execution::CompleteTask{task, amount, {}};
            (void)co_await act(engine, started.instance, std::move(complete));
        }
    }
}

awaitable<void> send_messages(runtime::Engine& engine, Progress& progress) {
    while (true) {
        const auto number = progress.message++;
        if (number >= progress.cases) break;
        co_await send_message(engine, number);
    }
}

double seconds_of(RunningEngine& running, Progress& progress, std::size_t clients) {
    const auto run = [&](awaitable<void> (*client)(runtime::Engine&, Progress&), std::size_t count) {
        return running.run(count, [&progress, client](runtime::Engine& engine) { return client(engine, progress); });
    };
    switch (progress.workload.doer) {
        case Doer::worker: {
            progress.acts_left = progress.cases * static_cast<std::int64_t>(progress.workload.acts);
            const auto both = [&progress, turn = std::make_shared<std::size_t>(0)](runtime::Engine& engine) {
                return ++*turn % 4 == 0 ? start_cases(engine, progress) : do_jobs(engine, progress);
            };
            // A worker that waits for more when all is done is no part of the work.
            const auto begin = now();
            (void)running.run(std::max<std::size_t>(clients, 4), both);
            return std::chrono::duration<double>(progress.ended - begin).count();
        }
        case Doer::person:
            return run(do_tasks, clients);
        case Doer::message:
            (void)run(start_cases, clients);
            return run(send_messages, clients);
    }
    return 0;
}

}  // namespace

double rate_of_workload(const std::string& url, const Workload& workload, std::size_t cases, std::size_t clients) {
    RunningEngine running(url, {workload.process});
    Progress progress{workload, static_cast<std::int64_t>(cases)};
    const double seconds = seconds_of(running, progress, clients);
    if (running.active_cases(workload.process) != 0) give_up("cases of " + workload.process + " did not end");
    return static_cast<double>(cases) / seconds;
}

}  // namespace baton::bench
