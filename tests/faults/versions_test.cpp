// A service of today begins on the tables of the first version: it goes on with the cases that it finds there, and all
// that is stored of them still follows from their records.
#include <gtest/gtest.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"
#include "service/verify/verify.hpp"
#include "tests/faults/served.hpp"
#include "tests/storage_contract/old_tables.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::faults {
namespace {

using commands::member;
using std::chrono::minutes;
using std::chrono::steady_clock;

class FirstVersion : public testing::Test {
protected:
    feel::Value ask(const std::string& role, const client::Call& call) {
        const auto answer = client::ask(served_->as(role), call);
        EXPECT_TRUE(answer.has_value()) << call.target << ": " << answer.error().detail;
        return answer ? *answer : feel::Value();
    }
    feel::Value act(const std::string& role, const std::string& target, const std::string& body = "{}") {
        const auto key = "led-forward" + std::to_string(++acts_);
        return ask(role, {"POST", target, body, {{"Idempotency-Key", key}, {"If-Match", "*"}}});
    }
    std::string state(const std::string& instance) {
        return member(ask("auditor", {"GET", "/v2/process-instances/" + instance, "", {}}), "state");
    }
    // Takes the one job of the type and gives its path; waits for it.
    std::string job(const std::string& type) {
        const auto body = R"({"type":")" + type + R"(","requestTimeout":60000})";
        const auto taken = act("intake", "/v2/jobs/activation", body);
        const auto* const jobs = taken.context() != nullptr ? taken.context()->find("jobs") : nullptr;
        EXPECT_TRUE(jobs != nullptr && jobs->list()->size() == 1) << type;
        return jobs == nullptr || jobs->list()->empty() ? "" : "/v2/jobs/" + member(jobs->list()->front(), "jobKey");
    }
    void expect_ended(const std::string& instance) {
        const auto until = steady_clock::now() + minutes(1);
        while (state(instance) == "active" && steady_clock::now() < until) {
        }
        EXPECT_EQ(state(instance), "completed") << instance;
    }

    // L1 waits for its second reply, L2 for its worker, W3 for a person, T1 for whoever mends its incident, and T2 for
    // a moment that has come.
    void go_on_with(std::vector<std::string> words, const std::string& store) {
        served_ = std::make_unique<Served>(folder_.path(), std::move(words));
        ASSERT_TRUE(served_->start()) << "see service.log";
        act("intake", "/v2/messages/publication", R"({"name":"reply","correlationKey":"L1","variables":{"b":2}})");
        act("intake", job("send-L2") + "/completion");
        act("intake", "/v2/user-tasks/20/completion");
        act("operator", "/v2/incidents/25/resolution", R"({"reason":"已修好"})");
        act("intake", job("report") + "/completion");
        act("intake", job("report") + "/completion");
        for (const auto* instance : {"6", "19", "21", "26"}) expect_ended(instance);
        EXPECT_EQ(state("11"), "active") << "it waits for replies";
        EXPECT_EQ(state("13"), "completed");
        EXPECT_EQ(served_->stop(), 0);
        const auto verified = verify::replay_all(store, {});
        ASSERT_TRUE(verified.has_value()) << verified.error().detail;
        EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
        EXPECT_EQ(verified->cases, 7U);
    }

    Folder folder_{"first-version"};

private:
    std::unique_ptr<Served> served_;
    int acts_ = 0;
};

TEST_F(FirstVersion, of_an_sqlite_file_is_gone_on_with) {
    {
        soci::session session(soci::sqlite3, "dbname=" + (folder_.path() / "baton.sqlite").string());
        storage::make_old_tables(session, storage::sqlite(), 1);
    }
    go_on_with(as_usual(), folder_.path().string());
}

TEST_F(FirstVersion, of_a_postgresql_database_is_gone_on_with) {
    if (const auto* const lacking = outbound::PostgresServer::lacks()) GTEST_SKIP() << lacking;
    const outbound::PostgresServer database;
    ASSERT_TRUE(database.runs()) << database.problem();
    {
        soci::session session(soci::postgresql, database.uri());
        storage::make_old_tables(session, storage::postgresql(), 1);
    }
    auto words = as_usual();
    words.insert(words.end(), {"--set", "store.url=" + database.uri()});
    go_on_with(std::move(words), database.uri());
}

}  // namespace
}  // namespace baton::faults
