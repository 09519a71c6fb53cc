#include "connectors/storage/store/wait_questions.hpp"

#include "connectors/storage/store/in_partition.hpp"

namespace baton::storage {
namespace {

// The indices hold as much of a text; what is longer is compared whole, too. As a bare column SQLite would put the
// value in its place everywhere, and see no index any more.
void equal(Sql& sql, std::string_view column, const std::string& text) {
    ((sql += " AND substr(") += column) += ", 1, 100) = substr(CAST(";
    sql << text;
    (sql += " AS TEXT), 1, 100) AND ") += column;
    sql += " || '' = ";
    sql << text;
}

// `turn` is the column that says who came first. With the plus the partition is only compared, and never the way by
// which rows are found.
void add_table(Sql& sql, std::string_view table, std::string_view turn, std::uint32_t partition,
               const ports::AwaitedPlace& place) {
    ((sql += "SELECT key, instance, process, kind, name, correlation_key, ") += turn) += " AS turn FROM ";
    (sql += table) += " WHERE +partition = ";
    sql << partition;
    sql += " AND kind = ";
    sql << place.kind;
    equal(sql, "name", place.name);
    if (place.correlation_key) equal(sql, "correlation_key", *place.correlation_key);
}

}  // namespace

Sql who_waits_at(std::uint32_t partition, const ports::AwaitedPlace& place, std::size_t limit) {
    Sql sql;
    add_table(sql, "subscription", "key", partition, place);
    sql += " UNION ALL ";
    add_table(sql, "guest", "turn", partition, place);
    sql += " LIMIT ";
    sql << limit_of(limit);
    return sql;
}

Sql name_after(std::string_view table, std::uint32_t partition, const std::string& kind, const std::string& after) {
    Sql sql;
    ((sql += "SELECT name FROM ") += table) += " WHERE +partition = ";
    sql << partition;
    sql += " AND kind = ";
    sql << kind;
    sql += " AND substr(name, 1, 100) > substr(CAST(";
    sql << after;
    sql += " AS TEXT), 1, 100) ORDER BY substr(name, 1, 100) LIMIT 1";
    return sql;
}

}  // namespace baton::storage
