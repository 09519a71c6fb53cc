// A database of any version that ever was is led forward when it is opened, and everything in it reads as it was
// written.
#include <fstream>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "engine/base/digest.hpp"
#include "tests/storage_contract/old_tables.hpp"
#include "tests/storage_contract/postgresql_backend.hpp"

namespace baton::storage {
namespace {

using testing::ElementsAre;

struct Ground {
    const char* name;
    const char* lacks;

    friend void PrintTo(const Ground& ground, std::ostream* out) { *out << ground.name; }
};

template <class Row>
std::vector<std::uint64_t> keys_of(const std::vector<Row>& rows) {
    std::vector<std::uint64_t> keys;
    for (const auto& row : rows) keys.push_back(row.key.value);
    return keys;
}

class Versions : public testing::TestWithParam<Ground> {
protected:
    void SetUp() override {
        if (GetParam().lacks != nullptr) GTEST_SKIP() << GetParam().lacks;
    }

    // Today's store over an old database, freshly made.
    void open_one_of(std::size_t version) {
        version_ = version;
        opened_ = {};
        folder_ = std::make_unique<TemporaryFolder>();
        settings_ = SqliteBackend::settings_in(folder_->path());
        soci::session session;
        if (is_postgresql()) {
            empty_database(session);
        } else {
            session.open(soci::sqlite3, "dbname=" + (folder_->path() / "baton.sqlite").string());
        }
        make_old_tables(session, is_postgresql() ? postgresql() : sqlite(), version);
        session.close();
        auto opened = open(settings_);
        ASSERT_TRUE(opened) << opened.error().detail;
        opened_ = std::move(*opened);
    }
    [[nodiscard]] bool is_from(std::size_t version) const { return version_ >= version; }

    void expect_log();
    void expect_lists();
    void expect_waiting();
    void expect_deployments();
    void expect_people();
    void expect_later_things();

    Opened opened_;

private:
    [[nodiscard]] static bool is_postgresql() { return GetParam().name == std::string("postgresql"); }
    void empty_database(soci::session& session) {
        settings_.url = "postgresql://baton@/postgres?host=" + postgresql_sockets().string();
        session.open(soci::postgresql, settings_.url);
        session << "DROP SCHEMA public CASCADE";
        session << "CREATE SCHEMA public";
    }

    std::size_t version_ = 0;
    std::unique_ptr<TemporaryFolder> folder_;
    Settings settings_;
};

void Versions::expect_log() {
    auto& store = *opened_.store;
    const auto tenure = sure(store.tenure(0));
    EXPECT_EQ(tenure.node, is_from(7) ? "gov-1:/srv/baton" : "");
    EXPECT_EQ(tenure.address, is_from(7) ? "127.0.0.1:8080" : "");
    const auto state = sure(store.open(0, {}));
    EXPECT_EQ(state.epoch, 2U);
    EXPECT_EQ(state.last_position, 21U);
    EXPECT_EQ(state.last_key, is_from(8) ? 30U : (is_from(3) ? 29U : 28U));
    EXPECT_EQ(state.almanac, "");
    const auto records = sure(opened_.queries->records(InstanceKey{21}, 0, 100));
    ASSERT_EQ(records.size(), 4U);
    EXPECT_EQ(records.front().command, "StartInstance");
    EXPECT_EQ(records.front().request, "start-T1");
    EXPECT_EQ(records.back().command, "FailJob");
    EXPECT_EQ(sure(store.records_of(0, InstanceKey{6}, 0)).size(), 6U);
    const auto snapshot = sure(store.snapshot_of(0, InstanceKey{6}));
    ASSERT_TRUE(snapshot.has_value());
    EXPECT_EQ(snapshot->position, 5U);
    const auto request = sure(store.request("local.intake", "start-L1"));
    ASSERT_TRUE(request.has_value());
    EXPECT_EQ(request->status, 200);
}

void Versions::expect_lists() {
    auto& queries = *opened_.queries;
    std::vector<std::string> cases;
    for (const auto& row : sure(queries.instances({}, {})).items) cases.push_back(row.business_key + ' ' + row.state);
    EXPECT_THAT(cases, ElementsAre("L1 active", "L2 active", "W1 completed", "W2 completed", "W3 active", "T1 active",
                                   "T2 active"));
    ports::TaskFilter open_tasks;
    open_tasks.sees_all = true;
    open_tasks.state = "open";
    EXPECT_THAT(keys_of(sure(queries.tasks(open_tasks, {})).items), ElementsAre(20, 28));
    const auto task = sure(queries.task(TaskKey{28}));
    ASSERT_TRUE(task.has_value());
    EXPECT_EQ(task->name, "现场检查");
    EXPECT_EQ(task->department, "team_env");
    EXPECT_EQ(task->how, is_from(4) ? "returned" : "reached");
    EXPECT_EQ(task->said, is_from(4) ? "材料不全" : "");
    const auto job = sure(queries.job(JobKey{24}));
    ASSERT_TRUE(job.has_value());
    EXPECT_EQ(job->state, "out_of_retries");
    EXPECT_EQ(job->failure, "打印机坏了");
    const auto incidents = sure(queries.incidents({}, {})).items;
    ASSERT_EQ(incidents.size(), 1U);
    EXPECT_NE(incidents.front().message.find("打印机坏了"), std::string::npos);
    EXPECT_EQ(sure(queries.inbox_stream("team_env")).head, 3U);
    EXPECT_EQ(sure(queries.inbox("team_env", 0, 10)).size(), 3U);
}

void Versions::expect_waiting() {
    auto& store = *opened_.store;
    const auto timers = sure(store.timers_due(0, at(4'000'000'000), 10));
    ASSERT_EQ(timers.size(), 1U);
    EXPECT_EQ(timers.front().element, "late");
    const auto subscriptions = sure(store.subscriptions(0, {}, 10));
    ASSERT_EQ(subscriptions.size(), 1U);
    EXPECT_EQ(subscriptions.front().correlation_key, "L1");
    const auto messages = sure(store.messages(0));
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_THAT(messages.front().taken_by, ElementsAre("letter"));
    EXPECT_NE(messages.back().body.find("L9"), std::string::npos);
    EXPECT_THAT(keys_of(sure(store.jobs_available(0, "send-L2", {}, 10))), ElementsAre(12));
    EXPECT_TRUE(sure(store.jobs_taken(0, "send-L2", {}, 10)).empty());
    EXPECT_EQ(sure(store.open_cases(0, {}, 10)).size(), 5U);
    EXPECT_EQ(sure(store.errands(0, {}, 10)).size(), is_from(3) ? 1U : 0U);
}

void Versions::expect_deployments() {
    EXPECT_EQ(sure(opened_.store->definitions()).size(), 3U);
    const auto resources = sure(opened_.store->resources(1));
    EXPECT_EQ(resources.size(), 3U);
    for (const auto& one : resources) EXPECT_EQ(sha256_hex(one.content), one.digest) << one.file;
}

void Versions::expect_people() {
    const auto account = sure(opened_.accounts->account("local.intake"));
    ASSERT_TRUE(account.has_value());
    EXPECT_EQ(account->display_name, "本机受理");
    EXPECT_THAT(account->roles, ElementsAre("intake", "service"));
    EXPECT_EQ(sure(opened_.accounts->accounts()).size(), 3U);
}

// What is new since: there when it was written, else as if it had never been used, or filled from the log.
void Versions::expect_later_things() {
    const auto readings = sure(opened_.readings->readings({}, 0, 10));
    EXPECT_EQ(readings.size(), is_from(5) ? 1U : 0U);
    ASSERT_TRUE(opened_.readings->append({ports::ReadingRow{}}));
    EXPECT_EQ(sure(opened_.readings->readings({}, 0, 10)).front().number, readings.size() + 1);
    EXPECT_EQ(sure(opened_.reports->figures_of(InstanceKey{21})).figure.street, "st_yaojia");
    const auto files = sure(opened_.attachments->files_of(InstanceKey{26}));
    ASSERT_EQ(files.size(), is_from(8) ? 1U : 0U);
    if (!is_from(9)) return;
    EXPECT_TRUE(sure(opened_.files->find(files.front().sha256)).has_value());
    EXPECT_EQ(sha256_hex(sure(opened_.files->piece(files.front().sha256, 0))), files.front().sha256);
}

TEST_P(Versions, of_a_database_are_led_forward_and_read_as_they_were_written) {
    for (std::size_t version = 1; version <= migrations().size(); ++version) {
        SCOPED_TRACE(file_stem(version));
        ASSERT_NO_FATAL_FAILURE(open_one_of(version));
        expect_log();
        expect_lists();
        expect_waiting();
        expect_deployments();
        expect_people();
        expect_later_things();
    }
}

INSTANTIATE_TEST_SUITE_P(Stores, Versions,
                         testing::Values(Ground{"sqlite", nullptr}, Ground{"postgresql", postgresql_lacks()}),
                         [](const auto& one) { return std::string(one.param.name); });

TEST(Migrations, that_were_released_are_never_edited) {
    std::ifstream file(std::string(BATON_SOURCE_DIR) + "/tests/golden/tables/steps.txt");
    std::string name;
    std::string digest;
    std::size_t version = 0;
    while (file >> name >> digest) {
        ASSERT_LT(version, migrations().size()) << name << " is gone";
        EXPECT_EQ(file_stem(++version), name);
        EXPECT_EQ(sha256_hex(migrations()[version - 1].sql), digest) << name << " was released: add another step";
    }
    EXPECT_EQ(version, migrations().size()) << "a new step has its line there";
}

}  // namespace
}  // namespace baton::storage
