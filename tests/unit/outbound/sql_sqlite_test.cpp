#include <filesystem>
#include <gtest/gtest.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <thread>
#include <unistd.h>

#include "connectors/outbound/sql_connector.hpp"
#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

class SqliteConnector : public testing::Test {
protected:
    std::string path_ =
        (std::filesystem::temp_directory_path() / ("baton outbound " + std::to_string(::getpid()) + ".db")).string();
    Settings settings_;
    std::unique_ptr<SqlConnector> connector_;

    void SetUp() override {
        std::filesystem::remove(path_);
        soci::session session{soci::sqlite3, "dbname=\"" + path_ + "\""};
        session << "create table item (id integer primary key, name text unique, fee decimal(10,2), weight real, "
                   "is_open boolean, job text)";
        session << "insert into item (id, name, fee, weight, is_open) values (1, '油烟', '12.10', 2.5, 1)";
        settings_.databases["ledger"] = {"sqlite", path_, false};
        settings_.databases["archive"] = {"sqlite", path_, true};
        settings_.databases["nowhere"] = {"sqlite", path_ + ".missing", false};
        settings_.limits.rows_max = 3;
        connector_ = std::move(*SqlConnector::with(settings_, Secrets{}));
    }
    void TearDown() override { std::filesystem::remove(path_); }

    Result<ports::JobAnswer> run(std::string statement, std::string_view variables = "{}", Headers more = {}) {
        Headers headers{{"database", "ledger"}, {"statement", std::move(statement)}, {"resultVariable", "found"}};
        for (auto& header : more) headers.push_back(header);
        return connector_->run(job(headers, variables), {});
    }
    std::string found(std::string statement, std::string_view variables = "{}") {
        const auto answer = run(std::move(statement), variables);
        return answer ? feel::to_json(*answer->variables.find("found")) : answer.error().detail;
    }
};

TEST_F(SqliteConnector, reads_rows_with_their_types) {
    EXPECT_EQ(found("select id, name, fee, weight, is_open, job from item"),
              R"({"rows":[{"id":1,"name":"油烟","fee":12.1,"weight":2.5,"is_open":true,"job":null}],)"
              R"("count":1,"affected":1})");
}

TEST_F(SqliteConnector, binds_values_and_counts_changes) {
    EXPECT_EQ(found("insert into item (id, name, fee, is_open) values (:id, :name, :fee, :open)",
                    R"({"id":2,"name":"O'Brien; drop table item","fee":0.30,"open":false})"),
              R"({"rows":[],"count":0,"affected":1})");
    EXPECT_EQ(found("select name, fee, is_open from item where id = :id", R"({"id":2})"),
              R"({"rows":[{"name":"O'Brien; drop table item","fee":0.3,"is_open":false}],"count":1,"affected":1})");
}

TEST_F(SqliteConnector, keeps_digits_that_the_database_keeps_as_text) {
    EXPECT_EQ(found("select :n as n", R"({"n":0.1234567890123456789012345678901234})"),
              R"({"rows":[{"n":"0.1234567890123456789012345678901234"}],"count":1,"affected":1})");
}

TEST_F(SqliteConnector, takes_values_from_its_inputs_before_the_variables) {
    EXPECT_EQ(found("select :a as a, :b as b, :c as c", R"({"a":1,"b":null,"sql":{"parameters":{"a":2,"c":[1,"x"]}}})"),
              R"({"rows":[{"a":2,"b":null,"c":"[1,\"x\"]"}],"count":1,"affected":1})");
}

TEST_F(SqliteConnector, knows_the_job_so_that_a_repeat_does_no_harm) {
    const std::string once =
        "insert into item (name, job) select 'n', :job_key where not exists (select 1 from item where job = :job_key)";
    EXPECT_EQ(found(once), R"({"rows":[],"count":0,"affected":1})");
    EXPECT_EQ(found(once), R"({"rows":[],"count":0,"affected":0})");
}

TEST_F(SqliteConnector, wants_a_value_for_each_name) {
    const auto answer = run("select :missing, :gone");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
    EXPECT_EQ(answer.error().faults.size(), 2U);
}

TEST_F(SqliteConnector, takes_the_statement_from_the_model_only) {
    const auto answer = connector_->run(
        job({{"database", "ledger"}}, R"({"sql":{"statement":"drop table item","database":"ledger"}})"), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
    EXPECT_FALSE(run("drop table item; select 1"));
    EXPECT_EQ(found("select count(*) as n from item"), R"({"rows":[{"n":1}],"count":1,"affected":1})");
}

TEST_F(SqliteConnector, lets_the_process_catch_a_broken_constraint) {
    const auto caught =
        run("insert into item (name) values ('油烟')", "{}",
            {{"errorExpression", R"(if response.error.kind = "constraint" then {code: "TWICE"} else null)"}});
    ASSERT_TRUE(caught) << caught.error().detail;
    ASSERT_TRUE(caught->error);
    EXPECT_EQ(caught->error->code, "TWICE");
    const auto not_caught = run("insert into item (name) values ('油烟')");
    ASSERT_FALSE(not_caught);
    EXPECT_EQ(not_caught.error().code, Code::invalid);
}

TEST_F(SqliteConnector, says_what_is_wrong_with_a_statement) {
    const auto answer = run("selekt 1");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
    EXPECT_NE(answer.error().detail.find("selekt"), std::string::npos);
}

TEST_F(SqliteConnector, limits_rows) {
    const std::string five =
        "with recursive n(i) as (select 1 union all select i + 1 from n where i < 5) select i from n";
    EXPECT_EQ(run(five).error().code, Code::invalid);
    EXPECT_TRUE(run(five + " limit 3"));
}

TEST_F(SqliteConnector, ends_a_statement_that_does_not_end) {
    const auto answer = run("with recursive n(i) as (select 1 union all select i + 1 from n) select max(i) as m from n",
                            "{}", {{"timeout", "PT0.2S"}});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::timeout);
    EXPECT_TRUE(run("select 1 as one")) << "the session is usable after it";
}

TEST_F(SqliteConnector, waits_for_a_lock_and_then_says_try_again) {
    soci::session other{soci::sqlite3, "dbname=\"" + path_ + "\""};
    other << "begin immediate";
    const auto answer = run("update item set job = 'x'", "{}", {{"timeout", "PT0.3S"}});
    other << "rollback";
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::unavailable);
    EXPECT_TRUE(run("update item set job = 'x'"));
}

TEST_F(SqliteConnector, does_not_change_what_is_read_only) {
    const auto answer = connector_->run(job({{"database", "archive"}, {"statement", "delete from item"}}), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
}

TEST_F(SqliteConnector, refuses_databases_that_are_not_there) {
    EXPECT_EQ(connector_->run(job({{"database", "other"}, {"statement", "select 1"}}), {}).error().code,
              Code::forbidden);
    EXPECT_EQ(connector_->run(job({{"database", "nowhere"}, {"statement", "select 1"}}), {}).error().code,
              Code::unavailable);
    EXPECT_FALSE(std::filesystem::exists(path_ + ".missing")) << "a wrong path makes no new file";
}

TEST_F(SqliteConnector, refuses_bytes) { EXPECT_FALSE(run("select x'ff00' as b")); }

TEST_F(SqliteConnector, serves_several_threads) {
    std::vector<std::jthread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([this] {
            for (int n = 0; n < 50; ++n) EXPECT_TRUE(run("select count(*) as n from item"));
        });
    }
}

TEST(SqlSettings, are_refused_with_all_that_is_wrong) {
    Settings settings;
    settings.databases["a"] = {"oracle", "x", false};
    settings.databases["b"] = {"postgresql", "password={{secrets.NONE}}", false};
    const auto connector = SqlConnector::with(settings, Secrets{});
    ASSERT_FALSE(connector);
    EXPECT_EQ(connector.error().faults.size(), 2U);
}

}  // namespace
}  // namespace baton::outbound
