#include "connectors/storage/retention/sql_retention.hpp"

namespace baton::storage {

using ports::EndedFamily;
using ports::InstanceRow;
using ports::LogRow;

const std::string_view what_keeps_it =
    "CASE WHEN i.state = 'active'"
    " OR EXISTS (SELECT 1 FROM instance c WHERE c.root = i.key AND c.parent <> 0 AND c.state = 'active')"
    " OR EXISTS (SELECT 1 FROM errand e WHERE e.partition = i.partition AND (e.instance = i.key OR e.instance IN"
    " (SELECT c.key FROM instance c WHERE c.root = i.key AND c.parent <> 0))) THEN 'running'"
    " WHEN COALESCE((SELECT h.act FROM case_hold h WHERE h.instance = i.key ORDER BY h.number DESC LIMIT 1), '')"
    " = 'hold' THEN 'held'"
    " WHEN i.business_key <> '' AND EXISTS (SELECT 1 FROM instance o WHERE o.business_key = i.business_key"
    " AND o.business_key <> '' AND o.state = 'active') THEN 'linked' ELSE '' END";

Sql lies_at(std::string_view column, std::uint64_t key) {
    Sql sql;
    sql += "partition = ";
    sql << partition_of(key);
    ((sql += " AND ") += column) += " = ";
    sql << key;
    return sql;
}

Result<std::vector<EndedFamily>> SqlRetention::ended(const ports::EndedFilter& filter, InstanceKey after,
                                                     std::size_t limit) {
    using Families = std::vector<EndedFamily>;
    return database_->read("what has ended cannot be read", [&](soci::session& session) -> Result<Families> {
        auto columns = columns_of<InstanceRow>();
        Sql sql;
        (sql += "SELECT ") += names_of(columns);
        sql +=
            ", CASE WHEN EXISTS (SELECT 1 FROM archived_case a WHERE a.partition = i.partition AND a.key = i.key)"
            " THEN 'archived' ELSE ";
        (sql += what_keeps_it) += " END AS kept FROM instance i WHERE i.parent = 0 AND i.ended_at >= ";
        sql << filter.from;
        sql += " AND i.ended_at < ";
        sql << filter.to;
        sql += " AND i.ended_at <> 0";
        if (!filter.process.empty()) {
            sql += " AND i.process = ";
            sql << std::string_view{filter.process};
        }
        sql += " AND (i.partition, i.key) > (";
        sql << partition_of(after.value);
        sql += ", ";
        sql << after;
        sql += ") ORDER BY i.partition, i.key LIMIT ";
        sql << std::uint64_t{limit};
        const auto kept = columns.size();
        columns.push_back({"kept", true});
        const auto cells = select(session, sql, std::move(columns));
        Families families;
        for (std::size_t row = 0; row < cells.rows(); ++row) {
            families.push_back({row_at<InstanceRow>(cells, row), cells.text(kept, row)});
        }
        return families;
    });
}

// Two questions, for what is called has an index of its own.
std::vector<InstanceRow> family_of(soci::session& session, InstanceKey root) {
    auto own = lies_at("key", root.value);
    own.text.insert(0, "WHERE ");
    auto rows = select_rows<InstanceRow>(session, "instance", std::move(own));
    Sql called;
    called += "WHERE root = ";
    called << root;
    called += " AND parent <> 0 ORDER BY partition, key";
    for (auto& row : select_rows<InstanceRow>(session, "instance", std::move(called))) rows.push_back(std::move(row));
    return rows;
}

Result<std::vector<InstanceRow>> SqlRetention::family(InstanceKey root) {
    using Rows = std::vector<InstanceRow>;
    return database_->read("the cases cannot be read",
                           [&](soci::session& session) -> Result<Rows> { return family_of(session, root); });
}

Result<std::vector<InstanceKey>> SqlRetention::running(std::string_view process, InstanceKey after, std::size_t limit) {
    using Keys = std::vector<InstanceKey>;
    return database_->read("the running cases cannot be read", [&](soci::session& session) -> Result<Keys> {
        Sql sql;
        sql += "SELECT key FROM instance WHERE process = ";
        sql << process;
        sql += " AND state = 'active' AND (partition, key) > (";
        sql << partition_of(after.value);
        sql += ", ";
        sql << after;
        sql += ") ORDER BY partition, key LIMIT ";
        sql << std::uint64_t{limit};
        const auto cells = select(session, sql, {{"key", false}});
        Keys keys;
        for (std::size_t row = 0; row < cells.rows(); ++row) {
            keys.push_back(InstanceKey{static_cast<std::uint64_t>(cells.number(0, row))});
        }
        return keys;
    });
}

Result<std::vector<std::string>> SqlRetention::departments_of(InstanceKey instance) {
    return database_->read("the case's tasks cannot be read", [&](soci::session& session) -> Result<Strings> {
        Sql sql;
        sql += "SELECT department FROM (SELECT department, MIN(key) AS first FROM task WHERE instance = ";
        sql << instance;
        sql += " GROUP BY department) t ORDER BY first";
        const auto cells = select(session, sql, {{"department", true}});
        Strings departments;
        for (std::size_t row = 0; row < cells.rows(); ++row) departments.push_back(cells.text(0, row));
        return departments;
    });
}

Result<std::vector<LogRow>> SqlRetention::log(InstanceKey instance, std::uint64_t after, std::size_t limit) {
    using Rows = std::vector<LogRow>;
    return database_->read("the log cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql rest = lies_at("instance", instance.value);
        rest.text.insert(0, "WHERE ");
        rest += " AND position > ";
        rest << after;
        rest += " ORDER BY position LIMIT ";
        rest << std::uint64_t{limit};
        return select_rows<LogRow>(session, "record", std::move(rest));
    });
}

}  // namespace baton::storage
