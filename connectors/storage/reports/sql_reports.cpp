#include "connectors/storage/reports/sql_reports.hpp"

#include <algorithm>
#include <iterator>

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

using ports::ReportBy;
using ports::ReportFilter;
using ports::ReportRow;

// Did a clock come to its due time before it stood still, was stopped, or the case ended?
void add_late(Sql& sql, const ReportFilter& filter) {
    sql += "EXISTS (SELECT 1 FROM case_clock k WHERE k.partition = i.partition AND k.instance = i.key";
    if (!filter.rule.empty()) {
        sql += " AND k.rule = ";
        sql << std::string_view{filter.rule};
    } else if (!filter.harmless.empty()) {
        sql += " AND k.rule NOT IN (";
        for (const auto& rule : filter.harmless) {
            if (&rule != &filter.harmless.front()) sql += ", ";
            sql << std::string_view{rule};
        }
        sql += ")";
    }
    sql +=
        " AND k.due < CASE WHEN k.suspended_at <> 0 THEN k.suspended_at WHEN k.stopped_at <> 0 THEN k.stopped_at"
        " WHEN i.ended_at <> 0 THEN i.ended_at ELSE ";
    sql << filter.now;
    sql += " END)";
}

// Where cases are counted: those that are there, and the stones of those that were dropped, which keep what the tasks
// of a case would say.
struct Counted {
    std::string_view department;  // of its first task
    std::string_view from;
};
constexpr Counted those_there{
    "(SELECT t.department FROM task t WHERE t.instance = i.key ORDER BY t.partition, t.key LIMIT 1)", "instance i"};
constexpr Counted those_dropped{"i.department", "(SELECT * FROM archived_case WHERE dropped_at <> 0) i"};

void add_counted(Sql& sql, const ReportFilter& filter, const Counted& counted) {
    sql +=
        "SELECT i.partition, i.key, i.ended_at, CASE WHEN COALESCE(f.owner, '') <> '' THEN f.owner ELSE"
        " COALESCE(";
    sql += counted.department;
    sql +=
        ", '') END AS department, COALESCE(f.street, '') AS street,"
        " CASE WHEN COALESCE(f.chosen, '') <> '' THEN f.chosen ELSE COALESCE(f.proposed, '') END AS path,"
        " CASE WHEN f.refused > 0 OR f.sent_back > 0 THEN 1 ELSE 0 END AS returned, CASE WHEN ";
    add_late(sql, filter);
    (sql += " THEN 1 ELSE 0 END AS late FROM ") += counted.from;
    sql +=
        " LEFT JOIN case_figure f ON f.partition = i.partition AND f.instance = i.key"
        " WHERE i.started_at >= ";
    sql << filter.from;
    sql += " AND i.started_at < ";
    sql << filter.to;
    if (filter.process.empty()) {
        sql += " AND i.parent = 0";
    } else {
        sql += " AND i.process = ";
        sql << std::string_view{filter.process};
    }
}

// Every case of the time, with what is said of it.
void add_cases(Sql& sql, const ReportFilter& filter) {
    sql += "(";
    add_counted(sql, filter, those_there);
    sql += " UNION ALL ";
    add_counted(sql, filter, those_dropped);
    sql += ") c WHERE 1 = 1";
}

constexpr std::string_view is_in_time = "c.late = 0 AND c.ended_at <> 0";
constexpr std::string_view is_open = "c.late = 0 AND c.ended_at = 0";

std::string_view outcome_condition(std::string_view outcome) {
    if (outcome == "in_time") return is_in_time;
    if (outcome == "late") return "c.late = 1";
    if (outcome == "open") return is_open;
    return "c.returned = 1";
}

// As the decision and the form of the processes write it.
std::string_view path_of(std::string_view name) {
    if (name == "service") return "服务";
    if (name == "management") return "管理";
    return "执法";
}

void add_choice(Sql& sql, const ReportFilter& filter) {
    if (filter.department) {
        sql += " AND c.department = ";
        sql << std::string_view{*filter.department};
    }
    if (filter.street) {
        sql += " AND c.street = ";
        sql << std::string_view{*filter.street};
    }
    if (!filter.outcome.empty()) (sql += " AND ") += outcome_condition(filter.outcome);
    if (!filter.path.empty()) {
        sql += " AND c.path = ";
        sql << path_of(filter.path);
    }
}

void add_count(Sql& sql, std::string_view condition) { ((sql += ", count(CASE WHEN ") += condition) += " THEN 1 END)"; }

void add_path_count(Sql& sql, std::string_view name) {
    sql += ", count(CASE WHEN c.path = ";
    sql << path_of(name);
    sql += " THEN 1 END)";
}

std::string_view column_of(ReportBy by) {
    if (by == ReportBy::department) return "c.department";
    return by == ReportBy::street ? "c.street" : "''";
}

Sql counting_sql(const ReportFilter& filter, ReportBy by) {
    Sql sql;
    ((sql += "SELECT ") += column_of(by)) += " AS name, count(*)";
    for (const auto* outcome : {"in_time", "late", "open", "returned"}) add_count(sql, outcome_condition(outcome));
    for (const auto* path : {"service", "management", "enforcement"}) add_path_count(sql, path);
    sql += " FROM ";
    add_cases(sql, filter);
    add_choice(sql, filter);
    if (by != ReportBy::all) ((sql += " GROUP BY ") += column_of(by)) += " ORDER BY name";
    return sql;
}

Sql of_case(InstanceKey instance) {
    Sql rest;
    rest += "WHERE partition = ";
    rest << partition_of(instance.value);
    rest += " AND instance = ";
    rest << instance;
    return rest;
}

}  // namespace

namespace {

std::vector<ReportRow> counted_in(soci::session& session, const ReportFilter& filter, ReportBy by) {
    return rows_of<ReportRow>(select(session, counting_sql(filter, by), columns_of<ReportRow>()));
}

constexpr std::string_view not_counted = "the report cannot be counted";

}  // namespace

Result<std::vector<ReportRow>> SqlReports::count(const ReportFilter& filter, ReportBy by) {
    using Rows = std::vector<ReportRow>;
    return database_->read(not_counted,
                           [&](soci::session& session) -> Result<Rows> { return counted_in(session, filter, by); });
}

Result<std::vector<std::vector<ReportRow>>> SqlReports::count_at_once(
    const std::vector<ports::ReportQuestion>& questions) {
    using Answers = std::vector<std::vector<ReportRow>>;
    return database_->read_at_once(not_counted, [&](soci::session& session) -> Result<Answers> {
        Answers answers;
        for (const auto& one : questions) answers.push_back(counted_in(session, one.filter, one.by));
        return answers;
    });
}

namespace {

// Those of one table; stones have the columns of cases.
std::vector<ports::InstanceRow> cases_in(soci::session& session, const std::string& table, const Counted& counted,
                                         const ReportFilter& filter, const std::pair<InstanceKey, std::size_t>& page) {
    Sql rest;
    rest += "WHERE (partition, key) IN (SELECT c.partition, c.key FROM (";
    add_counted(rest, filter, counted);
    rest += ") c WHERE 1 = 1";
    add_choice(rest, filter);
    rest += ") AND (partition, key) > (";
    rest << partition_of(page.first.value);
    rest += ", ";
    rest << page.first;
    rest += ") ORDER BY partition, key LIMIT ";
    rest << std::uint64_t{page.second};
    return select_rows<ports::InstanceRow>(session, table, std::move(rest));
}

}  // namespace

Result<std::vector<ports::InstanceRow>> SqlReports::cases(const ReportFilter& filter, InstanceKey after,
                                                          std::size_t limit) {
    using Rows = std::vector<ports::InstanceRow>;
    return database_->read("the cases of the report cannot be read", [&](soci::session& session) -> Result<Rows> {
        const auto there = cases_in(session, "instance", those_there, filter, {after, limit});
        const auto dropped = cases_in(session, "archived_case", those_dropped, filter, {after, limit});
        Rows both;
        std::ranges::merge(there, dropped, std::back_inserter(both), {}, &ports::InstanceRow::key,
                           &ports::InstanceRow::key);
        if (both.size() > limit) both.resize(limit);
        return both;
    });
}

Result<history::CaseFigures> SqlReports::figures_of(InstanceKey instance) {
    using Figures = history::CaseFigures;
    return database_->read("the figures of the case cannot be read", [&](soci::session& session) -> Result<Figures> {
        const auto figure = select_row<history::CaseFigure>(session, "case_figure", of_case(instance));
        Sql clocks = of_case(instance);
        clocks += " ORDER BY position, number";
        return Figures{figure.value_or(history::CaseFigure{}),
                       select_rows<history::CaseClock>(session, "case_clock", std::move(clocks))};
    });
}

}  // namespace baton::storage
