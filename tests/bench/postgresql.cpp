// The process of one task on PostgreSQL, a server of its own that waits for its disk. Beside it, by turns: the same
// rows' bytes by COPY into a plain table in the same transactions, the same batches into the store with nothing to
// decide, and the process on Camunda 7 (its engine and clients in one Java process), where tests/bench/peers/install
// has put it.
#include "tests/bench/camunda.hpp"
#include "tests/bench/database_server.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/one_task.hpp"
#include "tests/bench/plain_postgresql.hpp"

namespace baton::bench {
namespace {

double peer_rate(DatabaseServer& server, const Extent& extent) {
    const Workload one_task{"one_task", Doer::person, 1, "", true};
    return best_camunda_rates(server, {one_task}, extent.of(4'000, 20), extent).at(one_task.process);
}

Spent spent_on_plain_rows(const DatabaseServer& server, const std::vector<RowSizes>& batches) {
    PlainPostgresql plain(server.plain());
    plain.make_table();
    return spent_on([&] {
        for (const auto& batch : batches) plain.write(batch);
    });
}

}  // namespace

std::vector<Figure> measure_postgresql(const Extent& extent) {
    DatabaseServer server(extent);
    if (!server.runs()) {
        std::cout << "nothing is measured on PostgreSQL: " << server.problem() << '\n';
        return {};
    }
    const OneTaskLoad load{extent.of(20'000, 20), extent.of(1'000, 4)};
    std::vector<ports::Batch> batches;
    (void)spent_by_engine(server.fresh(), load, [&batches](const ports::Batch& batch) { batches.push_back(batch); });
    const auto sizes = sizes_of(batches);
    Rounds engine{load.cases, {}, {}};
    Rounds plain = engine;
    Rounds store = engine;
    std::vector<double> peers;
    const bool is_beside = has_camunda();
    for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
        engine.add(spent_by_engine(server.fresh(), load));
        plain.add(spent_on_plain_rows(server, sizes));
        store.add(spent_by_store(server.fresh(), batches));
        if (is_beside) peers.push_back(peer_rate(server, extent));
    }
    const std::string what = "one-task process on PostgreSQL";
    const double rate = median(engine.rates);
    std::vector<Figure> figures{
        {what, rate, "1/s", Beside{"its rows' bytes into a plain table by COPY", median(plain.rates)}, {}},
        {what, rate, "1/s", Beside{"its batches into Baton's tables alone", median(store.rates)}, {}},
        {"processor time of a case, the server's not counted", median(engine.microseconds), "us", {}, {}},
    };
    if (is_beside) {
        figures.push_back({what, rate, "1/s", Beside{"Camunda 7 on the same server", median(peers)},
                           Target{Target::Kind::at_least, 10}});
    }
    add_sizes(figures, sizes, static_cast<double>(load.cases));
    return figures;
}

}  // namespace baton::bench
