// What is open, counted from the rows. Conditions are written as the partial indices have them, so that what has ended
// is not looked at.
#include "connectors/storage/queries/sql_queries.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

constexpr std::string_view waiting_job = "state IN ('available', 'active', 'backing_off')";
constexpr std::string_view stuck_job = "state = 'out_of_retries'";

// How many of the rows are past `column`.
void add_late(Sql& sql, std::string_view column, Instant now) {
    (((sql += "count(CASE WHEN ") += column) += " <> 0 AND ") += column;
    sql += " < ";
    sql << now;
    sql += " THEN 1 END)";
}

// "SELECT definition, 'job', count(*), " for one of the kinds.
void begin(Sql& sql, std::string_view by, std::string_view kind) {
    if (!sql.text.empty()) sql += " UNION ALL ";
    (((sql += "SELECT ") += by) += ", '") += kind;
    sql += "', count(*), ";
}

Sql versions_sql(Instant now) {
    Sql sql;
    begin(sql, "definition", "case");
    sql +=
        "count(CASE WHEN has_incident = 1 THEN 1 END), min(started_at) FROM instance WHERE state = 'active'"
        " GROUP BY definition";
    begin(sql, "definition", "task");
    add_late(sql, "due", now);
    sql += ", min(opened_at) FROM task WHERE state = 'open' GROUP BY definition";
    begin(sql, "definition", "job");
    ((sql += "0, 0 FROM job WHERE ") += waiting_job) += " GROUP BY definition";
    begin(sql, "definition", "stuck_job");
    ((sql += "0, 0 FROM job WHERE ") += stuck_job) += " GROUP BY definition";
    begin(sql, "definition", "timer");
    sql += "0, 0 FROM timer WHERE instance <> 0 AND element <> '' GROUP BY definition";
    return sql;
}

// A version of a process, in the conditions of a question.
struct Version {
    DefinitionKey key;
    std::string_view process;
};

Sql& of_version(Sql& sql, const Version& version) {
    sql += "process = ";
    sql << version.process;
    sql += " AND definition = ";
    return sql << version.key;
}

// Subscriptions and incidents have no version of their own: their case has.
void add_of_cases(Sql& sql, const Version& version, std::string_view named) {
    ((sql += " JOIN instance c ON c.partition = ") += named) += ".partition AND c.key = ";
    ((sql += named) += ".instance WHERE c.definition = ") << version.key;
}

void add_jobs(Sql& sql, const Version& version, std::string_view kind, std::string_view in_state) {
    begin(sql, "element", kind);
    ((sql += "0, min(created_at) FROM job WHERE ") += in_state) += " AND ";
    of_version(sql, version) += " GROUP BY element";
}

void add_incidents(Sql& sql, const Version& version, std::string_view kind, std::string_view more) {
    begin(sql, "x.element", kind);
    sql += "0, min(x.raised_at) FROM incident x";
    add_of_cases(sql, version, "x");
    sql += " AND x.state = 'open' AND x.process = ";
    sql << version.process;
    (sql += more) += " GROUP BY x.element";
}

Sql elements_sql(const Version& version, Instant now) {
    Sql sql;
    begin(sql, "element", "task");
    add_late(sql, "due", now);
    sql += ", min(opened_at) FROM task WHERE state = 'open' AND ";
    of_version(sql, version) += " GROUP BY element";
    add_jobs(sql, version, "job", waiting_job);
    add_jobs(sql, version, "stuck_job", stuck_job);
    begin(sql, "element", "timer");
    sql += "0, 0 FROM timer WHERE instance <> 0 AND element <> '' AND definition = ";
    (sql << version.key) += " GROUP BY element";
    begin(sql, "s.element", "event");
    sql += "0, 0 FROM (SELECT DISTINCT partition, instance, element, token, scope FROM subscription WHERE process = ";
    (sql << version.process) += ") s";
    add_of_cases(sql, version, "s");
    sql += " GROUP BY s.element";
    add_incidents(sql, version, "incident", "");
    add_incidents(sql, version, "stopped",
                  " AND x.job = 0 AND NOT EXISTS (SELECT 1 FROM task t WHERE t.instance = x.instance"
                  " AND t.element = x.element AND t.state = 'open')");
    begin(sql, "i.process", "called");
    sql +=
        "0, min(i.started_at) FROM instance i JOIN instance c ON c.partition = i.partition AND c.key = i.parent"
        " WHERE i.state = 'active' AND i.parent <> 0 AND c.definition = ";
    (sql << version.key) += " GROUP BY i.process";
    return sql;
}

// Each count is a question of its own: none joins.
Sql open_sql(Instant now) {
    Sql sql;
    sql += "SELECT (SELECT count(*) FROM instance WHERE state = 'active'),";
    sql += " (SELECT count(*) FROM instance WHERE has_incident = 1 AND state = 'active'),";
    sql += " (SELECT count(*) FROM task WHERE state = 'open'),";
    sql += " (SELECT count(*) FROM task WHERE state = 'open' AND due <> 0 AND due < ";
    sql << now;
    ((sql += "), (SELECT count(*) FROM job WHERE ") += waiting_job) += "),";
    ((sql += " (SELECT count(*) FROM job WHERE ") += stuck_job) += "),";
    sql += " (SELECT count(*) FROM timer WHERE instance <> 0 AND element <> ''), (SELECT count(*) FROM subscription),";
    sql += " (SELECT count(*) FROM incident WHERE state = 'open'), (SELECT count(*) FROM message)";
    return sql;
}

template <class Row>
Result<std::vector<Row>> rows_by(Database& database, const Sql& sql) {
    return database.read("what is open cannot be counted", [&](soci::session& session) -> Result<std::vector<Row>> {
        return rows_of<Row>(select(session, sql, columns_of<Row>()));
    });
}

}  // namespace

Result<std::vector<ports::VersionCount>> SqlQueries::count_versions(Instant now) {
    return rows_by<ports::VersionCount>(*database_, versions_sql(now));
}

Result<std::vector<ports::ElementCount>> SqlQueries::count_elements(DefinitionKey definition, std::string_view process,
                                                                    Instant now) {
    return rows_by<ports::ElementCount>(*database_, elements_sql({definition, process}, now));
}

Result<ports::OpenCount> SqlQueries::count_open(Instant now) {
    auto rows = rows_by<ports::OpenCount>(*database_, open_sql(now));
    if (!rows) return rows.error();
    return rows->front();
}

Result<std::vector<ports::InboxBacklog>> SqlQueries::inbox_backlogs() {
    Sql sql;
    sql += "SELECT s.department, s.head, count(c.consumer), COALESCE(max(s.head - c.acked), 0) FROM inbox_stream s";
    sql += " LEFT JOIN inbox_consumer c ON c.department = s.department GROUP BY s.department, s.head";
    sql += " ORDER BY s.department";
    return rows_by<ports::InboxBacklog>(*database_, sql);
}

}  // namespace baton::storage
