#include "connectors/storage/readings/sql_reading_log.hpp"

#include "connectors/storage/queries/where.hpp"
#include "connectors/storage/sql/bulk.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

using ports::ReadingRow;

// The newest number before these. The row stays locked until the transaction ends: nodes that share a database number
// one after another, and what is rolled back leaves no gap.
std::uint64_t take_numbers(soci::session& session, std::size_t count) {
    Sql sql;
    sql += "UPDATE case_reading_head SET last = last + ";
    sql << std::uint64_t{count};
    sql += " RETURNING last";
    return static_cast<std::uint64_t>(select(session, sql, {{"last", false}}).number(0, 0)) - count;
}

Where where(const ports::ReadingFilter& filter, std::uint64_t below) {
    Where all;
    all.equals("account", filter.account);
    all.equals("instance", filter.instance);
    all.equals("business_key", filter.business_key);
    all.within("at", filter.before, filter.after);
    if (below != 0) {
        all.also() += "number < ";
        all.sql() << below;
    }
    return all;
}

}  // namespace

Result<> SqlReadingLog::append(const std::vector<ReadingRow>& rows) {
    if (rows.empty()) return {};
    return database_->write("the readings cannot be recorded", [&](Writer& writer) -> Result<> {
        auto number = take_numbers(writer.session, rows.size());
        Bulk bulk(writer.session, database_->dialect(), "case_reading", columns_of<ReadingRow>(), Purpose{});
        for (ReadingRow row : rows) {
            row.number = ++number;
            put_row(bulk.cells(), row);
            bulk.row_added();
        }
        bulk.flush();
        return {};
    });
}

Result<std::vector<ReadingRow>> SqlReadingLog::readings(const ports::ReadingFilter& filter, std::uint64_t below,
                                                        std::size_t limit) {
    using Rows = std::vector<ReadingRow>;
    return database_->read("the readings cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql = where(filter, below).sql();
        sql += " ORDER BY number DESC LIMIT ";
        sql << std::uint64_t{limit};
        return select_rows<ReadingRow>(session, "case_reading", std::move(sql));
    });
}

}  // namespace baton::storage
