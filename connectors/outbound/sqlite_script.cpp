#include "connectors/outbound/sqlite_script.hpp"

#include <memory>
#include <sqlite3.h>
#include <sstream>
#include <vector>

namespace baton::outbound {
namespace {

using Handle = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Result<std::vector<std::string>> steps_of(const std::string& script) {
    const std::string mark = "-- step ";
    std::vector<std::string> steps;
    std::istringstream lines(script);
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with(mark)) {
            if (!steps.empty()) steps.back() += line + "\n";
            continue;
        }
        steps.emplace_back();
        if (line.substr(mark.size()) == std::to_string(steps.size())) continue;
        return fail(Code::invalid, "'" + line + "' stands where step " + std::to_string(steps.size()) +
                                       " should begin; number the steps from 1, one after the other");
    }
    if (steps.empty()) return fail(Code::invalid, "the script has no step; begin it by a line '-- step 1'");
    return steps;
}

Result<> execute(sqlite3& database, const std::string& statements) {
    if (sqlite3_exec(&database, statements.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    auto problem = fail(Code::unavailable, sqlite3_errmsg(&database));
    if (sqlite3_get_autocommit(&database) == 0) sqlite3_exec(&database, "rollback", nullptr, nullptr, nullptr);
    return problem;
}

Result<std::size_t> steps_done(sqlite3& database) {
    sqlite3_stmt* prepared = nullptr;
    if (sqlite3_prepare_v2(&database, "pragma user_version", -1, &prepared, nullptr) != SQLITE_OK) {
        return fail(Code::unavailable, sqlite3_errmsg(&database));
    }
    const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(prepared, &sqlite3_finalize);
    if (sqlite3_step(prepared) != SQLITE_ROW) return fail(Code::unavailable, sqlite3_errmsg(&database));
    return static_cast<std::size_t>(sqlite3_column_int64(prepared, 0));
}

Result<> run_new_steps(sqlite3& database, const std::vector<std::string>& steps) {
    const auto done = steps_done(database);
    if (!done) return done.error();
    if (*done > steps.size()) {
        return fail(Code::invalid, "it has seen step " + std::to_string(*done) + " and the script ends with step " +
                                       std::to_string(steps.size()) + "; use the script that it was made by");
    }
    for (std::size_t number = *done + 1; number <= steps.size(); ++number) {
        const auto ran = execute(database, "begin immediate;\n" + steps[number - 1] +
                                               ";\npragma user_version = " + std::to_string(number) + ";\ncommit");
        if (!ran) return fail(ran.error().code, "step " + std::to_string(number) + ": " + ran.error().detail);
    }
    return {};
}

}  // namespace

Result<> run_sqlite_script(const std::string& database, const std::string& script) {
    const auto steps = steps_of(script);
    if (!steps) return steps.error();
    sqlite3* opened = nullptr;
    const bool is_open = sqlite3_open(database.c_str(), &opened) == SQLITE_OK;
    const Handle handle(opened, &sqlite3_close);
    const auto ran = is_open ? run_new_steps(*handle, *steps) : fail(Code::unavailable, sqlite3_errmsg(opened));
    if (ran) return {};
    return fail(ran.error().code, "the script could not be run on '" + database + "': " + ran.error().detail);
}

}  // namespace baton::outbound
