// A new edition of calendars and rules comes into force while cases wait, so that the clocks of each are reckoned anew:
// how long that takes, and what a command of another case waits for it meanwhile.
#include <atomic>

#include "service/story/play.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using boost::asio::awaitable;

constexpr double milli = 1000;
constexpr const char* waiting_process = "w5_msg_timer";

awaitable<void> begin_waiting(runtime::Engine& engine, std::atomic<std::int64_t>& left) {
    for (auto i = left--; i > 0; i = left--) {
        const feel::Context variables{{"key", feel::Value("K" + std::to_string(i))}};
        (void)co_await start(engine, waiting_process, variables);
    }
}

awaitable<void> begin_one(runtime::Engine& engine, std::vector<double>& times) {
    const auto begin = now();
    (void)co_await start(engine, "one_task", {});
    times.push_back(seconds_since(begin) * milli);
}

awaitable<void> watch_for(runtime::Engine& engine, std::vector<double>& times, std::size_t count) {
    while (times.size() < count) co_await begin_one(engine, times);
}

// The rules without the calendars: another edition, by which no clock of a waiting case moves.
awaitable<void> replace_and_watch(runtime::Engine& engine, const std::atomic<bool>& is_through,
                                  std::vector<double>& times) {
    auto almanac = *must(story::read_almanac(std::string(BATON_SOURCE_DIR) + "/processes"));
    almanac.calendar = {};
    co_await engine.replace(std::move(almanac));
    while (!is_through) co_await begin_one(engine, times);
}

}  // namespace

std::vector<Figure> measure_sweep(const Extent& extent) {
    const auto size = extent.of(100'000, 200);
    const faults::Folder folder("bench-sweep");
    std::atomic<bool> is_through = false;
    RunningEngine running(sqlite_in(folder.path()), {waiting_process, "one_task"}, [&](const ports::Batch& batch) {
        if (!batch.almanac.empty()) is_through = true;
    });
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(size);
    (void)running.run(std::min<std::size_t>(size, 1'000),
                      [&](runtime::Engine& engine) { return begin_waiting(engine, left); });
    std::vector<double> before;
    (void)running.run(1, [&](runtime::Engine& engine) { return watch_for(engine, before, extent.of(2'000, 20)); });
    std::vector<double> times;
    is_through = false;
    const auto seconds =
        running.run(1, [&](runtime::Engine& engine) { return replace_and_watch(engine, is_through, times); });
    const std::string many = std::to_string(size);
    const std::string meanwhile = "another case's command while the clocks of " + many + " are reckoned anew, ";
    const auto figure = [&](const std::string& name, double part) {
        return Figure{meanwhile + name, quantile(times, part), "ms", Beside{"otherwise", quantile(before, part)}, {}};
    };
    return {
        {"the clocks of " + many + " waiting cases reckoned anew", seconds, "s", {}, {}},
        figure("p50", 0.5),
        figure("p99", 0.99),
        figure("the longest", 1),
    };
}

}  // namespace baton::bench
