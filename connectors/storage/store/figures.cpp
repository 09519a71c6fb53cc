#include "connectors/storage/store/figures.hpp"

#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/records.hpp"
#include "engine/history/case_figures.hpp"

namespace baton::storage {
namespace {

using history::ClockChange;
using history::FigureChange;
using Kind = ClockChange::Kind;

constexpr std::uint64_t records_at_once = 500;

void add_changed(Sql& sql, std::string_view column, bool is_changed) {
    if (!is_changed) return;
    (((sql += ", ") += column) += " = excluded.") += column;
}

// One row a case, made when there is first something to say.
void write_change(soci::session& session, const Record& record, const FigureChange& change) {
    Sql sql;
    sql +=
        "INSERT INTO case_figure (partition, instance, street, owner, proposed, chosen, refused, sent_back) VALUES (";
    sql << record.partition;
    sql += ", ";
    sql << record.instance;
    for (const auto* text : {&change.street, &change.owner, &change.proposed, &change.chosen}) {
        sql += ", ";
        sql << std::string_view{text->has_value() ? **text : std::string_view{}};
    }
    sql += ", ";
    sql << change.refused.value_or(0);
    sql += ", ";
    sql << change.sent_back;
    sql += ") ON CONFLICT (partition, instance) DO UPDATE SET sent_back = case_figure.sent_back + excluded.sent_back";
    add_changed(sql, "street", change.street.has_value());
    add_changed(sql, "owner", change.owner.has_value());
    add_changed(sql, "proposed", change.proposed.has_value());
    add_changed(sql, "chosen", change.chosen.has_value());
    add_changed(sql, "refused", change.refused.has_value());
    execute(session, sql);
}

void start_clock(soci::session& session, const Record& record, const ClockChange& change, std::uint64_t number) {
    Sql sql;
    sql +=
        "INSERT INTO case_clock (partition, instance, position, number, rule, scope, token, due, suspended_at, "
        "stopped_at) VALUES (";
    sql << record.partition;
    for (const auto value : {record.instance.value, std::uint64_t{record.position}, number}) {
        sql += ", ";
        sql << value;
    }
    sql += ", ";
    sql << std::string_view{change.rule};
    for (const auto value : {change.scope, change.token}) {
        sql += ", ";
        sql << value;
    }
    sql += ", ";
    sql << change.due;
    sql += ", 0, 0)";
    execute(session, sql);
}

// The one of that name that has not been stopped.
void change_clock(soci::session& session, const Record& record, const ClockChange& change) {
    Sql sql;
    sql += "UPDATE case_clock SET ";
    if (change.kind == Kind::suspended || change.kind == Kind::stopped) {
        sql += change.kind == Kind::stopped ? "stopped_at = " : "suspended_at = ";
        sql << record.at;
    } else {
        sql += change.kind == Kind::resumed ? "suspended_at = 0, due = " : "due = ";
        sql << change.due;
    }
    sql += " WHERE partition = ";
    sql << record.partition;
    sql += " AND instance = ";
    sql << record.instance;
    sql += " AND rule = ";
    sql << std::string_view{change.rule};
    sql += " AND scope = ";
    sql << change.scope;
    sql += " AND token = ";
    sql << change.token;
    sql += " AND stopped_at = 0";
    execute(session, sql);
}

}  // namespace

void write_figures(soci::session& session, const Record& record) {
    const auto change = history::figure_change(record);
    if (change.says_something()) write_change(session, record, change);
    std::uint64_t number = 0;
    for (const auto& clock : history::clock_changes(record)) {
        if (clock.kind == Kind::started) {
            start_clock(session, record, clock, ++number);
        } else {
            change_clock(session, record, clock);
        }
    }
}

Result<> fill_figures(soci::session& session) {
    std::uint32_t partition = 0;
    for (Position position = 0;;) {
        Sql rest;
        rest += "WHERE (partition, position) > (";
        rest << partition;
        rest += ", ";
        rest << std::uint64_t{position};
        rest += ") ORDER BY partition, position LIMIT ";
        rest << records_at_once;
        const auto records = select_records(session, std::move(rest));
        if (!records) return records.error();
        if (records->empty()) return {};
        for (const auto& record : *records) write_figures(session, record);
        partition = records->back().partition;
        position = records->back().position;
    }
}

}  // namespace baton::storage
