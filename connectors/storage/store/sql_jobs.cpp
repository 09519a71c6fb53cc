#include "connectors/storage/store/sql_jobs.hpp"

#include "connectors/storage/store/in_partition.hpp"
#include "connectors/storage/store/sql_store.hpp"

namespace baton::storage {
namespace {

// Of `type`, those that `add_condition` says, in `order`. Their keys are in the index, so that the index is what
// a database goes along to find them; asked for all their columns, SQLite reads the table from its beginning.
template <class AddCondition>
Sql next_of(std::uint32_t partition, std::string_view type, AddCondition add_condition, std::string_view order,
            std::size_t limit) {
    Sql sql;
    sql += "WHERE partition = ";
    sql << partition;
    sql += " AND key IN (SELECT key FROM job WHERE type = ";
    sql << type;
    sql += " AND partition = ";
    sql << partition;
    add_condition(sql);
    (sql += " ORDER BY ") += order;
    sql += " LIMIT ";
    sql << limit_of(limit);
    (sql += ") ORDER BY ") += order;
    return sql;
}

}  // namespace

Sql jobs_available_sql(std::uint32_t partition, std::string_view type, JobKey after, std::size_t limit) {
    const auto condition = [after](Sql& sql) { (sql += " AND state = 'available' AND key > ") << after; };
    return next_of(partition, type, condition, "key", limit);
}

Sql jobs_taken_sql(std::uint32_t partition, std::string_view type, ports::JobEnd after, std::size_t limit) {
    const auto condition = [&after](Sql& sql) {
        (sql += " AND state IN ('active', 'backing_off') AND (until, key) > (") << after.until;
        (sql += ", ") << after.key;
        sql += ")";
    };
    return next_of(partition, type, condition, "until, key", limit);
}

Result<std::vector<ports::WaitingJob>> SqlStore::jobs_available(std::uint32_t partition, std::string_view type,
                                                                JobKey after, std::size_t limit) {
    using Rows = std::vector<ports::WaitingJob>;
    return database_->read("the available jobs cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::WaitingJob>(session, "job", jobs_available_sql(partition, type, after, limit));
    });
}

Result<std::vector<ports::JobRow>> SqlStore::jobs_taken(std::uint32_t partition, std::string_view type,
                                                        ports::JobEnd after, std::size_t limit) {
    using Rows = std::vector<ports::JobRow>;
    return database_->read("the jobs that are taken cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::JobRow>(session, "job", jobs_taken_sql(partition, type, after, limit));
    });
}

}  // namespace baton::storage
