#include "tests/storage_contract/sqlite_backend.hpp"

#include <cstdlib>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace baton::storage {

namespace fs = std::filesystem;

TemporaryFolder::TemporaryFolder() {
    std::string pattern = (fs::temp_directory_path() / "baton_storage_XXXXXX").string();
    EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
    path_ = pattern;
}

TemporaryFolder::~TemporaryFolder() { fs::remove_all(path_); }

Settings SqliteBackend::settings_in(const fs::path& folder) {
    Settings settings;
    settings.url = "sqlite://" + (folder / "baton.sqlite").string();
    settings.busy_timeout = Duration{200};
    return settings;
}

SqliteBackend::SqliteBackend() { reopen(); }

void SqliteBackend::reopen() {
    opened_ = {};
    auto opened = open(settings_in(folder_.path()));
    ASSERT_TRUE(opened) << opened.error().detail;
    opened_ = std::move(*opened);
}

// Another process that keeps the file to itself.
void SqliteBackend::refuse_writes(bool refuses) {
    if (!refuses) {
        other_.reset();
        return;
    }
    other_ = std::make_unique<soci::session>(soci::sqlite3,
                                             "dbname=" + (folder_.path() / "baton.sqlite").string() + " timeout=1");
    *other_ << "BEGIN IMMEDIATE";
}

void SqliteBackend::run(const std::string& sql) {
    soci::session session(soci::sqlite3, "dbname=" + (folder_.path() / "baton.sqlite").string() + " timeout=1");
    session << sql;
}

}  // namespace baton::storage
