// The process of one task, durable and with its full history: started, completed, ended. Beside it, in turn, the same
// rows' bytes go into a plain table in the same transactions, and the same batches into the store with nothing to
// decide. Processor time is of all threads: it says what the work costs when others use the machine too.
#include <atomic>

#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using faults::Folder;

struct Spent {
    double wall = 0;
    double processor = 0;
};

template <class Work>
Spent spent_on(Work work) {
    const double processor = process_cpu_seconds();
    const auto begin = now();
    work();
    return {seconds_since(begin), process_cpu_seconds() - processor};
}

Spent spent_by_engine(std::size_t cases, std::size_t clients, const Witness& witness) {
    const Folder folder("bench-durable");
    RunningEngine running(folder.path(), {"one_task"}, witness);
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(cases);
    const auto spent = spent_on(
        [&] { running.run(clients, [&left](runtime::Engine& engine) { return do_one_task_cases(engine, left); }); });
    if (running.active_cases("one_task") != 0) give_up("cases of one task did not end");
    return spent;
}

Spent spent_on_plain_rows(const std::vector<RowSizes>& batches) {
    const Folder folder("bench-plain");
    PlainSqlite plain(folder.path() / "plain.sqlite");
    return spent_on([&] {
        for (const auto& batch : batches) plain.write(batch);
    });
}

Spent spent_by_store(const std::vector<ports::Batch>& batches) {
    const Folder folder("bench-store");
    storage::Settings settings;
    settings.url = (folder.path() / "baton.sqlite").string();
    const auto opened = must(storage::open(settings));
    (void)must(opened.store->open(batches.front().partition, {}));
    return spent_on([&] {
        for (const auto& batch : batches) (void)must(opened.store->commit(batch));
    });
}

// Of the rounds of one way to do it.
struct Rounds {
    std::size_t cases = 1;
    std::vector<double> rates;
    std::vector<double> microseconds;

    void add(Spent spent) {
        rates.push_back(static_cast<double>(cases) / spent.wall);
        microseconds.push_back(spent.processor * 1e6 / static_cast<double>(cases));
    }
};

void add_sizes(std::vector<Figure>& figures, const std::vector<RowSizes>& batches, double cases) {
    double rows = 0;
    double bytes = 0;
    for (const auto& batch : batches) {
        rows += static_cast<double>(batch.size());
        for (const auto size : batch) bytes += size;
    }
    figures.push_back({"rows of one case", rows / cases, "rows", {}, {}});
    figures.push_back({"bytes of one case, in its rows", bytes / cases, "bytes", {}, {}});
    figures.push_back({"cases in one transaction", cases / static_cast<double>(batches.size()), "cases", {}, {}});
}

}  // namespace

std::vector<Figure> measure_durable(const Extent& extent) {
    const std::size_t cases = extent.of(20'000, 20);
    const std::size_t clients = extent.of(1'000, 4);
    std::vector<ports::Batch> batches;
    (void)spent_by_engine(cases, clients, [&batches](const ports::Batch& batch) { batches.push_back(batch); });
    std::vector<RowSizes> sizes;
    for (const auto& batch : batches) sizes.push_back(row_sizes(batch));

    Rounds engine{cases, {}, {}};
    Rounds plain = engine;
    Rounds store = engine;
    for (std::size_t i = 0; i < extent.of(7, 1); ++i) {
        engine.add(spent_by_engine(cases, clients, {}));
        plain.add(spent_on_plain_rows(sizes));
        store.add(spent_by_store(batches));
    }
    const Target half{Target::Kind::at_least, 0.5};
    const double rate = median(engine.rates);
    const double microseconds = median(engine.microseconds);
    std::vector<Figure> figures{
        {"one-task process, durable", rate, "1/s", Beside{"its rows' bytes into a plain table", median(plain.rates)},
         half},
        {"one-task process, durable", rate, "1/s", Beside{"its batches into Baton's tables alone", median(store.rates)},
         half},
        {"processor time of a case", microseconds, "us", Beside{"into a plain table", median(plain.microseconds)}, {}},
        {"processor time of a case",
         microseconds,
         "us",
         Beside{"into Baton's tables alone", median(store.microseconds)},
         {}},
    };
    add_sizes(figures, sizes, static_cast<double>(cases));
    return figures;
}

}  // namespace baton::bench
