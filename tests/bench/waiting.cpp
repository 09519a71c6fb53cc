// Cases that wait, each for a message by its key and a timer of a day: what they cost on disk and in memory, how long
// the service takes to start over them, what is left of its speed, and how fast messages find them.
#include <atomic>

#include "tests/bench/bench.hpp"
#include "tests/bench/http_client.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/waiting_cases.hpp"

namespace baton::bench {
namespace {

using faults::Folder;

void add_waiting(const std::filesystem::path& folder, Numbers cases) {
    RunningEngine running(sqlite_in(folder), {waiting_process, "one_task"});
    begin_waiting(running, cases);
}

double rate_of_one_task(RunningEngine& running, std::size_t cases) {
    std::atomic<std::int64_t> left = static_cast<std::int64_t>(cases);
    const auto client = [&left](runtime::Engine& engine) { return do_one_task_cases(engine, left); };
    return static_cast<double>(cases) / running.run(std::min<std::size_t>(cases, 1'000), client);
}

// What stands beside what: the same service and engine over nothing.
struct Seen {
    double seconds = 0;
    double megabytes = 0;
};

Seen start_service(const std::filesystem::path& folder) {
    auto served = service_over(folder, {});
    const auto begin = now();
    if (!served.start()) give_up("the service does not start over waiting cases");
    if (HttpClient(served, "operator").status_of("/readyz") != 200) give_up("the service is not ready");
    return {seconds_since(begin), resident_megabytes(served.pid())};
}

struct Throughput {
    double empty = 0;
    double full = 0;
};

Throughput throughput(const std::filesystem::path& folder, const Extent& extent) {
    const Folder nothing("bench-nothing");
    RunningEngine empty(sqlite_in(nothing.path()), {"one_task"});
    RunningEngine full(sqlite_in(folder), {"one_task"});
    std::vector<double> rates_empty;
    std::vector<double> rates_full;
    for (std::size_t i = 0; i < extent.of(7, 1); ++i) {
        rates_empty.push_back(rate_of_one_task(empty, extent.of(5'000, 10)));
        rates_full.push_back(rate_of_one_task(full, extent.of(5'000, 10)));
    }
    return {median(rates_empty), median(rates_full)};
}

double rate_to_the_last(const std::filesystem::path& folder, Numbers cases) {
    RunningEngine running(sqlite_in(folder), {waiting_process, "one_task"});
    return rate_of_messages(running, cases, 400);
}

double megabytes_on_disk(const std::filesystem::path& folder) {
    std::uintmax_t bytes = 0;
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        if (file.is_regular_file() && file.path().filename().string().starts_with("baton.sqlite"))
            bytes += file.file_size();
    }
    return static_cast<double>(bytes) / 1024 / 1024;
}

void measure(std::vector<Figure>& figures, const std::filesystem::path& folder, std::size_t count, Seen nothing,
             const Extent& extent) {
    const std::string with = " with " + std::to_string(count) + " waiting";
    const auto kilobytes = [count](double megabytes) { return megabytes * 1024 / static_cast<double>(count); };
    const double disk = megabytes_on_disk(folder);
    const auto seen = start_service(folder);
    figures.push_back({"disk of a waiting case," + with, kilobytes(disk), "KB", {}, {}});
    figures.push_back(
        {"memory after the start," + with, seen.megabytes, "MB", Beside{"the same with none", nothing.megabytes}, {}});
    figures.push_back(
        {"memory of a waiting case," + with, kilobytes(seen.megabytes - nothing.megabytes), "KB", {}, {}});
    figures.push_back({"start to first answer," + with, seen.seconds, "s", Beside{"the target for a million", 10},
                       Target{Target::Kind::at_most, 1}});
    const auto rate = throughput(folder, extent);
    figures.push_back({"one-task processes," + with, rate.full, "1/s", Beside{"the same with none", rate.empty},
                       Target{Target::Kind::at_least, 0.9}});
}

}  // namespace

std::vector<Figure> measure_waiting(const Extent& extent) {
    std::vector<std::size_t> counts{10'000, 100'000};
    if (extent.is_million) counts.push_back(1'000'000);
    if (extent.is_smoke) counts = {100};
    const Folder folder("bench-waiting");
    add_waiting(folder.path(), {});
    const auto nothing = start_service(folder.path());
    std::vector<Figure> figures;
    std::size_t there = 0;
    for (const auto count : counts) {
        add_waiting(folder.path(), {there, count});
        there = count;
        measure(figures, folder.path(), count, nothing, extent);
        const auto messages = extent.of(8'000, 10);
        figures.push_back({"messages to cases that wait, with " + std::to_string(count) + " waiting",
                           rate_to_the_last(folder.path(), {count - messages, count}),
                           "1/s",
                           {},
                           {}});
        there -= messages;
    }
    return figures;
}

}  // namespace baton::bench
