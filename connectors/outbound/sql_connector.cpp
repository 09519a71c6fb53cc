#include "connectors/outbound/sql_connector.hpp"

#include <algorithm>
#include <utility>

#include "connectors/outbound/http_connector.hpp"
#include "connectors/outbound/parameters.hpp"
#include "connectors/outbound/result_mapping.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::outbound {
namespace {

// Whole numbers and booleans are bound as such; other numbers as their digits, dates and times as ISO 8601, lists and
// contexts as JSON.
SqlValue bound(const feel::Value& value) {
    if (value.is_null()) return std::monostate{};
    if (const bool* truth = value.boolean()) return *truth;
    if (const std::string* text = value.string()) return *text;
    if (const Decimal* number = value.number()) {
        const auto whole = number->whole();
        return whole ? SqlValue{*whole} : SqlValue{number->text()};
    }
    if (const feel::Date* date = value.date()) return feel::to_text(*date);
    if (const feel::Time* time = value.time()) return feel::to_text(*time);
    if (const feel::DateTime* moment = value.date_time()) return feel::to_text(*moment);
    if (const feel::MonthsDuration* months = value.months_duration()) return feel::to_text(*months);
    if (const feel::TimeDuration* duration = value.time_duration()) return feel::to_text(*duration);
    return feel::to_json(value);
}

feel::Value response_of(SqlRows rows) {
    const auto count = static_cast<std::int64_t>(rows.rows.size());
    return feel::Value{feel::Context{{"rows", feel::Value(std::move(rows.rows))},
                                     {"count", feel::Value{count}},
                                     {"affected", feel::Value{rows.affected}}}};
}

// A broken constraint may be caught by the process: errorExpression sees it as response.error.
Result<ports::JobAnswer> constraint_answer(const ports::JobCall& call, const Problem& problem) {
    const feel::Value response{feel::Context{
        {"error",
         feel::Value{feel::Context{{"kind", feel::Value{"constraint"}}, {"message", feel::Value{problem.detail}}}}}}};
    Result<std::optional<ports::BpmnError>> error = map_error(call, response);
    if (!error) return error.error();
    if (!*error) return problem;
    return ports::JobAnswer{{}, std::move(*error), {}};
}

}  // namespace

SqlConnector::SqlConnector(const Settings& settings, Databases databases)
    : settings_(settings), databases_(std::move(databases)) {}

Result<std::unique_ptr<SqlConnector>> SqlConnector::with(const Settings& settings, const Secrets& secrets) {
    feel::FieldFaults faults;
    Databases databases;
    for (const auto& [name, database] : settings.databases) {
        const Result<std::string> connection = secrets.fill_all(database.connection);
        if (!connection) {
            faults.add("database", "/databases/" + name, connection.error().detail, "correct its connection");
        } else if (database.driver == "sqlite") {
            databases.emplace(name, sqlite_database(*connection, database.is_read_only));
        } else if (database.driver == "postgresql") {
            databases.emplace(name, postgresql_database(*connection, database.is_read_only));
        } else {
            faults.add("database", "/databases/" + name, "'" + database.driver + "' is no driver",
                       "write sqlite or postgresql");
        }
    }
    if (!faults.found.empty()) {
        return fail(Code::invalid, "the databases of outbound calls are not set up right; see the faults",
                    std::move(faults.found));
    }
    return std::unique_ptr<SqlConnector>{new SqlConnector{settings, std::move(databases)}};
}

Result<ports::JobAnswer> SqlConnector::run(const ports::JobCall& call, std::stop_token stop) {
    Parameters parameters{call, "sql"};
    const Duration timeout = parameters.duration_or("timeout", std::min(settings_.limits.timeout_max, call.deadline));
    const std::string name = parameters.fixed("database");
    const std::string text = parameters.fixed("statement");
    if (const Result<> read = parameters.check(); !read) return read.error();
    const auto database = databases_.find(name);
    if (database == databases_.end()) {
        return fail(Code::forbidden,
                    "there is no database '" + name + "' for connectors; ask the operator to add it to the settings");
    }
    const Result<SqlStatement> statement = sql_statement(text, database->second->dialect());
    if (!statement) return statement.error();
    const Result<std::vector<SqlValue>> values = values_of(call, *statement);
    if (!values) return values.error();
    const SqlLimits limits{settings_.limits.rows_max, settings_.limits.response_max,
                           std::chrono::steady_clock::now() + timeout};
    SqlOutcome outcome = database->second->run(*statement, *values, limits, stop);
    if (!outcome.fault) return map_result(call, response_of(std::move(outcome.rows)));
    if (outcome.fault->is_constraint) return constraint_answer(call, outcome.fault->problem);
    return outcome.fault->problem;
}

// :job_key makes a repeat recognisable; the other names are inputs below sql.parameters, or variables.
Result<std::vector<SqlValue>> SqlConnector::values_of(const ports::JobCall& call, const SqlStatement& statement) const {
    Parameters parameters{call, "sql"};
    const feel::Value* given = parameters.input("parameters");
    const feel::Context* named = given != nullptr ? given->context() : nullptr;
    std::vector<SqlValue> values;
    for (const std::string& name : statement.names) {
        const feel::Value* value = named != nullptr ? named->find(name) : nullptr;
        if (value == nullptr) value = call.variables.find(name);
        if (value != nullptr) {
            values.push_back(bound(*value));
        } else if (name == "job_key") {
            values.emplace_back(idempotency_key(call));
        } else {
            parameters.blame("statement", "':" + name + "' has no value",
                             "map an input to sql.parameters." + name + ", or name a variable");
        }
    }
    if (const Result<> bound_all = parameters.check(); !bound_all) return bound_all.error();
    return values;
}

}  // namespace baton::outbound
