#include "connectors/storage/retention/sql_retention.hpp"

namespace baton::storage {
namespace {

using ports::ArchivedCase;
using ports::ArchiveRow;

Sql numbered(std::string_view before, std::uint64_t number, std::string_view behind = {}) {
    Sql sql;
    sql += before;
    sql << number;
    sql += behind;
    return sql;
}

// The table's first column is the partition, which every key names.
Sql insert_case(const ArchivedCase& one) {
    Cells cells(columns_of<ArchivedCase>());
    put_row(cells, one);
    Sql sql;
    ((sql += "INSERT INTO archived_case (") += names_of(cells.columns())) += ", partition) VALUES ";
    add_values(sql, cells);
    sql.text.pop_back();
    sql += ", ";
    sql << partition_of(one.key.value);
    sql += ") ON CONFLICT (partition, key) DO NOTHING";
    return sql;
}

}  // namespace

Result<std::vector<ArchiveRow>> SqlRetention::archives() {
    using Rows = std::vector<ArchiveRow>;
    return database_->read("the archives cannot be read", [](soci::session& session) -> Result<Rows> {
        return select_rows<ArchiveRow>(session, "archive", {"ORDER BY number", {}});
    });
}

Result<> SqlRetention::note_cases(const std::vector<ArchivedCase>& cases) {
    return database_->write("the archive's cases cannot be noted", [&](Writer& writer) -> Result<> {
        for (const auto& one : cases) execute(writer.session, insert_case(one));
        return {};
    });
}

Result<> SqlRetention::note_archive(const ArchiveRow& archive) {
    return database_->write("the archive cannot be noted", [&](Writer& writer) -> Result<> {
        const Sql last{"SELECT COALESCE(MAX(number), 0) AS last FROM archive", {}};
        const auto newest = static_cast<std::uint64_t>(select(writer.session, last, {{"last", false}}).number(0, 0));
        if (archive.number != newest + 1) {
            return fail(Code::conflict, "the next archive is number " + std::to_string(newest + 1) + ", and not " +
                                            std::to_string(archive.number) + ": another export was quicker, try again");
        }
        execute(writer.session, insert_of("archive", archive));
        return {};
    });
}

Result<std::size_t> SqlRetention::forget_unnoted(std::size_t limit) {
    return database_->write("what was noted cannot be forgotten", [&](Writer& writer) -> Result<std::size_t> {
        return execute(writer.session,
                       numbered("DELETE FROM archived_case WHERE (partition, key) IN (SELECT partition, key FROM "
                                "archived_case WHERE dropped_at = 0 AND archive > (SELECT COALESCE(MAX(number), 0) "
                                "FROM archive) LIMIT ",
                                limit, ")"));
    });
}

Result<std::vector<ArchivedCase>> SqlRetention::cases_of(std::uint64_t archive, InstanceKey after, std::size_t limit) {
    using Rows = std::vector<ArchivedCase>;
    return database_->read("the archive's cases cannot be read", [&](soci::session& session) -> Result<Rows> {
        auto rest = numbered("WHERE archive = ", archive, " AND (partition, key) > (");
        rest << partition_of(after.value);
        rest += ", ";
        rest << after;
        rest += ") ORDER BY partition, key LIMIT ";
        rest << std::uint64_t{limit};
        return select_rows<ArchivedCase>(session, "archived_case", std::move(rest));
    });
}

Result<bool> SqlRetention::finish(std::uint64_t archive, Instant now) {
    return database_->write("the archive cannot be noted", [&](Writer& writer) -> Result<bool> {
        Sql sql;
        sql += "UPDATE archive SET dropped_at = CASE WHEN dropped_at = 0 THEN ";
        sql << now;
        sql += " ELSE dropped_at END WHERE number = ";
        sql << archive;
        sql += " AND NOT EXISTS (SELECT 1 FROM archived_case a WHERE a.archive = number AND a.dropped_at = 0)";
        return execute(writer.session, sql) == 1;
    });
}

Result<std::optional<ArchivedCase>> SqlRetention::stone(InstanceKey instance) {
    using Found = std::optional<ArchivedCase>;
    return database_->read("the archived case cannot be looked up", [&](soci::session& session) -> Result<Found> {
        auto rest = lies_at("key", instance.value);
        rest.text.insert(0, "WHERE ");
        rest += " AND dropped_at <> 0";
        return select_row<ArchivedCase>(session, "archived_case", std::move(rest));
    });
}

// One question, so that all three are of one moment.
Result<ports::LogCount> SqlRetention::count_log(std::uint32_t partition) {
    return database_->read("the log cannot be counted", [&](soci::session& session) -> Result<ports::LogCount> {
        auto sql = numbered("SELECT COALESCE((SELECT last_position FROM partition_state WHERE number = ", partition,
                            "), 0) AS last, (SELECT COUNT(*) FROM record WHERE partition = ");
        sql << partition;
        sql +=
            ") AS present, CAST((SELECT COALESCE(SUM(records), 0) FROM archived_case WHERE dropped_at <> 0 AND "
            "partition = ";
        sql << partition;
        sql += ") AS BIGINT) AS dropped";
        const auto cells = select(session, sql, {{"last", false}, {"present", false}, {"dropped", false}});
        const auto number = [&](std::size_t column) { return static_cast<std::uint64_t>(cells.number(column, 0)); };
        const auto begin = position_before_first(partition);
        return ports::LogCount{std::max(number(0), begin) - begin, number(1), number(2)};
    });
}

}  // namespace baton::storage
