#include "connectors/storage/retention/sql_leftovers.hpp"

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

// A department whose oldest notice is old enough; its row stays locked, as for who tells it more.
std::optional<std::string> department_with_old_ones(soci::session& session, const Dialect& dialect, Instant before) {
    Sql sql;
    sql +=
        "SELECT s.department FROM inbox_stream s WHERE EXISTS (SELECT 1 FROM inbox_event e"
        " WHERE e.department = s.department AND e.seq = s.oldest AND e.at < ";
    sql << before;
    (sql += ") ORDER BY s.department LIMIT 1") += dialect.for_update;
    const auto found = select(session, sql, {{"department", true}});
    if (found.rows() == 0) return std::nullopt;
    return found.text(0, 0);
}

Sql of(std::string_view text, const std::string& department) {
    Sql sql;
    sql += text;
    sql << std::string_view{department};
    return sql;
}

// How many of the first ones are old enough; clocks may have stood otherwise when later ones were told.
struct Old {
    std::size_t count = 0;
    std::uint64_t last = 0;
};
Old old_ones(soci::session& session, const std::string& department, Instant before, std::size_t limit) {
    Sql sql = of("SELECT seq, at FROM inbox_event WHERE department = ", department);
    sql += " ORDER BY seq LIMIT ";
    sql << std::uint64_t{limit};
    const auto found = select(session, sql, {{"seq", false}, {"at", false}});
    Old old;
    while (old.count < found.rows() && Instant{Duration{found.number(1, old.count)}} < before) {
        old.last = static_cast<std::uint64_t>(found.number(0, old.count++));
    }
    return old;
}

void drop_up_to(soci::session& session, const std::string& department, std::uint64_t last) {
    Sql gone = of("DELETE FROM inbox_event WHERE department = ", department);
    gone += " AND seq <= ";
    gone << last;
    execute(session, gone);
    Sql moved;
    moved += "UPDATE inbox_stream SET oldest = ";
    moved << last + 1;
    moved += " WHERE department = ";
    moved << std::string_view{department};
    execute(session, moved);
}

}  // namespace

Result<std::size_t> SqlLeftovers::drop_notices(Instant before, std::size_t limit) {
    return database_->write("old notices cannot be dropped", [&](Writer& writer) -> Result<std::size_t> {
        const auto department = department_with_old_ones(writer.session, database_->dialect(), before);
        if (!department) return 0;
        const auto old = old_ones(writer.session, *department, before, limit);
        if (old.count != 0) drop_up_to(writer.session, *department, old.last);
        return old.count;
    });
}

Result<std::size_t> SqlLeftovers::drop_requests(Instant before, std::size_t limit) {
    return database_->write("old answers cannot be dropped", [&](Writer& writer) -> Result<std::size_t> {
        Sql sql;
        sql += "DELETE FROM request WHERE (principal, key) IN (SELECT principal, key FROM request WHERE at < ";
        sql << before;
        sql += " ORDER BY at LIMIT ";
        sql << std::uint64_t{limit};
        sql += ")";
        return execute(writer.session, sql);
    });
}

}  // namespace baton::storage
