// What the log and the waiting rows of one case hold.
#include <algorithm>

#include "connectors/storage/queries/sql_queries.hpp"
#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/records.hpp"

namespace baton::storage {
namespace {

Sql of_case(InstanceKey instance, std::string_view compared, Position position) {
    Sql sql;
    sql += "WHERE partition = ";
    sql << partition_of(instance.value);
    sql += " AND instance = ";
    sql << instance;
    sql += compared;
    sql << position;
    return sql;
}

Sql limited(Sql sql, std::size_t limit) {
    sql += " LIMIT ";
    sql << std::uint64_t{std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max())};
    return sql;
}

}  // namespace

Result<std::vector<ports::TimerRow>> SqlQueries::timers_of(InstanceKey instance) {
    using Rows = std::vector<ports::TimerRow>;
    return database_->read("the timers cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql;
        sql += "WHERE instance = ";
        sql << instance;
        sql += " AND element <> '' ORDER BY due, key";
        return select_rows<ports::TimerRow>(session, "timer", std::move(sql));
    });
}

Result<std::vector<Record>> SqlQueries::records(InstanceKey instance, Position after, std::size_t limit) {
    return database_->read("the records cannot be read", [&](soci::session& session) {
        Sql sql = of_case(instance, " AND position > ", after);
        sql += " ORDER BY position";
        return select_records(session, limited(std::move(sql), limit));
    });
}

Result<std::vector<Record>> SqlQueries::records_before(InstanceKey instance, Position before, std::size_t limit) {
    return database_->read("the records cannot be read", [&](soci::session& session) -> Result<std::vector<Record>> {
        Sql sql = of_case(instance, " AND position < ", before);
        sql += " ORDER BY position DESC";
        auto found = select_records(session, limited(std::move(sql), limit));
        if (found) std::ranges::reverse(*found);
        return found;
    });
}

Result<Position> SqlQueries::last_position(std::uint32_t partition) {
    return database_->read("the log's end cannot be read", [&](soci::session& session) -> Result<Position> {
        Sql sql;
        sql += "SELECT last_position FROM partition_state WHERE number = ";
        sql << partition;
        const auto found = select(session, sql, {{"last_position", false}});
        return found.rows() == 0 ? Position{0} : static_cast<Position>(found.number(0, 0));
    });
}

}  // namespace baton::storage
