// What several partitions gain on PostgreSQL: the one-task process with 1, 2 and 4 of them, with few clients and with
// many, where a commit takes what the disk takes, and where it takes longer, as on a disk that is far away. Clients,
// partitions and server share this machine's processors.
#include "tests/bench/database_server.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/one_task.hpp"
#include "tests/bench/plain_postgresql.hpp"

namespace baton::bench {
namespace {

constexpr double milli = 1000;

// A server that takes its time before it waits for its disk, whoever commits.
std::vector<std::string> later(int milliseconds) {
    if (milliseconds == 0) return {};
    return {"commit_siblings=0", "commit_delay=" + std::to_string(milliseconds * 1'000)};
}

double time_of_commit(const DatabaseServer& server, const Extent& extent) {
    PlainPostgresql plain(server.plain());
    std::vector<double> times;
    for (std::size_t i = 0; i < extent.of(200, 5); ++i) {
        const auto begin = now();
        plain.write({600});
        times.push_back(seconds_since(begin) * milli);
    }
    return median(times);
}

void measure_on(std::vector<Figure>& figures, DatabaseServer& server, const std::string& commits, std::size_t clients,
                const Extent& extent) {
    const std::vector<std::uint32_t> counts =
        extent.is_smoke ? std::vector<std::uint32_t>{1, 2} : std::vector<std::uint32_t>{1, 2, 4};
    std::vector<Rounds> rounds(counts.size(), Rounds{extent.of(20'000, 20), {}, {}});
    for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
        for (std::size_t which = 0; which < counts.size(); ++which)
            rounds[which].add(spent_by_engine(server.fresh(), {rounds[which].cases, clients, counts[which]}));
    }
    const double one = median(rounds.front().rates);
    for (std::size_t which = 0; which < counts.size(); ++which) {
        figures.push_back({"one-task process, partitions: " + std::to_string(counts[which]) +
                               ", clients: " + std::to_string(clients) + ", " + commits,
                           median(rounds[which].rates),
                           "1/s",
                           Beside{"with one partition", one},
                           {}});
    }
}

}  // namespace

std::vector<Figure> measure_partitions(const Extent& extent) {
    std::vector<Figure> figures;
    for (const int delay : {0, 5}) {
        DatabaseServer server(later(delay));
        if (!server.runs()) {
            std::cout << "no partitions are measured: " << server.problem() << '\n';
            return {};
        }
        const auto commits = delay == 0 ? "commits as the disk is" : "commits " + std::to_string(delay) + " ms later";
        figures.push_back(
            {"a commit of one row, " + std::string(commits), time_of_commit(server, extent), "ms", {}, {}});
        const auto numbers = extent.is_smoke ? std::vector<std::size_t>{8} : std::vector<std::size_t>{100, 1'000};
        for (const auto clients : numbers) measure_on(figures, server, commits, clients, extent);
    }
    return figures;
}

}  // namespace baton::bench
