// One configured database: sessions by SOCI, statements with bound values, exact numbers, limits and a deadline.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "connectors/outbound/settings.hpp"
#include "connectors/outbound/sql_statement.hpp"
#include "engine/feel/value.hpp"

namespace baton::outbound {

// Decimals travel as their digits, so that none are lost.
using SqlValue = std::variant<std::monostate, bool, std::int64_t, std::string>;

struct SqlRows {
    std::vector<feel::Value> rows;  // a context each, names as the database gives them
    std::int64_t affected = 0;      // rows changed; of a query, rows found
};

// What went wrong: a broken constraint is the case's matter, everything else is not.
struct SqlFault {
    Problem problem;
    bool is_constraint = false;
};

struct SqlLimits {
    std::size_t rows_max = 10'000;
    std::size_t bytes_max = 4U << 20U;
    std::chrono::steady_clock::time_point until;
};

struct SqlOutcome {
    SqlRows rows;
    std::optional<SqlFault> fault;
};

// Thread-safe: each call takes a session of its own, and keeps it for the next.
class SqlDatabase {
public:
    virtual ~SqlDatabase() = default;
    [[nodiscard]] virtual SqlDialect dialect() const = 0;
    [[nodiscard]] virtual SqlOutcome run(const SqlStatement& statement, const std::vector<SqlValue>& values,
                                         const SqlLimits& limits, const std::stop_token& stop) = 0;
};

// `connection` has its secrets filled in. Nothing is opened yet.
[[nodiscard]] std::unique_ptr<SqlDatabase> sqlite_database(std::string connection, bool is_read_only);
[[nodiscard]] std::unique_ptr<SqlDatabase> postgresql_database(std::string connection, bool is_read_only);

[[nodiscard]] inline SqlOutcome sql_failed(Code code, std::string detail, bool is_constraint = false) {
    return {{}, SqlFault{fail(code, std::move(detail)), is_constraint}};
}

}  // namespace baton::outbound
