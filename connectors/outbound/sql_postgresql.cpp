#include <algorithm>
#include <array>
#include <poll.h>
#include <soci/postgresql/soci-postgresql.h>

#include "connectors/outbound/sql_database.hpp"
#include "connectors/outbound/sql_sessions.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::outbound {
namespace {

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

// pg_type.dat: built-in types keep their numbers.
constexpr Oid oid_bool = 16;
constexpr Oid oid_json = 114;
constexpr Oid oid_jsonb = 3802;
constexpr Oid oid_date = 1082;
constexpr Oid oid_timestamp = 1114;
constexpr Oid oid_timestamptz = 1184;
constexpr Oid oid_bytea = 17;

bool is_number(Oid type) {
    return type == 20 || type == 21 || type == 23 || type == 26 || type == 700 || type == 701 || type == 1700;
}

// 2026-11-23 10:00:00.5+00, as the session was told to write it.
feel::Value moment_value(std::string text, bool has_zone) {
    const auto gap = text.find(' ');
    if (gap != std::string::npos) text[gap] = 'T';
    if (has_zone && text.ends_with("+00")) text.replace(text.size() - 3, 3, "Z");
    const auto moment = feel::parse_date_time(text);
    return moment ? feel::Value{*moment} : feel::Value{text};
}

std::optional<feel::Value> value_of(const PGresult* result, int column) {
    if (PQgetisnull(result, 0, column) != 0) return feel::Value{};
    const Oid type = PQftype(result, column);
    std::string text{PQgetvalue(result, 0, column), static_cast<std::size_t>(PQgetlength(result, 0, column))};
    if (type == oid_bytea) return std::nullopt;
    if (type == oid_bool) return feel::Value{text == "t"};
    if (const auto number = is_number(type) ? Decimal::parse(text) : std::nullopt) return feel::Value{*number};
    if (type == oid_timestamp || type == oid_timestamptz) return moment_value(text, type == oid_timestamptz);
    if (type == oid_date) {
        const auto date = feel::parse_date(text);
        return date ? feel::Value{*date} : feel::Value{text};
    }
    if (type == oid_json || type == oid_jsonb) {
        const Result<feel::Value> json = feel::from_json(text);
        if (json) return *json;
    }
    return feel::Value{std::move(text)};
}

SqlOutcome failed(const PGresult* result) {
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char* message = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const std::string code{state != nullptr ? state : "08000"};
    const std::string detail =
        "PostgreSQL refuses (" + code + "): " + (message != nullptr ? message : "no reason given");
    if (code.starts_with("23")) return sql_failed(Code::invalid, detail, true);
    // Connection, resources, operator, rollback: may pass (PostgreSQL, appendix A).
    for (const char* passing : {"08", "53", "57", "58", "40", "55"}) {
        if (code.starts_with(passing)) return sql_failed(Code::unavailable, detail + "; it will be tried again");
    }
    return sql_failed(Code::invalid, detail);
}

// A server that does not answer must not hold a thread; libpq takes a list of words or a URI.
std::string with_timeout(const std::string& connection) {
    if (connection.find("connect_timeout") != std::string::npos) return connection;
    const bool is_uri = connection.starts_with("postgresql://") || connection.starts_with("postgres://");
    const char* mark = !is_uri ? " " : connection.find('?') == std::string::npos ? "?" : "&";
    return connection + mark + "connect_timeout=10";
}

class Run {
public:
    Run(PGconn* connection, const SqlLimits& limits, const std::stop_token& stop)
        : connection_(connection), limits_(limits), stop_(stop) {}

    SqlOutcome of(const SqlStatement& statement, const std::vector<SqlValue>& values) {
        std::vector<std::string> texts(values.size());
        std::vector<const char*> marks(values.size(), nullptr);
        for (std::size_t at = 0; at < values.size(); ++at) {
            if (std::holds_alternative<std::monostate>(values[at])) continue;
            texts[at] = text_of(values[at]);
            if (texts[at].find('\0') != std::string::npos) {  // libpq would bind what stands before it
                return sql_failed(Code::invalid, "PostgreSQL keeps no text with the character U+0000; take it out");
            }
            marks[at] = texts[at].c_str();
        }
        const int sent = PQsendQueryParams(connection_, statement.text.c_str(), static_cast<int>(marks.size()), nullptr,
                                           marks.data(), nullptr, nullptr, 0);
        if (sent == 0 || PQsetSingleRowMode(connection_) == 0) {
            return broken(Code::unavailable,
                          std::string("PostgreSQL cannot be reached: ") + PQerrorMessage(connection_));
        }
        return take_all();
    }

    [[nodiscard]] bool is_usable() const { return !is_broken_ && PQtransactionStatus(connection_) == PQTRANS_IDLE; }

private:
    static std::string text_of(const SqlValue& value) {
        if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
        if (const auto* whole = std::get_if<std::int64_t>(&value)) return std::to_string(*whole);
        return std::get<std::string>(value);
    }

    SqlOutcome broken(Code code, std::string detail) {
        is_broken_ = true;
        return sql_failed(code, std::move(detail));
    }

    SqlOutcome take_all() {
        SqlOutcome outcome;
        for (;;) {
            if (!wait()) {
                cancel();
                return broken(Code::timeout, "the SQL statement did not end in time");
            }
            const Answer answer{PQgetResult(connection_)};
            if (answer == nullptr) return outcome;
            const ExecStatusType status = PQresultStatus(answer.get());
            if (status == PGRES_SINGLE_TUPLE) {
                if (auto fault = take_row(answer.get(), outcome.rows)) {
                    cancel();
                    return broken(fault->fault->problem.code, fault->fault->problem.detail);
                }
            } else if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
                const std::string affected = PQcmdTuples(answer.get());
                outcome.rows.affected = affected.empty() ? 0 : std::stoll(affected);
            } else if (!outcome.fault) {
                outcome = failed(answer.get());
            }
        }
    }

    std::optional<SqlOutcome> take_row(const PGresult* answer, SqlRows& rows) {
        if (rows.rows.size() >= limits_.rows_max) {
            return sql_failed(Code::invalid, "the SQL statement finds more than " + std::to_string(limits_.rows_max) +
                                                 " rows; narrow it, or add a LIMIT");
        }
        feel::Context row;
        for (int column = 0; column < PQnfields(answer); ++column) {
            const std::string name = PQfname(answer, column);
            auto value = value_of(answer, column);
            if (!value) {
                return sql_failed(Code::invalid, "column '" + name + "' holds bytes; select it as encode(..., 'hex')");
            }
            bytes_ += name.size() + static_cast<std::size_t>(PQgetlength(answer, 0, column));
            row.set(name, std::move(*value));
        }
        if (bytes_ > limits_.bytes_max) return sql_failed(Code::invalid, "the SQL result is larger than allowed");
        rows.rows.emplace_back(std::move(row));
        return std::nullopt;
    }

    // False when the time is over or a stop was asked for. A lost connection ends the wait: the next result tells of
    // it.
    bool wait() {
        while (PQisBusy(connection_) != 0) {
            if (stop_.stop_requested() || std::chrono::steady_clock::now() >= limits_.until) return false;
            pollfd ready{PQsocket(connection_), POLLIN, 0};
            ::poll(&ready, 1, 50);
            if (ready.revents != 0 && PQconsumeInput(connection_) == 0) return true;
        }
        return true;
    }

    void cancel() {
        std::array<char, 256> message{};
        if (PGcancel* wish = PQgetCancel(connection_)) {
            PQcancel(wish, message.data(), static_cast<int>(message.size()));
            PQfreeCancel(wish);
        }
    }

    PGconn* connection_;
    const SqlLimits& limits_;
    const std::stop_token& stop_;
    std::size_t bytes_ = 0;
    bool is_broken_ = false;
};

class Postgresql final : public SqlDatabase {
public:
    Postgresql(std::string connection, bool is_read_only)
        : connection_(std::move(connection)), is_read_only_(is_read_only) {}

    [[nodiscard]] SqlDialect dialect() const override { return SqlDialect::postgresql; }

    SqlOutcome run(const SqlStatement& statement, const std::vector<SqlValue>& values, const SqlLimits& limits,
                   const std::stop_token& stop) override {
        auto session = sessions_.take();
        if (session == nullptr) {
            if (auto fault = open(session)) return std::move(*fault);
        }
        Run run{static_cast<soci::postgresql_session_backend*>(session->get_backend())->conn_, limits, stop};
        SqlOutcome outcome = run.of(statement, values);
        if (run.is_usable()) sessions_.give_back(std::move(session));
        return outcome;
    }

private:
    // The driver's own message may repeat the connection's text, so it is not passed on.
    std::optional<SqlOutcome> open(std::unique_ptr<soci::session>& session) {
        try {
            session = std::make_unique<soci::session>(soci::postgresql, with_timeout(connection_));
            *session << "SET TIME ZONE 'UTC'";
            *session << "SET DateStyle = ISO";
            if (is_read_only_) *session << "SET default_transaction_read_only = on";
        } catch (const std::exception&) {
            return sql_failed(Code::unavailable,
                              "the PostgreSQL database cannot be reached; see that it runs and that the connection in "
                              "the settings is right; it will be tried again");
        }
        return std::nullopt;
    }

    std::string connection_;
    bool is_read_only_;
    SqlSessions sessions_;
};

}  // namespace

std::unique_ptr<SqlDatabase> postgresql_database(std::string connection, bool is_read_only) {
    return std::make_unique<Postgresql>(std::move(connection), is_read_only);
}

}  // namespace baton::outbound
