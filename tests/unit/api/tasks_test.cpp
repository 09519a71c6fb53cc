// People and their tasks: what they see, and what their acts become.
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

class TasksTest : public ApiTest {
protected:
    TasksTest() {
        add(task(7, "team_env"));
        add(task(8, "team_market"));
    }
    const Header if_match{"if-match", "\"3\""};
};

TEST_F(TasksTest, nobody_sees_another_departments_tasks) {
    const auto list = call("wang", "GET", "/v2/user-tasks");
    EXPECT_TRUE(has(list, R"("userTaskKey":"7")"));
    EXPECT_FALSE(has(list, R"("userTaskKey":"8")"));
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks/8").status, 404);
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/8/claim", "{}", {if_match}).status, 404);
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks/8/variables").status, 404);
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks/8/form").status, 404);
    EXPECT_FALSE(has(call("wang", "POST", "/v2/user-tasks/search", R"({"filter":{"department":"team_market"}})"),
                     "userTaskKey"));
    EXPECT_TRUE(desk.wishes.empty());
}

TEST_F(TasksTest, the_auditor_sees_all_and_the_system_officer_none) {
    EXPECT_TRUE(has(call("auditor", "GET", "/v2/user-tasks"), R"("userTaskKey":"8")"));
    EXPECT_FALSE(has(call("ops", "GET", "/v2/user-tasks"), "userTaskKey"));
    EXPECT_EQ(call("auditor", "POST", "/v2/user-tasks/7/claim", "{}", {if_match}).status, 403);
}

TEST_F(TasksTest, a_key_that_is_no_number_is_not_taken_for_another) {
    for (const char* const key : {"abc", "12x", "0", "-1", "99999999999999999999"}) {
        const auto response = call("auditor", "GET", std::string("/v2/process-instances/") + key);
        EXPECT_EQ(response.status, 404) << key;
        EXPECT_TRUE(has(response, "the key of a process instance is a whole number from 1 on")) << response.body;
    }
}

TEST_F(TasksTest, the_list_says_from_where_in_the_inbox_to_go_on) {
    EXPECT_TRUE(has(call("wang", "GET", "/v2/user-tasks?assignedTo=me"),
                    R"("asOf":{"department":"team_env","epoch":"memory","seq":"0"})"));
}

TEST_F(TasksTest, the_revision_is_the_etag) {
    const auto response = call("wang", "GET", "/v2/user-tasks/7");
    EXPECT_EQ(response.header("etag"), "\"3\"");
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks/7", {}, {{"if-none-match", "\"3\""}}).status, 304);
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks/7", {}, {{"if-none-match", "\"2\""}}).status, 200);
}

TEST_F(TasksTest, an_edit_names_the_revision_that_it_was_decided_upon) {
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/7/completion", "{}").status, 428);
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/7/completion", "{}", {{"if-match", "3"}}).status, 400);
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/7/completion", "{}", {if_match}).status, 200);
    ASSERT_EQ(desk.wishes.size(), 1U);
    EXPECT_EQ(desk.wishes[0].expected_revision, 3U);
    call("wang", "POST", "/v2/user-tasks/7/completion", "{}", {{"if-match", "*"}});
    EXPECT_FALSE(desk.wishes[1].expected_revision);
}

TEST_F(TasksTest, completing_passes_variables_as_they_are) {
    const auto response =
        call("wang", "POST", "/v2/user-tasks/7/completion",
             R"({"variables":{"amount":1.10,"day":{"type":"date","value":"2026-11-23"}},"reason":"属实"})", {if_match});
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.header("x-log-position"), "77");
    EXPECT_TRUE(has(response, R"("state":"completed")"));
    const auto& wish = desk.wishes.at(0);
    EXPECT_EQ(wish.actor.name, "wang");
    EXPECT_EQ(wish.actor.department, "team_env");
    EXPECT_EQ(wish.reason, "属实");
    const auto& command = std::get<execution::CompleteTask>(wish.command);
    EXPECT_EQ(command.assignee, "wang");
    EXPECT_EQ(feel::to_json(command.variables), R"({"amount":1.10,"day":{"type":"date","value":"2026-11-23"}})");
}

TEST_F(TasksTest, the_second_of_two_officials_is_told_who_changed_what) {
    ports::Batch batch;
    batch.partition = 0;
    batch.epoch = epoch;
    Record opened{0, 1, InstanceKey{500}, Instant{}, "StartInstance", 0, {"li", {}, {}, "api"}, {}, {}, {}};
    execution::TaskOpened fact;
    fact.task = TaskKey{7};
    opened.events.emplace_back(fact);
    Record claimed{0, 2, InstanceKey{500}, Instant{std::chrono::hours{1}}, "AssignTask", 0, {}, "我来办", {}, {}};
    claimed.actor = {"boss", {}, "team_env", "api"};
    claimed.events.emplace_back(execution::TaskAssigned{TaskKey{7}, execution::AssignmentKind::claimed, "boss"});
    batch.records = {opened, claimed};
    auto row = task(7, "team_env");
    row.revision = 2;
    batch.tasks.push_back(row);
    ASSERT_TRUE(store.commit(batch));
    desk.answer = [](const runtime::Wish&) { return fail(Code::stale, "it has moved on"); };

    const auto response = call("wang", "POST", "/v2/user-tasks/7/claim", "{}", {{"if-match", "\"1\""}});

    EXPECT_EQ(response.status, 412);
    EXPECT_EQ(response.header("etag"), "\"2\"");
    EXPECT_TRUE(has(response, R"("command":"AssignTask","actor":"boss","department":"team_env","reason":"我来办")"))
        << response.body;
    EXPECT_TRUE(has(response, R"("current":{"userTaskKey":"7")"));
    EXPECT_FALSE(has(response, "StartInstance")) << "that was there when it was read";
}

TEST_F(TasksTest, an_idempotency_key_makes_the_wish_once_only) {
    const Header once{"idempotency-key", "k-1"};
    const auto first = call("wang", "POST", "/v2/user-tasks/7/completion", "{}", {if_match, once});
    ASSERT_TRUE(desk.wishes.at(0).once);
    EXPECT_EQ(desk.wishes[0].once->key, "k-1");
    EXPECT_EQ(desk.wishes[0].once->principal, "wang");
    desk.answer = [body = first.body](const runtime::Wish&) {
        runtime::Done done;
        done.was_done_before = true;
        done.answer = runtime::Answer{200, body};
        return Result<runtime::Done>(done);
    };
    const auto again = call("wang", "POST", "/v2/user-tasks/7/completion", "{}", {if_match, once});
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.header("idempotency-replayed"), "true");
    EXPECT_EQ(desk.wishes[0].once->fingerprint, desk.wishes[1].once->fingerprint);
    call("wang", "POST", "/v2/user-tasks/7/completion", R"({"reason":"x"})", {if_match, once});
    EXPECT_NE(desk.wishes[0].once->fingerprint, desk.wishes[2].once->fingerprint);
}

TEST_F(TasksTest, giving_a_task_to_another_takes_a_dispatcher) {
    const auto* body = R"({"assignee":"chen"})";
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/7/assignment", body, {if_match}).status, 403);
    EXPECT_EQ(call("boss", "POST", "/v2/user-tasks/7/assignment", body, {if_match}).status, 200);
    EXPECT_EQ(std::get<execution::AssignTask>(desk.wishes.at(0).command).assignee, "chen");
    EXPECT_EQ(call("wang", "PATCH", "/v2/user-tasks/7", R"({"changeset":{"priority":80}})", {if_match}).status, 403);
    EXPECT_EQ(call("boss", "PATCH", "/v2/user-tasks/7", R"({"changeset":{"priority":101}})", {if_match}).status, 400);
    EXPECT_EQ(call("boss", "PATCH", "/v2/user-tasks/7",
                   R"({"changeset":{"priority":80,"dueDate":"2026-12-01T08:00:00Z"}})", {if_match})
                  .status,
              200);
    EXPECT_EQ(std::get<execution::UpdateTask>(desk.wishes.at(1).command).priority, 80);
}

TEST_F(TasksTest, a_page_goes_on_where_the_one_before_ended) {
    add(task(9, "team_env"));
    const auto first = call("wang", "GET", "/v2/user-tasks?limit=1");
    EXPECT_TRUE(has(first, R"("hasMore":true)"));
    const auto body = feel::from_json(first.body);
    const auto next = *body->context()->find("page")->context()->find("next")->string();
    const auto second =
        call("wang", "POST", "/v2/user-tasks/search",
             R"({"sort":[{"field":"dueDate"}],"page":{"limit":1,"after":)" + feel::to_json(feel::Value(next)) + "}}");
    EXPECT_TRUE(has(second, R"("hasMore":false)")) << second.body;
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks?limit=0").status, 400);
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks?limit=1001").status, 400);
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks?sort=colour").status, 400);
}

}  // namespace
}  // namespace baton::api
