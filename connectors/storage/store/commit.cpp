#include "connectors/storage/store/commit.hpp"

#include "connectors/storage/refusals.hpp"
#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/figures.hpp"
#include "connectors/storage/store/notices.hpp"
#include "connectors/storage/store/row_writers.hpp"

namespace baton::storage {
namespace {

Result<> move_partition(soci::session& session, const Dialect& dialect, const ports::Batch& batch) {
    const auto state = partition_state(session, dialect, batch.partition);
    if (const auto admitted = follows_on(batch, state); !admitted) return admitted;
    Sql move;
    move += "UPDATE partition_state SET last_position = ";
    move << std::uint64_t{state.last_position + batch.records.size()};
    move += ", last_key = ";
    move << std::max(state.last_key, batch.last_key);
    if (!batch.almanac.empty()) {
        move += ", almanac = ";
        move << batch.almanac;
    }
    move += " WHERE number = ";
    move << batch.partition;
    execute(session, move);
    return {};
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
