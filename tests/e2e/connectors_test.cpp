// Service tasks through the running service, against counterparts that are real: what works, what fails and becomes an
// incident that says why, and what goes on once it is mended.
#include <atomic>
#include <future>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "connectors/outbound/webhook_signature.hpp"
#include "engine/feel/json.hpp"
#include "tests/e2e/outside.hpp"

namespace baton::e2e {
namespace {

using outbound::json_answer;
using testing::HasSubstr;

class ConnectorsE2e : public testing::Test {
protected:
    static void SetUpTestSuite() { outside_ = std::make_unique<Outside>(); }
    static void TearDownTestSuite() {
        EXPECT_EQ(outside_->world->stop(), 0);
        outside_.reset();
    }
    void TearDown() override { EXPECT_EQ(outside().log().find("s3cret"), std::string::npos); }
    static Outside& outside() { return *outside_; }
    static Oa& oa() { return outside_->oa; }

private:
    static inline std::unique_ptr<Outside> outside_;
};

TEST_F(ConnectorsE2e, an_answer_over_tls_becomes_variables_of_the_case) {
    oa().answers([](const auto&) { return json_answer(201, R"({"number":"A-7","fee":12.10})"); });
    const auto key =
        outside().start("posts",
                        task_of("baton.http",
                                {{"method", "POST"},
                                 {"url", oa().url("/letters")},
                                 {"header.Authorization", "Bearer {{secrets.TOKEN}}"},
                                 {"resultExpression", "={number: response.body.number, fee: response.body.fee}"}},
                                {{"http.body", "={title: title}"}}),
                        R"({"title":"油烟 \"扰民\""})");
    EXPECT_EQ(outside().end_of(key), "completed");
    const auto request = oa().requests("/letters").at(0);
    EXPECT_EQ(request["Authorization"], "Bearer s3cret-of-the-oa");
    EXPECT_EQ(request.body(), R"({"title":"油烟 \"扰民\""})");
    EXPECT_TRUE(request["Idempotency-Key"].starts_with("baton-job-"));
    const auto history = outside().world->send("auditor", "GET", "/v2/process-instances/" + key + "/history");
    EXPECT_THAT(history.body, HasSubstr("A-7"));
    EXPECT_EQ(history.body.find("s3cret"), std::string::npos);
}

TEST_F(ConnectorsE2e, what_fails_for_a_while_is_tried_again_under_the_same_key) {
    auto calls = std::make_shared<std::atomic<int>>(0);
    oa().answers([calls](const auto&) { return ++*calls < 3 ? json_answer(503, "{}") : json_answer(200, "{}"); });
    const auto key = outside().start("stumbles", task_of("baton.http", {{"url", oa().url("/stumbles")}}));
    EXPECT_EQ(outside().end_of(key), "completed");
    const auto requests = oa().requests("/stumbles");
    ASSERT_EQ(requests.size(), 3U);
    EXPECT_EQ(requests.front()["Idempotency-Key"], requests.back()["Idempotency-Key"]);
}

TEST_F(ConnectorsE2e, what_keeps_failing_is_an_incident_until_it_is_mended) {
    oa().answers([](const auto&) { return json_answer(404, R"({"error":"no such letter, s3cret-of-the-oa"})"); });
    const auto key = outside().start("missing", task_of("baton.http", {{"url", oa().url("/missing")}}));
    const auto why = outside().incident(key);
    EXPECT_THAT(why, HasSubstr("/missing answers 404"));
    EXPECT_THAT(why, HasSubstr("no such letter, ***"));
    oa().answers([](const auto&) { return json_answer(200, "{}"); });
    outside().resolve(key);
    EXPECT_EQ(outside().end_of(key), "completed");
    EXPECT_EQ(oa().requests("/missing").size(), 2U);
}

TEST_F(ConnectorsE2e, what_fails_on_every_try_is_an_incident_once_its_retries_are_used_up) {
    oa().answers([](const auto&) { return json_answer(503, R"({"error":"down for repairs"})"); });
    const auto key = outside().start("down", task_of("baton.http", {{"url", oa().url("/down")}}));
    const auto why = outside().incident(key);
    EXPECT_THAT(why, HasSubstr("/down answers 503"));
    EXPECT_THAT(why, HasSubstr("down for repairs"));
    const auto requests = oa().requests("/down");
    ASSERT_EQ(requests.size(), 3U) << "as many as a task has retries by itself";
    EXPECT_EQ(requests.front()["Idempotency-Key"], requests.back()["Idempotency-Key"]);
    oa().answers([](const auto&) { return json_answer(200, "{}"); });
    outside().resolve(key);
    EXPECT_EQ(outside().end_of(key), "completed");
}

TEST_F(ConnectorsE2e, a_host_that_is_not_listed_is_not_called) {
    const auto key = outside().start("elsewhere", task_of("baton.http", {}, {{"http.url", "=where"}}),
                                     R"({"where":"https://169.254.169.254/latest/meta-data"})");
    EXPECT_THAT(outside().incident(key), HasSubstr("ask the operator"));
}

TEST_F(ConnectorsE2e, an_answer_can_be_an_error_that_the_process_catches) {
    oa().answers([](const auto&) { return json_answer(409, "{}"); });
    const auto key = outside().start(
        "conflicts",
        task_of("baton.http", {{"url", oa().url("/conflicts")},
                               {"errorExpression", "=if response.status = 409 then {code: \"CAUGHT\"} else null"}}));
    EXPECT_EQ(outside().end_of(key), "completed");
    const auto history = outside().world->send("auditor", "GET", "/v2/process-instances/" + key + "/history");
    EXPECT_EQ(history.body.find("IncidentRaised"), std::string::npos);
}

TEST_F(ConnectorsE2e, a_counterpart_that_does_not_answer_holds_up_nobody) {
    std::promise<void> promise;
    const auto released = promise.get_future().share();
    oa().answers([released](const auto&) {
        released.wait();
        return json_answer(200, "{}");
    });
    std::vector<std::string> slow;
    for (int i = 0; i < 6; ++i) {
        slow.push_back(outside().start("slow", task_of("baton.http", {{"url", oa().url("/slow")}})));
    }
    const auto quick =
        outside().start("writes_meanwhile",
                        task_of("baton.sql", {{"database", "ledger"}, {"statement", "select count(*) from ledger"}}));
    EXPECT_EQ(outside().end_of(quick), "completed");
    EXPECT_EQ(outside().world->send("", "GET", "/readyz").status, 200);
    promise.set_value();
    for (const auto& key : slow) EXPECT_EQ(outside().end_of(key), "completed");
}

void expect_sql(Outside& outside, const std::string& database) {
    const std::string hostile = "'; drop table ledger; --";
    const auto insert =
        task_of("baton.sql",
                {{"database", database},
                 {"statement", "insert into ledger (case_no, note, job) values (:case_no, :note, :job_key)"},
                 {"errorExpression", "=if response.error.kind = \"constraint\" then {code: \"CAUGHT\"} else null"}});
    const auto variables = R"({"case_no":"A-1","note":")" + hostile + "\"}";
    EXPECT_EQ(outside.end_of(outside.start("inserts_" + database, insert, variables)), "completed");
    const auto again = outside.start("inserts_" + database, insert, variables);
    EXPECT_EQ(outside.end_of(again), "completed") << "the broken constraint is caught";
    const auto select =
        task_of("baton.sql", {{"database", database},
                              {"statement", "select case_no, note from ledger where case_no = :case_no"},
                              {"resultExpression", "={found: response.rows}"}});
    const auto found = outside.start("selects_" + database, select, R"({"case_no":"A-1"})");
    EXPECT_EQ(outside.end_of(found), "completed");
    EXPECT_EQ(outside.variable(found, "found"), R"([{"case_no":"A-1","note":")" + hostile + "\"}]");
}

TEST_F(ConnectorsE2e, a_statement_is_carried_out_on_sqlite) { expect_sql(outside(), "ledger"); }

TEST_F(ConnectorsE2e, a_statement_is_carried_out_on_postgresql) {
    ASSERT_TRUE(outside().postgres.runs()) << outside().postgres.problem();
    const auto create = task_of("baton.sql", {{"database", "postgres"},
                                              {"statement",
                                               "create table ledger (case_no text primary key, note text, "
                                               "job text unique)"}});
    const auto insert = task_of(
        "baton.sql", {{"database", "postgres"}, {"statement", "insert into ledger (case_no) values (:case_no)"}});
    const auto early = outside().start("too_early", insert, R"({"case_no":"E-1"})");
    EXPECT_THAT(outside().incident(early), HasSubstr("ledger"));
    EXPECT_EQ(outside().end_of(outside().start("creates", create)), "completed");
    outside().resolve(early);
    EXPECT_EQ(outside().end_of(early), "completed");
    expect_sql(outside(), "postgres");
}

TEST_F(ConnectorsE2e, a_database_that_is_read_only_is_not_written) {
    const auto key = outside().start(
        "read_only", task_of("baton.sql", {{"database", "only_read"}, {"statement", "delete from ledger"}}));
    EXPECT_THAT(outside().incident(key), HasSubstr("readonly"));
}

TEST_F(ConnectorsE2e, a_notification_is_signed_and_keeps_its_id_when_it_is_sent_again) {
    auto calls = std::make_shared<std::atomic<int>>(0);
    oa().answers([calls](const auto&) { return ++*calls < 2 ? json_answer(500, "{}") : json_answer(204, ""); });
    const auto key =
        outside().start("notifies",
                        task_of("baton.notify.webhook",
                                {{"url", oa().url("/hook")}, {"secret", "{{secrets.HOOK}}"}, {"event", "case.replied"}},
                                {{"webhook.data", "={case_no: case_no}"}}),
                        R"({"case_no":"A-9"})");
    EXPECT_EQ(outside().end_of(key), "completed");
    const auto requests = oa().requests("/hook");
    ASSERT_EQ(requests.size(), 2U);
    EXPECT_EQ(requests[0]["webhook-id"], requests[1]["webhook-id"]);
    const outbound::WebhookMessage message{
        std::string(requests[1]["webhook-id"]),
        Instant{std::chrono::seconds{std::stoll(std::string(requests[1]["webhook-timestamp"]))}}, requests[1].body()};
    EXPECT_TRUE(
        outbound::is_signed_by(message, std::string(requests[1]["webhook-signature"]), webhook_secret, message.at));
    const auto body = feel::from_json(requests[1].body());
    ASSERT_TRUE(body);
    EXPECT_EQ(text(*body, {"data", "case_no"}), "A-9");
    EXPECT_EQ(text(*body, {"instance"}), key);
}

TEST_F(ConnectorsE2e, a_notice_reaches_its_department_and_no_other) {
    const auto notice = task_of("baton.notify.inbox", {{"level", "urgent"}},
                                {{"notice.department", "=whom"}, {"notice.title", "=title"}});
    const auto key = outside().start("tells", notice, R"({"whom":"team_market","title":"请即核查"})");
    EXPECT_EQ(outside().end_of(key), "completed");
    const auto market = outside().world->send("li", "GET", "/v2/inbox/events?after=0").body;
    EXPECT_THAT(market, HasSubstr("请即核查"));
    EXPECT_THAT(market, HasSubstr("cn.baton.notice.v1"));
    EXPECT_EQ(outside().world->send("wang", "GET", "/v2/inbox/events?after=0").body.find("请即核查"),
              std::string::npos);
    const auto nobody = outside().start("tells", notice, R"({"whom":"team_nowhere","title":"x"})");
    EXPECT_THAT(outside().incident(nobody), HasSubstr("team_nowhere"));
}

}  // namespace
}  // namespace baton::e2e
