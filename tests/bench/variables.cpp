// Cases that carry a megabyte of text: begun by one client and by eight, and their task completed, which writes none of
// it again. Beside it the same bytes as one row of a plain table, a transaction each.
#include <atomic>

#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using boost::asio::awaitable;

constexpr double milli = 1000;
constexpr std::uint32_t megabyte = 1'000'000;

feel::Context with_a_megabyte() {
    std::string text;
    while (text.size() < megabyte) text += static_cast<char>('a' + text.size() * 7 % 26);
    return {{"file", feel::Value(std::move(text))}};
}

awaitable<void> begin_cases(runtime::Engine& engine, std::atomic<std::int64_t>& left, const feel::Context& variables) {
    while (left-- > 0) (void)co_await start(engine, "one_task", variables);
}

struct Times {
    std::vector<double> begun;      // ms
    std::vector<double> completed;  // ms
    std::vector<double> row;        // ms
};

Times times_alone(RunningEngine& running, PlainSqlite& plain, const feel::Context& variables, std::size_t rounds) {
    Times times;
    for (std::size_t i = 0; i < rounds; ++i) {
        auto begin = now();
        const auto started = running.wait(start(running.engine(), "one_task", variables));
        times.begun.push_back(seconds_since(begin) * milli);
        const auto task = running.wait(open_task(running.engine(), started.instance));
        begin = now();
        (void)running.wait(
            act(running.engine(), started.instance, execution::Command(execution::CompleteTask{task, {}, {}})));
        times.completed.push_back(seconds_since(begin) * milli);
        begin = now();
        plain.write({megabyte});
        times.row.push_back(seconds_since(begin) * milli);
    }
    return times;
}

}  // namespace

std::vector<Figure> measure_variables(const Extent& extent) {
    const faults::Folder folder("bench-variables");
    RunningEngine running(sqlite_in(folder.path()), {"one_task"});
    PlainSqlite plain(folder.path() / "plain.sqlite");
    const auto variables = with_a_megabyte();
    const auto times = times_alone(running, plain, variables, extent.of(200, 2));
    const auto cases = extent.of(400, 4);
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(cases);
    const double seconds =
        running.run(8, [&](runtime::Engine& engine) { return begin_cases(engine, left, variables); });
    const Beside row{"one row of as many bytes, p50", median(times.row)};
    return {
        {"case with 1 MB begun, p50", median(times.begun), "ms", row, {}},
        {"case with 1 MB begun, p99", quantile(times.begun, 0.99), "ms", row, {}},
        {"its task completed, p50", median(times.completed), "ms", row, {}},
        {"cases with 1 MB begun by 8 clients",
         static_cast<double>(cases) / seconds,
         "1/s",
         Beside{"rows of as many bytes, one after the other", milli / median(times.row)},
         {}},
    };
}

}  // namespace baton::bench
