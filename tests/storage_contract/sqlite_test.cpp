// What only SQLite can do to us: a full disk, a foreign file, tables from another time.
#include <fstream>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "connectors/storage/migrations/migrations.hpp"
#include "tests/storage_contract/sqlite_backend.hpp"

namespace baton::storage {
namespace {

class Sqlite : public testing::Test {
protected:
    Opened opened(const Settings& settings) {
        auto all = open(settings);
        EXPECT_TRUE(all) << all.error().detail;
        return all ? std::move(*all) : Opened{};
    }
    Problem refusal(const Settings& settings) {
        const auto all = open(settings);
        EXPECT_FALSE(all);
        return all ? Problem{} : all.error();
    }
    soci::session direct() {
        return soci::session(soci::sqlite3, "dbname=" + (folder_.path() / "baton.sqlite").string() + " timeout=1");
    }

    TemporaryFolder folder_;
    Settings settings_ = SqliteBackend::settings_in(folder_.path());
};

ports::Batch big_batch(const ports::PartitionState& state, std::size_t count) {
    ports::Batch batch;
    batch.partition = 3;
    batch.epoch = state.epoch;
    for (std::size_t i = 1; i <= count; ++i) {
        Record record;
        record.partition = 3;
        record.position = state.last_position + i;
        record.instance = InstanceKey{nth(1)};
        record.reason = std::string(500, 'x');
        batch.records.push_back(record);
    }
    batch.inbox = {{"env", "t", "s", at(1), "{}"}};
    return batch;
}

}  // namespace

TEST_F(Sqlite, a_full_disk_leaves_nothing_of_the_batch_and_later_ones_succeed) {
    settings_.size_max = 5U << 18U;
    auto all = opened(settings_);
    const auto state = sure(all.store->open(3, {}));
    ASSERT_TRUE(all.store->commit(big_batch(state, 100)));
    auto now = state;
    now.last_position = place(100);

    const auto refused = all.store->commit(big_batch(now, 5000));

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable) << refused.error().detail;
    EXPECT_EQ(sure(all.queries->last_position(3)), place(100));
    EXPECT_EQ(sure(all.queries->records(InstanceKey{nth(1)}, 0, 10'000)).size(), 100);
    EXPECT_EQ(sure(all.queries->inbox_stream("env")).head, 1);
    EXPECT_TRUE(all.store->commit(big_batch(now, 100)));
    EXPECT_EQ(sure(all.queries->inbox_stream("env")).head, 2);
}

TEST_F(Sqlite, a_newer_database_is_refused_with_what_to_do) {
    { opened(settings_); }
    direct() << "INSERT INTO schema_version (version, name) VALUES (99, 'future')";
    const auto problem = refusal(settings_);
    EXPECT_EQ(problem.code, Code::conflict);
    EXPECT_NE(problem.detail.find("version 99"), std::string::npos);
}

TEST_F(Sqlite, a_file_that_is_no_database_is_refused) {
    std::ofstream(folder_.path() / "baton.sqlite") << std::string(10'000, 'x');
    EXPECT_NE(refusal(settings_).detail.find("not a database"), std::string::npos);
}

TEST_F(Sqlite, a_folder_that_does_not_exist_is_named) {
    settings_.url = "sqlite:///nowhere/at/all/baton.sqlite";
    const auto problem = refusal(settings_);
    EXPECT_NE(problem.detail.find("/nowhere/at/all"), std::string::npos);
}

TEST_F(Sqlite, urls_that_name_no_database_are_refused) {
    for (const auto* url : {"", "mysql://host/db", "sqlite://"}) {
        settings_.url = url;
        EXPECT_EQ(refusal(settings_).code, Code::invalid) << url;
    }
    settings_ = SqliteBackend::settings_in(folder_.path());
    settings_.readers = 0;
    EXPECT_EQ(refusal(settings_).code, Code::invalid);
}

TEST_F(Sqlite, migrations_go_forward_only_as_far_as_they_are_missing) {
    { opened(settings_); }
    auto session = direct();
    std::vector<Migration> steps(migrations().size(), {"known", "this would fail if it ran again;\n"});
    auto good = steps;
    steps.push_back({"more", "CREATE TABLE more (name $text NOT NULL)$clustered;\n"});
    EXPECT_ANY_THROW(static_cast<void>(migrate(session, sqlite(), steps)));  // WITHOUT ROWID wants a key
    session << "ROLLBACK";
    good.push_back({"more", "CREATE TABLE more (name $text NOT NULL PRIMARY KEY)$clustered;\n"});
    ASSERT_TRUE(migrate(session, sqlite(), good));
    ASSERT_TRUE(migrate(session, sqlite(), good));
    int version = 0;
    session << "SELECT MAX(version) FROM schema_version", soci::into(version);
    EXPECT_EQ(static_cast<std::size_t>(version), good.size());
    session << "INSERT INTO more (name) VALUES ('x')";
}

TEST_F(Sqlite, a_lock_that_is_never_given_back_is_unavailable_and_not_for_ever) {
    auto all = opened(settings_);
    auto other = direct();
    other << "BEGIN IMMEDIATE";
    const auto refused = all.store->open(3, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_TRUE(all.queries->last_position(3)) << "readers are not kept waiting";
    other << "ROLLBACK";
    EXPECT_TRUE(all.store->open(3, {}));
}

}  // namespace baton::storage
