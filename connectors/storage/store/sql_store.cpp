#include "connectors/storage/store/sql_store.hpp"

#include "connectors/storage/refusals.hpp"
#include "connectors/storage/store/commit.hpp"
#include "connectors/storage/store/doubt.hpp"
#include "connectors/storage/store/in_partition.hpp"
#include "connectors/storage/store/records.hpp"
#include "engine/history/codec.hpp"

namespace baton::storage {
namespace {

// What an older version kept is led to today's form, as records are.
Result<> update_format(ports::MessageRow& row, int format) {
    const auto event = history::decode_event(row.body, format);
    if (!event) return event.error();
    row.body = history::encode(*event);
    return {};
}

template <class Row>
Result<> update_format(Row& row, int format) {
    const auto command = history::decode_command(row.command, format);
    if (!command) return command.error();
    row.command = history::encode(*command);
    return {};
}

// Rows whose last column is the format in which one of their texts is written.
template <class Row>
Result<std::vector<Row>> select_formatted(soci::session& session, std::string_view table, Sql sql) {
    auto columns = columns_of<Row>();
    columns.push_back({"format", false});
    sql.text = "SELECT " + names_of(columns) + " FROM " + std::string(table) + " " + sql.text;
    const auto cells = select(session, sql, columns);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < cells.rows(); ++i) {
        rows.push_back(row_at<Row>(cells, i));
        const auto format = static_cast<int>(cells.number(columns.size() - 1, i));
        if (format == history::format_version) continue;
        if (const auto updated = update_format(rows.back(), format); !updated) return updated.error();
    }
    return rows;
}

}  // namespace

Result<ports::Committed> SqlStore::commit(const ports::Batch& batch) {
    bool in_doubt = false;
    auto committed = database_->write(
        "the batch cannot be written", [&](Writer& writer) { return write_batch(writer, *database_, batch); },
        &in_doubt, batch.partition);
    return in_doubt ? settle(*database_, batch, committed.error()) : committed;
}

Result<std::vector<Record>> SqlStore::records_of(std::uint32_t partition, InstanceKey instance, Position after) {
    return database_->read("the records cannot be read", [&](soci::session& session) {
        Sql sql = in_partition(partition);
        sql += " AND instance = ";
        sql << instance;
        sql += " AND position > ";
        sql << after;
        sql += " ORDER BY position";
        return select_records(session, std::move(sql));
    });
}

Result<std::optional<ports::Batch::Snapshot>> SqlStore::snapshot_of(std::uint32_t partition, InstanceKey instance) {
    using Found = std::optional<ports::Batch::Snapshot>;
    return database_->read("the snapshot cannot be read", [&](soci::session& session) -> Result<Found> {
        Sql sql;
        sql += "SELECT position, body FROM snapshot ";
        auto where = in_partition(partition);
        where += " AND instance = ";
        where << instance;
        // One of another format is worth less than the records that it was made of.
        where += " AND format = ";
        where << std::int64_t{history::format_version};
        where.text = sql.text + where.text;
        const auto found = select(session, where, {{"position", false}, {"body", true}});
        if (found.rows() == 0) return Found{};
        return Found{{instance, static_cast<Position>(found.number(0, 0)), found.text(1, 0)}};
    });
}

Result<std::map<std::string, std::uint32_t>> SqlStore::departments_of(std::uint32_t partition, InstanceKey instance) {
    using Counts = std::map<std::string, std::uint32_t>;
    return database_->read("the departments of a case cannot be read", [&](soci::session& session) -> Result<Counts> {
        Sql sql;
        const auto of_case = [&](std::string_view table) {
            ((sql += "SELECT department FROM ") += table) += " WHERE partition = ";
            sql << partition;
            sql += " AND instance = ";
            sql << instance;
            sql += " AND department <> ''";
        };
        sql += "SELECT department, count(*) AS parts FROM (";
        of_case("task");
        sql += " UNION ALL ";
        of_case("record");
        sql += " AND command = 'StartInstance') parts GROUP BY department";
        const auto found = select(session, sql, {{"department", true}, {"parts", false}});
        Counts counts;
        for (std::size_t i = 0; i < found.rows(); ++i)
            counts[found.text(0, i)] = static_cast<std::uint32_t>(found.number(1, i));
        return counts;
    });
}

Result<std::vector<ports::TimerRow>> SqlStore::timers_due(std::uint32_t partition, Instant until, std::size_t limit) {
    return database_->read("the timers cannot be read",
                           [&](soci::session& session) -> Result<std::vector<ports::TimerRow>> {
                               Sql sql = in_partition(partition);
                               sql += " AND due <= ";
                               sql << until;
                               sql += " ORDER BY due, key LIMIT ";
                               sql << std::uint64_t{limit};
                               return select_rows<ports::TimerRow>(session, "timer", std::move(sql));
                           });
}

Result<std::vector<ports::MessageRow>> SqlStore::messages(std::uint32_t partition) {
    return database_->read("the kept messages cannot be read", [&](soci::session& session) {
        Sql sql = in_partition(partition);
        sql += " ORDER BY key";
        return select_formatted<ports::MessageRow>(session, "message", std::move(sql));
    });
}

Result<std::vector<ports::ErrandRow>> SqlStore::errands(std::uint32_t partition, ErrandKey after, std::size_t limit) {
    return database_->read("what waits for its turn cannot be read", [&](soci::session& session) {
        return select_formatted<ports::ErrandRow>(session, "errand", after_key(partition, after.value, "", limit));
    });
}

Result<std::vector<ports::ParcelRow>> SqlStore::parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                        std::size_t limit) {
    const std::string which = " AND receiver = " + std::to_string(receiver);
    return database_->read("what other partitions have sent cannot be read", [&](soci::session& session) {
        return select_formatted<ports::ParcelRow>(session, "parcel", after_key(sender, after.value, which, limit));
    });
}

Result<std::map<std::uint32_t, ErrandKey>> SqlStore::newest_parcels(std::uint32_t receiver) {
    using Newest = std::map<std::uint32_t, ErrandKey>;
    return database_->read("who has sent something cannot be read", [&](soci::session& session) -> Result<Newest> {
        Sql sql;
        sql += "SELECT partition, max(key) AS newest FROM parcel WHERE receiver = ";
        sql << receiver;
        sql += " GROUP BY partition";
        const auto found = select(session, sql, {{"partition", false}, {"newest", false}});
        Newest newest;
        for (std::size_t i = 0; i < found.rows(); ++i) {
            const ErrandKey key{static_cast<std::uint64_t>(found.number(1, i))};
            newest.emplace(static_cast<std::uint32_t>(found.number(0, i)), key);
        }
        return newest;
    });
}

Result<std::vector<InstanceKey>> SqlStore::open_cases(std::uint32_t partition, InstanceKey after, std::size_t limit) {
    using Keys = std::vector<InstanceKey>;
    return database_->read("the open cases cannot be read", [&](soci::session& session) -> Result<Keys> {
        auto sql = after_key(partition, after.value, " AND state = 'active'", limit);
        sql.text = "SELECT key FROM instance " + sql.text;
        const auto found = select(session, sql, {{"key", false}});
        Keys keys;
        for (std::size_t i = 0; i < found.rows(); ++i)
            keys.emplace_back(static_cast<std::uint64_t>(found.number(0, i)));
        return keys;
    });
}

Result<std::vector<ports::DefinitionRow>> SqlStore::definitions() {
    using Rows = std::vector<ports::DefinitionRow>;
    return database_->read("the definitions cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::DefinitionRow>(session, "definition", {"ORDER BY partition, key", {}});
    });
}

Result<std::vector<ports::ResourceRow>> SqlStore::resources(std::uint64_t deployment) {
    using Rows = std::vector<ports::ResourceRow>;
    return database_->read("the resources cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql;
        sql += "WHERE deployment = ";
        sql << deployment;
        sql += " ORDER BY file";
        return select_rows<ports::ResourceRow>(session, "resource", std::move(sql));
    });
}

Result<std::optional<ports::RequestRow>> SqlStore::request(std::string_view principal, std::string_view key) {
    using Found = std::optional<ports::RequestRow>;
    return database_->read("the answered requests cannot be read", [&](soci::session& session) -> Result<Found> {
        Sql sql;
        sql += "WHERE principal = ";
        sql << principal;
        sql += " AND key = ";
        sql << key;
        return select_row<ports::RequestRow>(session, "request", std::move(sql));
    });
}

}  // namespace baton::storage
