// What is promised of every request, whatever it is about.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

using GateTest = ApiTest;

TEST_F(GateTest, an_unknown_path_is_a_problem_with_code_and_trace) {
    const auto response = call("wang", "GET", "/v2/nothing");
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.header("content-type"), "application/problem+json");
    EXPECT_TRUE(has(response, R"("type":"urn:baton:problem:not_found")"));
    EXPECT_TRUE(has(response, R"("traceId":")"));
}

TEST_F(GateTest, a_wrong_method_is_told_which_are_right) {
    const auto response = call("wang", "DELETE", "/v2/user-tasks/7");
    EXPECT_EQ(response.status, 405);
    EXPECT_EQ(response.header("allow"), "GET, HEAD, PATCH, OPTIONS");
    EXPECT_EQ(call("", "OPTIONS", "/v2/me").header("allow"), "GET, HEAD, OPTIONS");
    EXPECT_EQ(call("", "BREW", "/v2/me").status, 405);
}

TEST_F(GateTest, nobody_is_let_in_without_a_token) {
    const auto response = call("", "GET", "/v2/user-tasks");
    EXPECT_EQ(response.status, 401);
    EXPECT_FALSE(response.header("www-authenticate").empty());
    EXPECT_EQ(call("stranger", "GET", "/v2/user-tasks").status, 401);
    EXPECT_EQ(call("", "GET", "/livez").status, 200);
}

TEST_F(GateTest, a_cookie_acts_only_from_our_own_pages) {
    const Header cookie{"cookie", "theme=dark; baton_session=wang"};
    const Header host{"host", "baton.gov"};
    EXPECT_EQ(call("", "GET", "/v2/me", {}, {cookie, host}).status, 200);
    EXPECT_EQ(call("", "POST", "/v2/ws-tickets", {}, {cookie, host}).status, 403);
    EXPECT_EQ(call("", "POST", "/v2/ws-tickets", {}, {cookie, host, {"origin", "https://evil"}}).status, 403);
    EXPECT_EQ(call("", "POST", "/v2/ws-tickets", {}, {cookie, host, {"origin", "https://baton.gov"}}).status, 200);
    EXPECT_EQ(call("", "GET", "/v2/me", {}, {{"cookie", "xbaton_session=wang"}}).status, 401);
}

TEST_F(GateTest, titles_are_in_the_language_that_is_asked_for) {
    EXPECT_TRUE(has(call("", "GET", "/v2/me", {}, {{"accept-language", "zh-CN,zh;q=0.9,en;q=0.8"}}), "尚未登录"));
    EXPECT_TRUE(has(call("", "GET", "/v2/me", {}, {{"accept-language", "en-GB, zh;q=0.5"}}), "Sign in first"));
    EXPECT_TRUE(has(call("", "GET", "/v2/me"), "Sign in first"));
}

TEST_F(GateTest, a_trace_goes_on_and_a_broken_one_begins_anew) {
    const std::string id = "0af7651916cd43dd8448eb211c80319c";
    const auto goes_on = call("", "GET", "/livez", {}, {{"traceparent", "00-" + id + "-b7ad6b7169203331-01"}});
    EXPECT_EQ(goes_on.header("traceparent").substr(3, 32), id);
    EXPECT_NE(goes_on.header("traceparent").substr(36, 16), "b7ad6b7169203331");
    const auto anew = call("", "GET", "/livez", {}, {{"traceparent", "00-zzz-1-01"}});
    EXPECT_EQ(anew.header("traceparent").size(), 55U);
}

TEST_F(GateTest, every_answer_carries_its_log_position) {
    EXPECT_EQ(call("wang", "GET", "/v2/me").header("x-log-position"), "40");
    EXPECT_EQ(call("", "GET", "/v2/me").header("x-log-position"), "40");
}

TEST_F(GateTest, a_position_that_must_be_read_is_waited_for) {
    EXPECT_EQ(call("wang", "GET", "/v2/me?minPosition=40").status, 200);
    EXPECT_EQ(desk.reached, 40U);
    EXPECT_EQ(call("wang", "GET", "/v2/me?minPosition=41").status, 504);
    EXPECT_EQ(call("wang", "GET", "/v2/me?minPosition=x").status, 400);
}

TEST_F(GateTest, what_is_not_understood_is_refused_and_named) {
    const auto query = call("wang", "GET", "/v2/user-tasks?assigne=me");
    EXPECT_EQ(query.status, 400);
    EXPECT_TRUE(has(query, "assigne"));
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/search", "{}", {{"content-type", "text/plain"}}).status, 415);
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/search", "{", {}).status, 400);
    const auto body = call("wang", "POST", "/v2/user-tasks/search", R"({"filtr":{},"page":{"limit":"x"}})");
    EXPECT_EQ(body.status, 400);
    EXPECT_TRUE(has(body, R"("pointer":"/filtr")"));
    EXPECT_TRUE(has(body, R"("pointer":"/page/limit")"));
}

TEST_F(GateTest, hostile_headers_and_targets_are_refused) {
    EXPECT_EQ(call("wang", "GET", "/v2/me", {}, {{"host", "a"}, {"host", "b"}}).status, 400);
    EXPECT_EQ(call("wang", "GET", "/v2/me", {}, {{"authorization", "Bearer li"}}).status, 400);
    for (const auto* target :
         {"v2/me", "ftp://other/v2/me", "/v2/%zz", "/v2/me?a=%00", "/v2/%ff", "/v2/me?a=1&a=2", ""}) {
        EXPECT_EQ(call("wang", "GET", target).status, 400) << target;
    }
    EXPECT_EQ(call("wang", "GET", "/v2/../../etc/passwd").status, 404);
    EXPECT_EQ(call("wang", "GET", "/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a/a").status, 404);
}

TEST_F(GateTest, only_its_own_names_are_answered_when_they_are_configured) {
    Gate strict(parts, {{"baton.gov", "127.0.0.1"}, Duration{0}});
    const auto status = [&](std::string host) {
        Request request{"GET", "/livez", {{"host", std::move(host)}}, {}, {}};
        auto answered = boost::asio::co_spawn(context, strict.answer(request), boost::asio::use_future);
        context.restart();
        context.run();
        return answered.get().status;
    };
    EXPECT_EQ(status("baton.gov"), 200);
    EXPECT_EQ(status("127.0.0.1:8080"), 200);
    EXPECT_EQ(status("BATON.gov"), 200);
    EXPECT_EQ(status("rebound.evil"), 421);
    EXPECT_EQ(status("127.0.0.1.evil"), 421);
}

TEST_F(GateTest, a_proxys_absolute_form_is_its_path) {
    EXPECT_EQ(call("", "GET", "http://baton.gov/livez", {}, {{"host", "elsewhere"}}).status, 200);
    EXPECT_EQ(call("", "GET", "https://baton.gov:8443/nowhere?x=1").status, 404);
    EXPECT_EQ(call("", "GET", "http://baton.gov").status, 400);
    EXPECT_EQ(call("", "GET", "ftp://baton.gov/livez").status, 400);
    EXPECT_EQ(call("", "OPTIONS", "*").status, 204);
}

TEST_F(GateTest, whoever_polls_a_list_is_told_that_nothing_has_changed) {
    add(task(7, "team_env"));
    const auto first = call("wang", "GET", "/v2/user-tasks");
    const std::string tag(first.header("etag"));
    ASSERT_TRUE(tag.starts_with("W/\"")) << tag;
    const auto same = call("wang", "GET", "/v2/user-tasks", {}, {{"if-none-match", tag}});
    EXPECT_EQ(same.status, 304);
    EXPECT_TRUE(same.body.empty());
    add(task(8, "team_env"));
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks", {}, {{"if-none-match", tag}}).status, 200);
}

TEST_F(GateTest, a_fault_of_ours_is_told_without_its_insides) {
    desk.deploy_answer = [] { return fail(Code::internal, "no such table: record"); };
    const auto response =
        call("designer", "POST", "/v2/deployments", R"({"resources":[{"name":"a.form","content":"{}"}]})");
    EXPECT_EQ(response.status, 500);
    EXPECT_FALSE(has(response, "table")) << response.body;
    EXPECT_TRUE(has(response, "traceId"));
}

TEST_F(GateTest, faults_say_where_they_are) {
    EXPECT_TRUE(has(call("wang", "GET", "/v2/user-tasks?stat=open"), R"("parameter":"stat")"));
    EXPECT_TRUE(has(call("wang", "GET", "/v2/user-tasks?state=opne"), R"("parameter":"state")"));
    EXPECT_TRUE(has(call("wang", "POST", "/v2/user-tasks/search", R"({"filter":{"state":"opne"}})"),
                    R"("pointer":"/filter/state")"));
}

TEST_F(GateTest, readiness_says_what_is_wrong) {
    EXPECT_EQ(call("", "GET", "/readyz").status, 200);
    desk.state.trouble = "the disk is full";
    const auto response = call("", "GET", "/readyz");
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.header("retry-after"), "1");
    EXPECT_TRUE(has(response, "the disk is full"));
}

TEST_F(GateTest, metrics_count_what_was_answered) {
    call("", "GET", "/v2/nothing");
    EXPECT_TRUE(has(call("", "GET", "/metrics"), R"(baton_http_requests_total{method="GET",status="404"} 1)"));
}

}  // namespace
}  // namespace baton::api
