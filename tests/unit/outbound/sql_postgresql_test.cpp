#include <gtest/gtest.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include "connectors/outbound/sql_connector.hpp"
#include "tests/unit/outbound/job_call.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::outbound {
namespace {

class PostgresqlConnector : public testing::Test {
protected:
    static void SetUpTestSuite() { server_ = std::make_unique<PostgresServer>(); }
    static void TearDownTestSuite() { server_.reset(); }

    void SetUp() override {
        ASSERT_TRUE(server_->runs()) << server_->problem();
        settings_.databases["ledger"] = {"postgresql", server_->connection(), false};
        settings_.databases["archive"] = {"postgresql", server_->connection(), true};
        settings_.databases["nowhere"] = {"postgresql", "host=/no/such/folder user=x password=hidden-word", false};
        settings_.limits.rows_max = 3;
        connector_ = std::move(*SqlConnector::with(settings_, Secrets{}));
        soci::session session{soci::postgresql, server_->connection()};
        session << "drop table if exists item";
        session << "create table item (id bigint primary key, name text unique, fee numeric(40,20), is_open boolean, "
                   "due date, at timestamptz, extra jsonb)";
    }

    Result<ports::JobAnswer> run(std::string statement, std::string_view variables = "{}", Headers more = {}) {
        Headers headers{{"database", "ledger"}, {"statement", std::move(statement)}, {"resultVariable", "found"}};
        for (auto& header : more) headers.push_back(header);
        return connector_->run(job(headers, variables), {});
    }
    std::string found(std::string statement, std::string_view variables = "{}") {
        const auto answer = run(std::move(statement), variables);
        return answer ? feel::to_json(*answer->variables.find("found")) : answer.error().detail;
    }

    static std::unique_ptr<PostgresServer> server_;
    Settings settings_;
    std::unique_ptr<SqlConnector> connector_;
};

std::unique_ptr<PostgresServer> PostgresqlConnector::server_;

TEST_F(PostgresqlConnector, keeps_every_digit_and_type) {
    EXPECT_EQ(found("insert into item values (:id, :name, :fee, :open, :due, :at, :extra)",
                    R"({"id":9007199254740993,"name":"油烟 'x'","fee":12345678901234.12345678901234567890,"open":true,
                        "due":{"type":"date","value":"2026-11-23"},
                        "at":{"type":"date and time","value":"2026-11-23T09:30:00+08:00"},"extra":{"a":[1,2]}})"),
              R"({"rows":[],"count":0,"affected":1})");
    EXPECT_EQ(found("select * from item"),
              R"({"rows":[{"id":9007199254740993,"name":"油烟 'x'","fee":12345678901234.12345678901234567890,)"
              R"("is_open":true,"due":{"type":"date","value":"2026-11-23"},)"
              R"("at":{"type":"date and time","value":"2026-11-23T01:30:00Z"},"extra":{"a":[1,2]}}],)"
              R"("count":1,"affected":1})");
}

TEST_F(PostgresqlConnector, takes_a_connection_as_a_uri) {
    settings_.databases["ledger"].connection = server_->uri();
    connector_ = std::move(*SqlConnector::with(settings_, Secrets{}));
    EXPECT_EQ(found("select 1 as one"), R"({"rows":[{"one":1}],"count":1,"affected":1})");
}

TEST_F(PostgresqlConnector, binds_null_and_casts) {
    EXPECT_EQ(found("select :a::text as a, :b::numeric + 1 as b", R"({"a":null,"b":0.1})"),
              R"({"rows":[{"a":null,"b":1.1}],"count":1,"affected":1})");
}

TEST_F(PostgresqlConnector, never_reads_a_value_as_sql) {
    EXPECT_EQ(found("select :a::text as a", R"({"a":"'; drop table item; --"})"),
              R"({"rows":[{"a":"'; drop table item; --"}],"count":1,"affected":1})");
    EXPECT_TRUE(run("select count(*) as n from item"));
}

TEST_F(PostgresqlConnector, refuses_a_text_that_it_would_cut_off) {
    const auto answer = run("select :a::text as a", R"({"a":"before\u0000after"})");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
}

TEST_F(PostgresqlConnector, lets_the_process_catch_a_broken_constraint) {
    ASSERT_TRUE(run("insert into item (id, name) values (1, 'a')"));
    const auto caught =
        run("insert into item (id, name) values (1, 'b')", "{}",
            {{"errorExpression", R"(if response.error.kind = "constraint" then {code: "TWICE"} else null)"}});
    ASSERT_TRUE(caught) << caught.error().detail;
    ASSERT_TRUE(caught->error);
    EXPECT_EQ(caught->error->code, "TWICE");
}

TEST_F(PostgresqlConnector, limits_rows_and_stays_usable) {
    EXPECT_EQ(run("select i from generate_series(1, 1000000) i").error().code, Code::invalid);
    EXPECT_TRUE(run("select i from generate_series(1, 3) i"));
}

TEST_F(PostgresqlConnector, ends_a_statement_that_does_not_end) {
    const auto answer = run("select pg_sleep(20)", "{}", {{"timeout", "PT0.3S"}});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::timeout);
    EXPECT_TRUE(run("select 1 as one"));
}

TEST_F(PostgresqlConnector, does_not_change_what_is_read_only) {
    const auto answer = connector_->run(job({{"database", "archive"}, {"statement", "delete from item"}}), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
    EXPECT_NE(answer.error().detail.find("25006"), std::string::npos) << answer.error().detail;
}

TEST_F(PostgresqlConnector, leaves_no_transaction_open) {
    EXPECT_TRUE(run("begin"));
    ASSERT_TRUE(run("insert into item (id) values (5)"));
    soci::session session{soci::postgresql, server_->connection()};
    int count = 0;
    session << "select count(*) from item where id = 5", soci::into(count);
    EXPECT_EQ(count, 1);
}

TEST_F(PostgresqlConnector, is_tried_again_when_the_server_is_away_and_tells_no_password) {
    const auto answer = connector_->run(job({{"database", "nowhere"}, {"statement", "select 1"}}), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::unavailable);
    EXPECT_EQ(answer.error().detail.find("hidden-word"), std::string::npos);
}

TEST_F(PostgresqlConnector, comes_back_after_its_session_was_ended) {
    ASSERT_TRUE(run("select 1 as one"));
    soci::session session{soci::postgresql, server_->connection()};
    session << "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and "
               "backend_type = 'client backend'";
    const auto broken = run("select 1 as one");
    EXPECT_TRUE(broken || broken.error().code == Code::unavailable);
    EXPECT_TRUE(run("select 1 as one"));
}

}  // namespace
}  // namespace baton::outbound
