#include "tests/bench/one_task.hpp"

#include <atomic>

#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"

namespace baton::bench {

Spent spent_on(const std::function<void()>& work) {
    const double processor = process_cpu_seconds();
    const auto begin = now();
    work();
    return {seconds_since(begin), process_cpu_seconds() - processor};
}

Spent spent_by_engine(const std::string& url, OneTaskLoad load, const Witness& witness) {
    runtime::Settings settings;
    settings.partitions = load.partitions;
    RunningEngine running(url, {"one_task"}, witness, settings);
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(load.cases);
    const auto spent = spent_on([&] {
        running.run(load.clients, [&left](runtime::Engine& engine) { return do_one_task_cases(engine, left); });
    });
    if (running.active_cases("one_task") != 0) give_up("cases of one task did not end");
    return spent;
}

Spent spent_by_store(const std::string& url, const std::vector<ports::Batch>& batches) {
    storage::Settings settings;
    settings.url = url;
    const auto opened = must(storage::open(settings));
    (void)must(opened.store->open(batches.front().partition, {}));
    return spent_on([&] {
        for (const auto& batch : batches) (void)must(opened.store->commit(batch));
    });
}

void Rounds::add(Spent spent) {
    rates.push_back(static_cast<double>(cases) / spent.wall);
    microseconds.push_back(spent.processor * 1e6 / static_cast<double>(cases));
}

std::vector<RowSizes> sizes_of(const std::vector<ports::Batch>& batches) {
    std::vector<RowSizes> sizes;
    for (const auto& batch : batches) sizes.push_back(row_sizes(batch));
    return sizes;
}

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

}  // namespace baton::bench
