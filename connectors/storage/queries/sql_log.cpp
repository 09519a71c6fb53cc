// What the log and the waiting rows of one case hold.
#include <algorithm>

#include "connectors/storage/queries/sql_queries.hpp"
#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/records.hpp"

namespace baton::storage {

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
        Sql sql;
        sql += "WHERE partition = ";
        sql << partition_of(instance.value);
        sql += " AND instance = ";
        sql << instance;
        sql += " AND position > ";
        sql << after;
        sql += " ORDER BY position LIMIT ";
        sql << std::uint64_t{std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max())};
        return select_records(session, std::move(sql));
    });
}

Result<std::vector<Record>> SqlQueries::records_before(InstanceKey instance, Position before, std::size_t limit) {
    return database_->read("the records cannot be read", [&](soci::session& session) -> Result<std::vector<Record>> {
        Sql sql;
        sql += "WHERE partition = ";
        sql << partition_of(instance.value);
        sql += " AND instance = ";
        sql << instance;
        sql += " AND position < ";
        sql << before;
        sql += " ORDER BY position DESC LIMIT ";
        sql << std::uint64_t{std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max())};
        auto found = select_records(session, std::move(sql));
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
