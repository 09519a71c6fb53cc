#include "connectors/outbound/sqlite_script.hpp"

#include <memory>
#include <sqlite3.h>

namespace baton::outbound {

Result<> run_sqlite_script(const std::string& database, const std::string& script) {
    sqlite3* opened = nullptr;
    const bool is_open = sqlite3_open(database.c_str(), &opened) == SQLITE_OK;
    const std::unique_ptr<sqlite3, decltype(&sqlite3_close)> handle(opened, &sqlite3_close);
    if (is_open && sqlite3_exec(handle.get(), script.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK) return {};
    return fail(Code::unavailable,
                "the script could not be run on '" + database + "': " + sqlite3_errmsg(handle.get()));
}

}  // namespace baton::outbound
