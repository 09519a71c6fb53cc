// From 'complete task' until the next task can be seen, with nothing else to do: through the engine and its lists, as a
// request of the service goes, on the thread that asks. Beside it one commit of the same disk, in turn with it.
#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

constexpr double milli = 1000;

std::size_t open_tasks(ports::Queries& queries, InstanceKey instance) {
    ports::TaskFilter filter;
    filter.sees_all = true;
    filter.instance = instance;
    filter.state = "open";
    return must(queries.tasks(filter, {.limit = 10, .after = {}, .sort = {}})).items.size();
}

boost::asio::awaitable<double> time_of_next_task(RunningEngine& running) {
    const feel::Context variables{{"owner", feel::Value(std::string("somebody"))}};
    const auto started = co_await start(running.engine(), "two_tasks", variables);
    const auto task = co_await open_task(running.engine(), started.instance);
    execution::Command complete = execution::CompleteTask{task, {}, {}};
    const auto begin = now();
    (void)co_await act(running.engine(), started.instance, std::move(complete));
    if (open_tasks(running.queries(), started.instance) != 1) give_up("the next task cannot be seen");
    co_return seconds_since(begin) * milli;
}

}  // namespace

std::vector<Figure> measure_latency(const Extent& extent) {
    const faults::Folder folder("bench-latency");
    RunningEngine running(sqlite_in(folder.path()), {"two_tasks"});
    PlainSqlite plain(folder.path() / "plain.sqlite");
    std::vector<double> next_task;
    std::vector<double> commit;
    for (std::size_t i = 0; i < extent.of(3'000, 10); ++i) {
        next_task.push_back(running.wait(time_of_next_task(running)));
        const auto begin = now();
        plain.write({600});
        commit.push_back(seconds_since(begin) * milli);
    }
    const Beside one_commit{"one commit of the disk, p50", median(commit)};
    return {
        {"complete task to next task seen, p50", median(next_task), "ms", one_commit, Target{Target::Kind::at_most, 2}},
        {"complete task to next task seen, p99", quantile(next_task, 0.99), "ms", one_commit,
         Target{Target::Kind::at_most, 10}},
        {"one commit of the disk, p99", quantile(commit, 0.99), "ms", {}, {}}};
}

}  // namespace baton::bench
