// SQLite: one file, one writer at a time, readers beside it (write-ahead log).
#include <soci/sqlite3/soci-sqlite3.h>

#include "connectors/storage/dialect/dialect.hpp"
#include "connectors/storage/dialect/sqlite_rows.hpp"

namespace baton::storage {
namespace {

constexpr std::string_view scheme = "sqlite://";
constexpr int page_size = 4096;

// The primary result codes of sqlite3.h.
enum Result : int { busy = 5, locked = 6, read_only = 8, io_error = 10, full = 13, cannot_open = 14, constraint = 19 };

int result_of(const soci::soci_error& error) {
    const auto* known = dynamic_cast<const soci::sqlite3_soci_error*>(&error);
    return known != nullptr ? known->result() & 0xff : 0;
}

std::string path_of(const Settings& settings) {
    std::string path = settings.url;
    if (path.starts_with(scheme)) path.erase(0, scheme.size());
    return path;
}

// SQLite counts its memory under a lock of the whole process, and nobody asks for the count; and it locks a connection
// for each of its steps, where only one thread at a time has one here.
void spare_the_locks() {
    static const int answers[] = {sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0),
                                  sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD)};
    (void)answers;  // refused once SQLite is in use: then it goes on locking
}

baton::Result<> connect(soci::session& session, const Settings& settings) {
    const auto path = path_of(settings);
    if (path.empty() || path.find('"') != std::string::npos) {
        return fail(Code::invalid, "'" + settings.url + "' names no file; write sqlite:///path/baton.sqlite");
    }
    spare_the_locks();
    session.open(soci::sqlite3, "dbname=\"" + path + "\" timeout=0");
    session << "PRAGMA busy_timeout = " << settings.busy_timeout.count();
    // Commits are on the disk when they return; the log is folded into the file in larger pieces than by default.
    session << "PRAGMA synchronous = FULL";
    session << "PRAGMA wal_autocheckpoint = 8000";
    session << "PRAGMA cache_size = -65536";
    session << "PRAGMA foreign_keys = ON";
    session << "PRAGMA temp_store = MEMORY";
    return {};
}

void prepare_writer(soci::session& session, const Settings& settings) {
    session << "PRAGMA page_size = " << page_size;  // takes effect in an empty file only
    std::string mode;
    session << "PRAGMA journal_mode = WAL", soci::into(mode);
    int size = 0;
    session << "PRAGMA page_size", soci::into(size);
    if (settings.size_max > 0) {
        session << "PRAGMA max_page_count = " << settings.size_max / static_cast<std::uint64_t>(size);
    }
}

Code code_of(const soci::soci_error& error) {
    switch (result_of(error)) {
        case busy:
        case locked:
        case read_only:
        case io_error:
        case full:
        case cannot_open:
            return Code::unavailable;
        case constraint:
            return Code::conflict;
        default:
            return Code::internal;
    }
}

constexpr std::string_view only_added = R"sql(
CREATE TRIGGER $table_unchanged BEFORE UPDATE ON $table BEGIN SELECT RAISE(ABORT, '$table is only added to'); END;
CREATE TRIGGER $table_kept BEFORE DELETE ON $table BEGIN SELECT RAISE(ABORT, '$table is only added to'); END;
)sql";

const Dialect& itself(soci::session&) { return sqlite(); }

bool never(const soci::soci_error&) { return false; }

}  // namespace

const Dialect& sqlite() {
    static const Dialect dialect{.name = "SQLite",
                                 .begin_write = "BEGIN IMMEDIATE",
                                 .begin_read = "BEGIN",
                                 .lock_schema = "",
                                 .for_update = "",
                                 .text_type = "TEXT",
                                 .clustered = " WITHOUT ROWID",
                                 .only_added = only_added,
                                 .takes_arrays = false,
                                 .row_statement = sqlite_row_statement,
                                 .has_one_writer = true,
                                 .connect = connect,
                                 .spoken_by = itself,
                                 .prepare_writer = prepare_writer,
                                 .code_of = code_of,
                                 .is_lost = never,
                                 .may_retry = never};
    return dialect;
}

}  // namespace baton::storage
