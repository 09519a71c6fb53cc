// Latency under open load: cases come at moments that were drawn beforehand, whether or not the ones before are done,
// and each answer's time is counted from the moment at which its case was to come. So nobody who waits makes the next
// ones come later. Beside it one commit of the same disk, with nothing else to do.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <random>

#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/bench/stores.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using boost::asio::awaitable;

constexpr double milli = 1000;

// What comes, and what became of it. All on the engine's clients' one thread.
struct Stream {
    double rate = 0;  // cases a second
    std::size_t cases = 0;
    std::vector<double> started{};  // ms from the moment it was to come until it was durably begun
    std::vector<double> done{};     // ms until its task was durably completed too
    std::size_t refused = 0;
    std::size_t under_way = 0;
};

awaitable<void> do_case(runtime::Engine& engine, Stream& stream, Moment due) {
    const auto begun = co_await try_to_act(engine, {}, to_start(engine, "one_task", {}));
    if (begun) {
        stream.started.push_back(seconds_since(due) * milli);
        const auto task = co_await open_task(engine, begun->instance);
        execution::Command complete = execution::CompleteTask{task, {}, {}};
        const auto completed = co_await try_to_act(engine, begun->instance, std::move(complete));
        if (completed) stream.done.push_back(seconds_since(due) * milli);
    }
    --stream.under_way;
}

awaitable<void> come(runtime::Engine& engine, Stream& stream) {
    const auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::steady_timer timer(executor);
    std::mt19937_64 chance(20261130);
    std::exponential_distribution<double> gap(stream.rate);
    auto due = now();
    for (std::size_t i = 0; i < stream.cases; ++i) {
        due += std::chrono::duration_cast<Moment::duration>(std::chrono::duration<double>(gap(chance)));
        if (due > now()) {
            timer.expires_at(due);
            co_await timer.async_wait(boost::asio::use_awaitable);
        }
        ++stream.under_way;
        boost::asio::co_spawn(executor, do_case(engine, stream, due), boost::asio::detached);
    }
    while (stream.under_way > 0) {
        timer.expires_after(std::chrono::milliseconds{1});
        co_await timer.async_wait(boost::asio::use_awaitable);
    }
    stream.refused = stream.cases - stream.done.size();
}

// As many as can be done when a thousand clients wait for each other's answers.
double full_rate(RunningEngine& running, const Extent& extent) {
    std::vector<double> rates;
    for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
        const auto cases = extent.of(20'000, 40);
        std::atomic<std::int64_t> left = static_cast<std::int64_t>(cases);
        const auto client = [&left](runtime::Engine& engine) { return do_one_task_cases(engine, left); };
        rates.push_back(static_cast<double>(cases) / running.run(extent.of(1'000, 4), client));
    }
    return median(rates);
}

double commit_of_the_disk(const Extent& extent) {
    const faults::Folder folder("bench-load-plain");
    PlainSqlite plain(folder.path() / "plain.sqlite");
    std::vector<double> commits;
    for (std::size_t i = 0; i < extent.of(500, 5); ++i) {
        const auto begin = now();
        plain.write({600});
        commits.push_back(seconds_since(begin) * milli);
    }
    return median(commits);
}

void add_stream(std::vector<Figure>& figures, const Stream& stream, const std::string& store, int percent,
                double commit) {
    struct Part {
        const char* name;
        double part;
    };
    const std::string at = store + " at " + std::to_string(percent) + " % of full load";
    const Beside one_commit{"one commit of the disk, p50", commit};
    const auto add = [&](const std::string& what, const std::vector<double>& times, Part part) {
        figures.push_back(
            {what + ", " + at + ", " + part.name,
             quantile(times, part.part),
             "ms",
             one_commit,
             {},
             Spot{"latency under load on " + store, what + ", " + part.name, stream.rate, "cases a second that come"}});
    };
    for (const Part part : {Part{"p50", 0.5}, Part{"p99", 0.99}, Part{"p99.9", 0.999}, Part{"longest", 1}})
        add("case begun", stream.started, part);
    for (const Part part : {Part{"p50", 0.5}, Part{"p99", 0.99}}) add("case done", stream.done, part);
    if (stream.refused > 0) figures.push_back({"refused, " + at, static_cast<double>(stream.refused), "cases", {}, {}});
}

void measure_on(std::vector<Figure>& figures, Stores& stores, const Extent& extent) {
    const auto store = stores.name();
    RunningEngine running(stores.fresh(), {"one_task"});
    const double full = full_rate(running, extent);
    const double commit = commit_of_the_disk(extent);
    figures.push_back({"full load, " + store, full, "cases/s", {}, {}});
    for (const int percent : {10, 25, 50, 75, 90}) {
        Stream stream{full * percent / 100, 0};
        stream.cases = static_cast<std::size_t>(std::max(20.0, stream.rate * (extent.is_smoke ? 0.05 : 8)));
        (void)running.run(1, [&stream](runtime::Engine& engine) { return come(engine, stream); });
        add_stream(figures, stream, store, percent, commit);
    }
}

}  // namespace

std::vector<Figure> measure_load(const Extent& extent) {
    std::vector<Figure> figures;
    on_each_kind(extent, [&](Stores& stores) { measure_on(figures, stores, extent); });
    return figures;
}

}  // namespace baton::bench
