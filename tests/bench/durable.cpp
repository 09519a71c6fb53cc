// The process of one task on SQLite. Beside it, by turns, the same rows' bytes go into a plain table in the same
// transactions, and the same batches into the store with nothing to decide.
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/one_task.hpp"
#include "tests/bench/plain_sqlite.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

using faults::Folder;

Spent engine_on_sqlite(OneTaskLoad load, const Witness& witness = {}) {
    const Folder folder("bench-durable");
    return spent_by_engine(sqlite_in(folder.path()), load, witness);
}

Spent spent_on_plain_rows(const std::vector<RowSizes>& batches) {
    const Folder folder("bench-plain");
    PlainSqlite plain(folder.path() / "plain.sqlite");
    return spent_on([&] {
        for (const auto& batch : batches) plain.write(batch);
    });
}

Spent store_on_sqlite(const std::vector<ports::Batch>& batches) {
    const Folder folder("bench-store");
    return spent_by_store(sqlite_in(folder.path()), batches);
}

}  // namespace

std::vector<Figure> measure_durable(const Extent& extent) {
    const OneTaskLoad load{extent.of(20'000, 20), extent.of(1'000, 4)};
    std::vector<ports::Batch> batches;
    (void)engine_on_sqlite(load, [&batches](const ports::Batch& batch) { batches.push_back(batch); });
    const auto sizes = sizes_of(batches);

    Rounds engine{load.cases, {}, {}};
    Rounds plain = engine;
    Rounds store = engine;
    for (std::size_t i = 0; i < extent.of(7, 1); ++i) {
        engine.add(engine_on_sqlite(load));
        plain.add(spent_on_plain_rows(sizes));
        store.add(store_on_sqlite(batches));
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
    add_sizes(figures, sizes, static_cast<double>(load.cases));
    return figures;
}

}  // namespace baton::bench
