#include "connectors/storage/store/commit.hpp"

#include "connectors/storage/refusals.hpp"
#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/figures.hpp"
#include "connectors/storage/store/notices.hpp"
#include "connectors/storage/store/row_writers.hpp"

namespace baton::storage {
namespace {

// Moves the partition on if it stands where the batch begins: one statement, where asking first would be two. False:
// it does not, or the batch has a gap. One without records is a sign of life, too: its writer goes by that.
bool moves_on(soci::session& session, const ports::Batch& batch) {
    const Position before = batch.records.empty() ? 0 : batch.records.front().position - 1;
    if (!follows_on(batch, {batch.epoch, before, 0, {}})) return false;
    Sql move;
    move += "UPDATE partition_state SET last_position = last_position + ";
    move << std::uint64_t{batch.records.size()};
    move += ", last_key = CASE WHEN last_key < ";
    move << batch.last_key;
    move += " THEN ";
    move << batch.last_key;
    move += " ELSE last_key END";
    if (batch.records.empty()) move += ", beat = beat + 1";
    if (!batch.almanac.empty()) {
        move += ", almanac = ";
        move << batch.almanac;
    }
    move += " WHERE number = ";
    move << batch.partition;
    move += " AND epoch = ";
    move << batch.epoch;
    if (!batch.records.empty()) {
        move += " AND last_position = ";
        move << std::uint64_t{before};
    }
    return execute(session, move) == 1;
}

Result<> move_partition(soci::session& session, const Dialect& dialect, const ports::Batch& batch) {
    if (moves_on(session, batch)) return {};
    if (auto admitted = follows_on(batch, partition_state(session, dialect, batch.partition)); !admitted)
        return admitted;
    return fail(Code::internal, "partition " + std::to_string(batch.partition) + " could not be moved on");
}

}  // namespace

ports::PartitionState partition_state(soci::session& session, const Dialect& dialect, std::uint32_t partition) {
    Sql sql;
    sql += "SELECT epoch, last_position, last_key, almanac FROM partition_state WHERE number = ";
    sql << partition;
    sql += dialect.for_update;
    const auto found =
        select(session, sql, {{"epoch", false}, {"last_position", false}, {"last_key", false}, {"almanac", true}});
    if (found.rows() == 0) return {};
    const auto number = [&](std::size_t column) { return static_cast<std::uint64_t>(found.number(column, 0)); };
    return {number(0), number(1), number(2), found.text(3, 0)};
}

Result<ports::Committed> write_batch(Writer& writer, const Database& database, const ports::Batch& batch) {
    if (auto moved = move_partition(writer.session, database.dialect(), batch); !moved) return moved.error();
    if (!writer.statements) writer.statements = std::make_unique<Statements>(writer.session, database.dialect());
    Statements& statements = *writer.statements;
    write_log(statements, batch);
    write_rows(statements, batch);
    for (const auto& record : batch.records) write_figures(writer.session, record);
    auto committed = write_notices(writer.session, statements, database.inbox_epoch(), batch.inbox);
    statements.flush();
    return committed;
}

}  // namespace baton::storage
