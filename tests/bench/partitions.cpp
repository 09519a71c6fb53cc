// What several partitions gain on PostgreSQL: the one-task process with 1, 2 and 4 of them, with few clients and with
// many; where a commit takes what the disk takes, and where it takes longer: for a slow disk, for which commits wait
// one after the other, and for a replica, for which each waits by itself. Clients, partitions and server share this
// machine's processors.
#include "connectors/storage/storage.hpp"
#include "tests/bench/database_server.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/one_task.hpp"
#include "tests/bench/plain_postgresql.hpp"

namespace baton::bench {
namespace {

constexpr double milli = 1000;

// How commits are made to take longer.
struct Way {
    std::string name;
    std::vector<std::string> settings;  // of the server, which waits before it writes to its disk
    bool is_in_transaction = false;     // each transaction waits at its end
};

const std::vector<Way>& ways() {
    static const std::vector<Way> all{
        {"commits as the disk is", {}},
        {"a disk 5 ms slower", {"commit_siblings=0", "commit_delay=5000"}},
        {"a replica 5 ms away", {}, true},
    };
    return all;
}

// Every commit of a partition changes its one row here.
constexpr const char* wait_at_the_end = R"sql(
CREATE FUNCTION wait_for_replica() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_sleep(0.005); RETURN NULL; END';
CREATE CONSTRAINT TRIGGER waits_for_replica AFTER UPDATE ON partition_state DEFERRABLE INITIALLY DEFERRED
    FOR EACH ROW EXECUTE FUNCTION wait_for_replica();
)sql";

std::string fresh(DatabaseServer& server, const Way& way) {
    auto url = server.fresh();
    if (!way.is_in_transaction) return url;
    storage::Settings settings;
    settings.url = url;
    (void)must(storage::open(settings));  // makes the tables
    PlainPostgresql(url).run(wait_at_the_end);
    return url;
}

double time_of_commit(const DatabaseServer& server, const Extent& extent) {
    PlainPostgresql plain(server.plain());
    plain.make_table();
    std::vector<double> times;
    for (std::size_t i = 0; i < extent.of(200, 5); ++i) {
        const auto begin = now();
        plain.write({600});
        times.push_back(seconds_since(begin) * milli);
    }
    return median(times);
}

void measure_on(std::vector<Figure>& figures, DatabaseServer& server, const Way& way, std::size_t clients,
                const Extent& extent) {
    const std::vector<std::uint32_t> counts =
        extent.is_smoke ? std::vector<std::uint32_t>{1, 2} : std::vector<std::uint32_t>{1, 2, 4};
    std::vector<Rounds> rounds(counts.size(), Rounds{extent.of(20'000, 20), {}, {}});
    for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
        for (std::size_t which = 0; which < counts.size(); ++which)
            rounds[which].add(spent_by_engine(fresh(server, way), {rounds[which].cases, clients, counts[which]}));
    }
    const double one = median(rounds.front().rates);
    for (std::size_t which = 0; which < counts.size(); ++which) {
        const auto with = "partitions: " + std::to_string(counts[which]) + ", clients: " + std::to_string(clients);
        figures.push_back({"one-task process, " + with + ", " + way.name,
                           median(rounds[which].rates),
                           "1/s",
                           Beside{"with one partition", one},
                           {}});
    }
}

}  // namespace

std::vector<Figure> measure_partitions(const Extent& extent) {
    std::vector<Figure> figures;
    for (const auto& way : ways()) {
        DatabaseServer server(extent, way.settings);
        if (!server.runs()) {
            std::cout << "no partitions are measured: " << server.problem() << '\n';
            return {};
        }
        if (!way.is_in_transaction)
            figures.push_back({"a commit of one row, " + way.name, time_of_commit(server, extent), "ms", {}, {}});
        const auto numbers = extent.is_smoke ? std::vector<std::size_t>{8} : std::vector<std::size_t>{100, 1'000};
        for (const auto clients : numbers) measure_on(figures, server, way, clients, extent);
    }
    return figures;
}

}  // namespace baton::bench
