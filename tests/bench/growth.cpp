// From ten thousand records to a million, and with --million to ten million: what a growing log and its ended cases
// cost. At each size the rate of the one-task process over the last of the growth, the first page of two lists, the
// start of an engine over it and its place on the disk; beside each the same at ten thousand.
#include <atomic>

#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/bench/stores.hpp"

namespace baton::bench {
namespace {

constexpr double milli = 1000;
constexpr std::size_t records_of_a_case = 2;

double rate_of(RunningEngine& running, std::size_t cases) {
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(cases);
    const auto client = [&left](runtime::Engine& engine) { return do_one_task_cases(engine, left); };
    return static_cast<double>(cases) / running.run(std::min<std::size_t>(cases, 1'000), client);
}

template <class Ask>
double time_of(const Ask& ask, std::size_t rounds) {
    std::vector<double> times;
    for (std::size_t i = 0; i < rounds; ++i) {
        const auto begin = now();
        ask();
        times.push_back(seconds_since(begin) * milli);
    }
    return median(times);
}

double time_of_open_tasks(ports::Queries& queries, std::size_t rounds) {
    ports::TaskFilter filter;
    filter.sees_all = true;
    filter.state = "open";
    return time_of([&] { (void)must(queries.tasks(filter, {.limit = 50, .after = {}, .sort = {}})); }, rounds);
}

double time_of_newest_cases(ports::Queries& queries, std::size_t rounds) {
    ports::InstanceFilter filter;
    filter.process = "one_task";
    filter.state = "completed";
    return time_of([&] { (void)must(queries.instances(filter, {.limit = 50, .after = {}, .sort = "-started_at"})); },
                   rounds);
}

struct Seen {
    double rate = 0;
    double open_tasks = 0;
    double newest_cases = 0;
    double newest_cases_at_once = 0;  // before the store has gathered anything about so many rows
    double start = 0;
    double megabytes = 0;
};

Seen grow(Stores& stores, const std::string& url, std::size_t from, std::size_t to, const Extent& extent) {
    Seen seen;
    const auto begin = now();
    RunningEngine running(url, {"one_task"});
    seen.start = seconds_since(begin) * milli;
    const auto last = std::min<std::size_t>((to - from) / records_of_a_case, extent.of(20'000, 20));
    const auto before = (to - from) / records_of_a_case - last;
    if (before > 0) (void)rate_of(running, before);
    seen.rate = rate_of(running, last);
    (void)running.wait(start(running.engine(), "one_task", {}));  // there is always something open
    if (stores.server() != nullptr)
        seen.newest_cases_at_once = time_of_newest_cases(running.queries(), extent.of(20, 1));
    stores.gather_statistics(url);
    seen.open_tasks = time_of_open_tasks(running.queries(), extent.of(200, 3));
    seen.newest_cases = time_of_newest_cases(running.queries(), extent.of(20, 1));
    seen.megabytes = stores.megabytes(url);
    return seen;
}

void add(std::vector<Figure>& figures, const std::string& store, std::size_t records, const Seen& seen,
         const Seen& first) {
    const std::string at = " on " + store + ", " + std::to_string(records) + " records";
    const auto put = [&](const std::string& what, double Seen::*member, const std::string& unit) {
        figures.push_back({what + at,
                           seen.*member,
                           unit,
                           Beside{"at the first size", first.*member},
                           {},
                           Spot{"growth of " + what, store, static_cast<double>(records), "records in the log"}});
    };
    put("one-task processes", &Seen::rate, "1/s");
    put("page of open tasks", &Seen::open_tasks, "ms");
    put("page of newest ended cases", &Seen::newest_cases, "ms");
    if (seen.newest_cases_at_once > 0)
        put("page of newest ended cases, before statistics", &Seen::newest_cases_at_once, "ms");
    put("start over the size before", &Seen::start, "ms");
    put("disk", &Seen::megabytes, "MB");
}

void measure_on(std::vector<Figure>& figures, Stores& stores, const std::vector<std::size_t>& sizes,
                const Extent& extent) {
    const auto url = stores.fresh();
    std::optional<Seen> first;
    std::size_t there = 0;
    for (const auto size : sizes) {
        const auto seen = grow(stores, url, there, size, extent);
        if (!first) first = seen;
        there = size;
        add(figures, stores.name(), size, seen, *first);
    }
}

}  // namespace

std::vector<Figure> measure_growth(const Extent& extent) {
    std::vector<std::size_t> sizes{10'000, 100'000, 1'000'000};
    if (extent.is_million) sizes.push_back(10'000'000);
    if (extent.is_smoke) sizes = {100, 200};
    std::vector<Figure> figures;
    on_each_kind(extent, [&](Stores& stores) { measure_on(figures, stores, sizes, extent); });
    return figures;
}

}  // namespace baton::bench
