// Whoever reads a case by right of a role is recorded before the answer; who cannot be recorded is shown nothing.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_future.hpp>

#include "connectors/api/socket_door.hpp"
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

class ReadingsTest : public ApiTest {
protected:
    ReadingsTest() {
        guard.people["auditor"] = {"auditor", "审计", {"ducha"}, {"auditor"}};
        guard.people["audit_admin"] = {"audit_admin", "审计管理", {}, {"audit_admin"}};
        guard.people["sec"] = {"sec", "安全", {}, {"sec_admin"}};
        add(task(7, "team_env"));
        ports::Batch batch;
        batch.epoch = epoch;
        ports::InstanceRow row;
        row.key = InstanceKey{500};
        row.process = "complaint";
        row.business_key = "2026-7";
        row.state = "active";
        batch.instances = {row};
        Record record;
        record.position = 1;
        record.instance = row.key;
        record.command = "StartInstance";
        batch.records = {record};
        EXPECT_TRUE(store.commit(batch));
    }

    std::vector<ports::ReadingRow> kept() { return *reading_log.readings({}, 0, 100); }
};

constexpr auto history = "/v2/process-instances/500/history";

}  // namespace

TEST_F(ReadingsTest, an_auditors_reading_is_recorded_with_case_operation_and_place) {
    EXPECT_EQ(call("auditor", "GET", std::string(history) + "?after=0&limit=9").status, 200);
    const auto rows = kept();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].account, "auditor");
    EXPECT_EQ(rows[0].departments, std::vector<std::string>{"ducha"});
    EXPECT_EQ(rows[0].role, "auditor");
    EXPECT_EQ(rows[0].instance, InstanceKey{500});
    EXPECT_EQ(rows[0].business_key, "2026-7");
    EXPECT_EQ(rows[0].process, "complaint");
    EXPECT_EQ(rows[0].operation, "getProcessInstanceHistory");
    EXPECT_EQ(rows[0].place, "0");
    EXPECT_EQ(rows[0].asked, "after=0&limit=9");
    EXPECT_EQ(rows[0].at, desk.now());
    EXPECT_EQ(rows[0].trace.size(), 32);
}

TEST_F(ReadingsTest, nothing_is_shown_that_cannot_be_recorded) {
    reading_log.refuse(true);
    for (const auto* path : {history, "/v2/process-instances/500", "/v2/user-tasks/7", "/v2/user-tasks"}) {
        const auto refused = call("auditor", "GET", path);
        EXPECT_EQ(refused.status, 503) << path;
        EXPECT_TRUE(has(refused, "by right of your role")) << refused.body;
        EXPECT_FALSE(has(refused, "2026-7") || has(refused, "处理投诉")) << refused.body;
    }
    EXPECT_EQ(call("auditor", "POST", "/v2/process-instances/search", "{}").status, 503);
    EXPECT_EQ(call("wang", "GET", history).status, 200) << "their own case is their own department's";
    reading_log.refuse(false);
    EXPECT_EQ(call("auditor", "GET", history).status, 200);
}

TEST_F(ReadingsTest, ones_own_departments_case_is_read_without_a_record) {
    guard.people["auditor"].departments = {"team_env"};
    for (const auto* who : {"wang", "boss", "auditor"}) {
        EXPECT_EQ(call(who, "GET", history).status, 200) << who;
        EXPECT_EQ(call(who, "GET", "/v2/user-tasks/7").status, 200) << who;
    }
    EXPECT_TRUE(kept().empty());
}

TEST_F(ReadingsTest, what_is_refused_or_not_there_is_no_reading) {
    EXPECT_EQ(call("ops", "GET", history).status, 403);
    EXPECT_EQ(call("li", "GET", history).status, 404);
    EXPECT_EQ(call("auditor", "GET", "/v2/process-instances/501/history").status, 404);
    EXPECT_EQ(call("auditor", "POST", "/v2/process-instances/search", R"({"filter":{"state":"odd"}})").status, 400);
    EXPECT_TRUE(kept().empty());
}

TEST_F(ReadingsTest, who_runs_the_system_is_recorded_by_that_role_and_lists_by_what_was_asked) {
    EXPECT_EQ(call("ops", "GET", "/v2/process-instances/500").status, 200);
    EXPECT_EQ(call("ops", "POST", "/v2/process-instances/search", R"({"filter":{"businessKey":"2026-7"}})").status,
              200);
    EXPECT_EQ(call("ops", "POST", "/v2/incidents/search", "{}").status, 200);
    EXPECT_EQ(call("ops", "POST", "/v2/jobs/search", "{}").status, 200);
    const auto rows = kept();
    ASSERT_EQ(rows.size(), 4);
    EXPECT_EQ(rows[3].role, "sysadmin");
    EXPECT_EQ(rows[3].operation, "getProcessInstance");
    EXPECT_EQ(rows[2].business_key, "2026-7");
    EXPECT_FALSE(rows[2].instance);
    EXPECT_EQ(rows[2].asked, R"({"filter":{"businessKey":"2026-7"}})");
    EXPECT_EQ(rows[1].operation, "searchIncidents");
    EXPECT_EQ(rows[0].operation, "searchJobs");
}

TEST_F(ReadingsTest, a_command_stands_in_the_cases_history_and_not_here) {
    EXPECT_EQ(call("ops", "POST", "/v2/process-instances/500/cancellation", R"({"reason":"重复"})").status, 200);
    EXPECT_TRUE(kept().empty());
}

TEST_F(ReadingsTest, a_command_that_is_only_tried_is_a_reading) {
    const std::string path = "/v2/process-instances/500/modification";
    const auto body = [](const char* flag) {
        return R"({"reason":"试","dryRun":)" + std::string(flag) +
               R"(,"terminateInstructions":[{"elementId":"inspect"}])";
    };
    EXPECT_EQ(call("ops", "POST", path, body("false") + "}").status, 200);
    EXPECT_TRUE(kept().empty());
    EXPECT_EQ(call("ops", "POST", path, body("true") + "}").status, 200);
    const std::string which = R"(,"filter":{"processInstanceKeys":["500"]}})";
    EXPECT_EQ(call("ops", "POST", "/v2/process-instances/modification", body("true") + which).status, 200);
    const auto rows = kept();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[1].operation, "modifyProcessInstance");
    EXPECT_EQ(rows[0].operation, "modifyProcessInstances");
    for (const auto& row : rows) EXPECT_EQ(row.instance, InstanceKey{500});
    reading_log.refuse(true);
    EXPECT_EQ(call("ops", "POST", path, body("true") + "}").status, 503);
    EXPECT_EQ(desk.wishes.size(), 3) << "what cannot be recorded is not tried either";
}

TEST_F(ReadingsTest, another_departments_inbox_is_read_on_the_record) {
    const std::string inbox = "/v2/inbox/events?after=0&department=";
    EXPECT_EQ(call("wang", "GET", inbox + "team_env").status, 200);
    EXPECT_EQ(call("auditor", "GET", inbox + "ducha").status, 200);
    EXPECT_EQ(call("wang", "GET", inbox + "team_market").status, 403);
    EXPECT_TRUE(kept().empty());
    EXPECT_EQ(call("auditor", "GET", inbox + "team_env").status, 200);
    EXPECT_EQ(call("auditor", "GET", inbox + "team_env", {}, {{"accept", "text/event-stream"}}).status, 200);
    const auto rows = kept();
    ASSERT_EQ(rows.size(), 2);
    EXPECT_EQ(rows[0].operation, "listInboxEvents");
    EXPECT_EQ(rows[0].role, "auditor");
    EXPECT_EQ(rows[0].asked, "after=0&department=team_env");
    reading_log.refuse(true);
    EXPECT_EQ(call("auditor", "GET", inbox + "team_env").status, 503);
}

TEST_F(ReadingsTest, a_websocket_to_another_departments_inbox_is_recorded_before_it_opens) {
    const auto opens = [&](const std::string& who, const std::string& department) {
        const auto ticket = new_ticket();
        EXPECT_TRUE(tickets.keep(ticket, {guard.people[who], "t"}, std::chrono::steady_clock::now()));
        const Request request{"GET",
                              "/v2/inbox/socket?ticket=" + ticket + "&department=" + department,
                              {{"sec-websocket-protocol", "baton.inbox.v1"}},
                              {},
                              {}};
        auto visit = boost::asio::co_spawn(context, admit_visit(gate, parts, request), boost::asio::use_future);
        context.restart();
        context.run();
        return visit.get().has_value();
    };
    EXPECT_TRUE(opens("wang", "team_env"));
    EXPECT_FALSE(opens("wang", "team_market"));
    EXPECT_TRUE(kept().empty());
    EXPECT_TRUE(opens("auditor", "team_env"));
    const auto rows = kept();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].operation, "openInboxSocket");
    EXPECT_EQ(rows[0].asked, "department=team_env") << "the ticket is nobody's to read";
    reading_log.refuse(true);
    EXPECT_FALSE(opens("auditor", "team_env"));
}

TEST_F(ReadingsTest, the_list_is_for_the_audit_officer_and_auditors) {
    for (const auto* who : {"wang", "ops", "sec"}) EXPECT_EQ(call(who, "GET", "/v2/case-readings").status, 403) << who;
    for (const auto* who : {"audit_admin", "auditor"}) {
        EXPECT_EQ(call(who, "GET", "/v2/case-readings").status, 200) << who;
    }
    EXPECT_TRUE(kept().empty());
}

TEST_F(ReadingsTest, the_list_goes_page_by_page_and_by_person_case_and_moment) {
    for (int i = 0; i < 3; ++i) call("auditor", "GET", history);
    call("ops", "GET", "/v2/process-instances/500");
    const auto first = call("audit_admin", "GET", "/v2/case-readings?limit=2&processInstanceKey=500");
    EXPECT_TRUE(has(first, R"("number":"4")") && has(first, R"("number":"3")")) << first.body;
    EXPECT_TRUE(has(first, R"("page":{"next":"3","hasMore":true})")) << first.body;
    const auto last = call("audit_admin", "GET", "/v2/case-readings?limit=2&after=3");
    EXPECT_TRUE(has(last, R"("number":"2")") && has(last, R"("number":"1")")) << last.body;
    EXPECT_TRUE(has(last, R"("page":{"hasMore":false})")) << last.body;
    EXPECT_FALSE(has(call("audit_admin", "GET", "/v2/case-readings?account=ops"), "getProcessInstanceHistory"));
    const auto now = to_text(desk.now());
    EXPECT_TRUE(has(call("audit_admin", "GET", "/v2/case-readings?readAfter=" + now), "\"number\":\"4\""));
    EXPECT_FALSE(has(call("audit_admin", "GET", "/v2/case-readings?readBefore=" + now), "\"number\""));
    for (const auto* wrong : {"readAfter=yesterday", "after=x", "processInstanceKey=x", "limit=0", "sort=at"}) {
        EXPECT_EQ(call("audit_admin", "GET", "/v2/case-readings?" + std::string(wrong)).status, 400) << wrong;
    }
}

TEST_F(ReadingsTest, many_readers_at_once_share_a_commit) {
    constexpr std::size_t readers = 40;
    std::vector<std::future<Response>> all;
    for (std::size_t i = 0; i < readers; ++i) {
        Request request{"GET", history, {{"authorization", "Bearer auditor"}}, {}, "127.0.0.1"};
        all.push_back(boost::asio::co_spawn(context, gate.answer(std::move(request)), boost::asio::use_future));
    }
    context.restart();
    context.run();
    for (auto& one : all) EXPECT_EQ(one.get().status, 200);
    EXPECT_EQ(kept().size(), readers);
    EXPECT_LT(reading_log.commits(), readers / 4);
}

}  // namespace baton::api
