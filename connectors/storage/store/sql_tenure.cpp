// Who has a partition: a row for each, changed by whoever takes it, lives with it and gives it back.
#include "connectors/storage/store/sql_tenure.hpp"

#include "connectors/storage/refusals.hpp"
#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/commit.hpp"
#include "connectors/storage/store/sql_store.hpp"

namespace baton::storage {
namespace {

void add_partition(soci::session& session, std::uint32_t partition) {
    Sql add;
    add += "INSERT INTO partition_state (number, epoch, last_position, last_key) VALUES (";
    add << partition;
    add += ", 0, ";
    add << position_before_first(partition);
    add += ", ";
    add << key_before_first(partition);
    add += ") ON CONFLICT (number) DO NOTHING";
    execute(session, add);
}

Result<ports::PartitionState> take(soci::session& session, const Dialect& dialect, std::uint32_t partition,
                                   const ports::Claim& claim) {
    add_partition(session, partition);
    auto state = partition_state(session, dialect, partition);
    if (auto free = may_be_taken(partition, claim.seen, tenures(session, partition).at(partition)); !free)
        return free.error();
    ++state.epoch;
    Sql raise;
    raise += "UPDATE partition_state SET epoch = ";
    raise << state.epoch;
    raise += ", beat = beat + 1, node = ";
    raise << std::string_view{claim.node};
    raise += ", address = ";
    raise << std::string_view{claim.address};
    raise += " WHERE number = ";
    raise << partition;
    execute(session, raise);
    return state;
}

// `what` is set in the row of that epoch.
Result<> set(soci::session& session, const Dialect& dialect, std::uint32_t partition, std::uint64_t epoch,
             std::string_view what) {
    Sql sql;
    sql += "UPDATE partition_state SET ";
    sql += what;
    sql += " WHERE number = ";
    sql << partition;
    sql += " AND epoch = ";
    sql << epoch;
    if (execute(session, sql) > 0) return {};
    return still_stands(partition, epoch, partition_state(session, dialect, partition).epoch);
}

}  // namespace

Result<std::uint32_t> SqlStore::partitions(std::uint32_t wished) {
    return database_->write("how many partitions there are cannot be read",
                            [&](Writer& writer) -> Result<std::uint32_t> {
                                Sql say;
                                say += "INSERT INTO incarnation (name, value) VALUES ('partitions', ";
                                say << std::string_view{std::to_string(wished)};
                                say += ") ON CONFLICT (name) DO NOTHING";
                                execute(writer.session, say);
                                const Sql ask{"SELECT value FROM incarnation WHERE name = 'partitions'", {}};
                                const auto said = select(writer.session, ask, {{"value", true}}).text(0, 0);
                                return static_cast<std::uint32_t>(std::stoul(said));
                            });
}

Result<ports::PartitionState> SqlStore::open(std::uint32_t partition, const ports::Claim& claim) {
    if (partition >= partitions_max) return no_such_partition(partition);
    const auto what = "partition " + std::to_string(partition) + " cannot be opened";
    return database_->write(what, [&](Writer& writer) -> Result<ports::PartitionState> {
        return take(writer.session, database_->dialect(), partition, claim);
    });
}

Result<ports::Tenure> SqlStore::tenure(std::uint32_t partition) {
    return database_->read("who has the partition cannot be read",
                           [&](soci::session& session) -> Result<ports::Tenure> {
                               Sql sql;
                               const auto found = tenures(session, partition);
                               return found.empty() ? ports::Tenure{} : found.begin()->second;
                           });
}

std::map<std::uint32_t, ports::Tenure> tenures(soci::session& session, std::optional<std::uint32_t> partition) {
    Sql sql;
    sql += "SELECT number, epoch, beat + last_position AS beat, node, address, last_position FROM partition_state";
    if (partition) {
        sql += " WHERE number = ";
        sql << *partition;
    }
    const auto found = select(session, sql,
                              {{"number", false},
                               {"epoch", false},
                               {"beat", false},
                               {"node", true},
                               {"address", true},
                               {"last_position", false}});
    std::map<std::uint32_t, ports::Tenure> all;
    for (std::size_t row = 0; row < found.rows(); ++row) {
        const auto at = [&](std::size_t column) { return static_cast<std::uint64_t>(found.number(column, row)); };
        all.emplace(at(0), ports::Tenure{at(1), at(2), found.text(3, row), found.text(4, row), at(5)});
    }
    return all;
}

Result<> SqlStore::beat(std::uint32_t partition, std::uint64_t epoch) {
    return database_->write("the sign of life cannot be written", [&](Writer& writer) {
        return set(writer.session, database_->dialect(), partition, epoch, "beat = beat + 1");
    });
}

Result<> SqlStore::give_back(std::uint32_t partition, std::uint64_t epoch) {
    return database_->write("the partition cannot be given back", [&](Writer& writer) {
        return set(writer.session, database_->dialect(), partition, epoch, "beat = beat + 1, node = '', address = ''");
    });
}

}  // namespace baton::storage
