// One case with ten thousand jobs at once: begun, and all of them done by workers. Beside it as many cases with one job
// each. What others notice of it: the longest that one command of another case takes while the big one begins.
#include <atomic>

#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using boost::asio::awaitable;

constexpr double milli = 1000;

struct Jobs {
    std::atomic<std::int64_t> left;
    Moment ended{};  // when the last of them was done
};

awaitable<void> do_jobs(runtime::Engine& engine, Jobs& jobs) {
    runtime::JobRequest request;
    request.type = "noop";
    request.worker = "bench";
    request.max = 32;
    request.wait = std::chrono::milliseconds{50};
    while (jobs.left > 0) {
        const auto taken = must(co_await engine.activate(request));
        for (const auto& job : taken) {
            execution::Command complete = execution::CompleteJob{job.row.key, {}};
            (void)co_await act(engine, job.row.instance, std::move(complete));
            if (--jobs.left == 0) jobs.ended = now();
        }
    }
}

awaitable<void> begin_many(runtime::Engine& engine, std::atomic<std::int64_t>& left) {
    while (left-- > 0) (void)co_await start(engine, "one_job", {});
}

struct Begun {
    bool is_begun = false;
    double seconds = 0;
    double longest = 0;  // s, of another's command meanwhile
};

awaitable<void> begin_big(runtime::Engine& engine, Begun& begun, std::size_t size) {
    const feel::Context variables{{"size", feel::Value(static_cast<std::int64_t>(size))}};
    const auto begin = now();
    (void)co_await start(engine, "ten_thousand", variables);
    begun.seconds = seconds_since(begin);
    begun.is_begun = true;
}

awaitable<void> watch(runtime::Engine& engine, Begun& begun) {
    while (!begun.is_begun) {
        const auto begin = now();
        (void)co_await start(engine, "one_task", {});
        begun.longest = std::max(begun.longest, seconds_since(begin));
    }
}

double seconds_of_jobs(RunningEngine& running, std::size_t size) {
    Jobs jobs{static_cast<std::int64_t>(size)};
    const auto begin = now();
    (void)running.run(64, [&jobs](runtime::Engine& engine) { return do_jobs(engine, jobs); });
    return std::chrono::duration<double>(jobs.ended - begin).count();  // workers wait for more, which is no work
}

struct Rates {
    Begun begun;
    double together = 0;  // jobs a second
    double apart = 0;
};

Rates rates(std::size_t size) {
    const faults::Folder folder("bench-multi");
    RunningEngine running(sqlite_in(folder.path()), {"ten_thousand", "one_job", "one_task"});
    Rates rates;
    auto turn = std::make_shared<std::size_t>(0);
    (void)running.run(2, [&, turn](runtime::Engine& engine) {
        return ++*turn == 1 ? watch(engine, rates.begun) : begin_big(engine, rates.begun, size);
    });
    rates.together = static_cast<double>(size) / seconds_of_jobs(running, size);
    if (running.active_cases("ten_thousand") != 0) give_up("the case with many jobs did not end");
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(size);
    (void)running.run(200, [&left](runtime::Engine& engine) { return begin_many(engine, left); });
    rates.apart = static_cast<double>(size) / seconds_of_jobs(running, size);
    if (running.active_cases("one_job") != 0) give_up("cases of one job did not end");
    return rates;
}

}  // namespace

std::vector<Figure> measure_multi(const Extent& extent) {
    const auto size = extent.of(10'000, 50);
    std::vector<double> begun;
    std::vector<double> longest;
    std::vector<double> together;
    std::vector<double> apart;
    for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
        const auto round = rates(size);
        begun.push_back(round.begun.seconds * milli);
        longest.push_back(round.begun.longest * milli);
        together.push_back(round.together);
        apart.push_back(round.apart);
    }
    const std::string many = std::to_string(size);
    return {
        {"a case begun with " + many + " jobs at once", median(begun), "ms", {}, {}},
        {"another case's command meanwhile, the longest", median(longest), "ms", {}, {}},
        {"its jobs taken and done", median(together), "jobs/s", Beside{"those of as many cases", median(apart)}, {}},
    };
}

}  // namespace baton::bench
