#include "connectors/storage/store/sql_jobs.hpp"

#include "connectors/storage/store/in_partition.hpp"
#include "connectors/storage/store/sql_store.hpp"

namespace baton::storage {
namespace {

// The oldest after that key, of those that `which` says. Their keys are in the index, so that the index is what a
// database goes along to find them; asked for all their columns, SQLite reads the table from its beginning.
Sql oldest(std::uint32_t partition, std::string_view which, std::string_view value, JobKey after, std::size_t limit) {
    Sql sql;
    sql += "WHERE partition = ";
    sql << partition;
    (sql += " AND key IN (SELECT key FROM job WHERE ") += which;
    sql << value;
    sql += " AND partition = ";
    sql << partition;
    sql += " AND key > ";
    sql << after;
    sql += " ORDER BY key LIMIT ";
    sql << limit_of(limit);
    sql += ") ORDER BY key";
    return sql;
}

}  // namespace

Sql jobs_available_sql(std::uint32_t partition, std::string_view type, JobKey after, std::size_t limit) {
    return oldest(partition, "state = 'available' AND type = ", type, after, limit);
}

Sql jobs_taken_sql(std::uint32_t partition, std::string_view state, JobKey after, std::size_t limit) {
    // The states are named once more, as the index over open jobs has them.
    return oldest(partition, "state IN ('available', 'active', 'backing_off') AND state = ", state, after, limit);
}

Result<std::vector<ports::WaitingJob>> SqlStore::jobs_available(std::uint32_t partition, std::string_view type,
                                                                JobKey after, std::size_t limit) {
    using Rows = std::vector<ports::WaitingJob>;
    return database_->read("the available jobs cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::WaitingJob>(session, "job", jobs_available_sql(partition, type, after, limit));
    });
}

Result<std::vector<ports::JobRow>> SqlStore::jobs_taken(std::uint32_t partition, std::string_view state, JobKey after,
                                                        std::size_t limit) {
    using Rows = std::vector<ports::JobRow>;
    return database_->read("the jobs that are taken cannot be read", [&](soci::session& session) -> Result<Rows> {
        return select_rows<ports::JobRow>(session, "job", jobs_taken_sql(partition, state, after, limit));
    });
}

}  // namespace baton::storage
