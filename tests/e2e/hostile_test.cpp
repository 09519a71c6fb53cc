// Bad input over real sockets: refused with a reason, and the service goes on.
#include <gtest/gtest.h>

#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class HostileE2e : public InOneWorld {
protected:
    void TearDown() override { EXPECT_EQ(world().send("", "GET", "/readyz").status, 200) << "it goes on"; }
    static Answer raw(const std::string& bytes, bool ends = false) {
        Wire wire(world().port());
        wire.send(bytes);
        if (ends) wire.end_sending();
        return wire.answer();
    }
    static std::string head(const std::string& line, const std::string& more = {}) {
        return line + " HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer " + world().token("intake") + "\r\n" +
               more + "\r\n";
    }
    static std::size_t cases() {
        return count(
            world().expect(200, "auditor", "POST", "/v2/process-instances/search", R"({"page":{"limit":1000}})"),
            {"items"});
    }
};

TEST_F(HostileE2e, a_body_that_is_cut_off_does_nothing) {
    const auto before = cases();
    const auto answer =
        raw(head("POST /v2/process-instances", "content-type: application/json\r\ncontent-length: 100\r\n") +
                R"({"processDefinitionId":"handover"})",
            true);
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(text(answer.json(), {"code"}), "invalid");
    EXPECT_EQ(cases(), before);
}

TEST_F(HostileE2e, a_chunked_body_that_is_cut_off_does_nothing) {
    const auto before = cases();
    const auto answer =
        raw(head("POST /v2/process-instances", "content-type: application/json\r\ntransfer-encoding: chunked\r\n") +
                "22\r\n{\"processDefinitionId\":\"handover\"}\r\n",
            true);
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(cases(), before);
}

TEST_F(HostileE2e, a_connection_that_breaks_in_the_middle_does_nothing) {
    const auto before = cases();
    {
        Wire wire(world().port());
        wire.send(head("POST /v2/process-instances", "content-type: application/json\r\ncontent-length: 34\r\n") +
                  "{\"pro");
    }
    EXPECT_EQ(cases(), before);
}

TEST_F(HostileE2e, a_variable_of_fifty_megabytes_is_refused_with_what_is_allowed_and_what_to_do) {
    const auto before = cases();
    std::string body = R"({"processDefinitionId":"handover","variables":{"big":")";
    body.append(50U << 20U, 'x').append("\"}}");
    const auto answer = world().send("intake", "POST", "/v2/process-instances", body);
    EXPECT_EQ(answer.status, 413) << answer.body.substr(0, 500);
    EXPECT_EQ(text(answer.json(), {"code"}), "too_large");
    const auto detail = text(answer.json(), {"detail"});
    EXPECT_NE(detail.find("16777216 are allowed"), std::string::npos) << detail;
    EXPECT_NE(detail.find("refer to them"), std::string::npos) << detail;
    EXPECT_EQ(cases(), before);
}

TEST_F(HostileE2e, a_body_beyond_the_limit_is_refused_before_it_is_read) {
    const auto answer =
        raw(head("POST /v2/process-instances", "content-type: application/json\r\ncontent-length: 99999999999\r\n"));
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(text(answer.json(), {"code"}), "too_large");
}

TEST_F(HostileE2e, headers_that_never_end_are_refused) {
    EXPECT_EQ(raw(head("GET /v2/me", "x: " + std::string(40'000, 'a') + "\r\n")).status, 431);
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "x" + std::to_string(i) + ": y\r\n";
    EXPECT_EQ(raw(head("GET /v2/me", many)).status, 431);
}

TEST_F(HostileE2e, what_is_not_http_is_refused) {
    for (const auto* bytes :
         {"\x16\x03\x01\x02\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "\r\n\r\nnonsense\r\n\r\n",
          "GET / HTTP/1.1\r\nhost : a\r\n\r\n", "GET / HTTP/1.1\r\n bad: a\r\n\r\n"}) {
        const auto answer = raw(bytes, true);
        EXPECT_TRUE(answer.status == 400 || answer.status == 0) << bytes << answer.status;
    }
}

TEST_F(HostileE2e, two_lengths_or_two_ways_of_length_are_refused) {
    const auto one = raw(head("POST /v2/process-instances", "content-length: 2\r\ncontent-length: 3\r\n") + "{}x");
    EXPECT_EQ(one.status, 400);
    const auto two = raw(head("POST /v2/process-instances", "content-length: 2\r\ntransfer-encoding: chunked\r\n") +
                         "2\r\n{}\r\n0\r\n\r\n");
    EXPECT_EQ(two.status, 400);
    EXPECT_EQ(raw("GET /livez HTTP/1.1\r\nhost: a\r\nhost: b\r\n\r\n").status, 400);
}

TEST_F(HostileE2e, wrong_methods_are_told_which_are_right) {
    for (const auto* method : {"DELETE", "PUT", "TRACE", "CONNECT", "PROPFIND", "BREW"}) {
        const auto answer = raw(head(std::string(method) + " /v2/me"));
        EXPECT_TRUE(answer.status == 405 || answer.status == 400) << method << answer.status;
        EXPECT_EQ(answer.header("allow"), answer.status == 405 ? "GET, HEAD, OPTIONS" : "") << method;
    }
    EXPECT_EQ(world().send("", "OPTIONS", "/v2/user-tasks").header("allow"), "GET, HEAD, OPTIONS");
    const auto brief = world().send("wang", "HEAD", "/v2/me");
    EXPECT_EQ(brief.status, 200);
    EXPECT_NE(brief.header("content-length"), "0");
    EXPECT_EQ(world()
                  .send("wang", "POST", "/v2/user-tasks/search", "a=1",
                        {{"content-type", "application/x-www-form-urlencoded"}})
                  .status,
              415);
}

TEST_F(HostileE2e, requests_one_after_another_share_a_connection) {
    Wire wire(world().port());
    const auto request = head("GET /v2/me");
    wire.send(request + request + request);
    for (int i = 0; i < 3; ++i) EXPECT_EQ(wire.answer().status, 200);
    wire.send(head("GET /v2/me", "connection: close\r\n"));
    EXPECT_EQ(wire.answer().status, 200);
    EXPECT_TRUE(wire.is_closed());
}

TEST_F(HostileE2e, a_client_that_waits_for_100_continue_gets_it) {
    Wire wire(world().port());
    wire.send(head("POST /v2/user-tasks/search",
                   "content-type: application/json\r\ncontent-length: 2\r\nexpect: 100-continue\r\n"));
    EXPECT_TRUE(wire.take_through("\r\n\r\n").starts_with("HTTP/1.1 100"));
    wire.send("{}");
    EXPECT_EQ(wire.answer().status, 200);
}

TEST_F(HostileE2e, headers_that_come_too_slowly_end_the_connection) {
    Wire wire(world().port());
    wire.send("GET /livez HTTP/1.1\r\n");
    const auto answer = wire.answer();
    EXPECT_EQ(answer.status, 408);
    EXPECT_TRUE(wire.is_closed());
}

TEST_F(HostileE2e, hostile_json_is_refused) {
    for (const auto& body :
         {std::string(100'000, '['), std::string(R"({"a":1,"a":2})"), std::string("{\"a\":\"\xff\"}"),
          std::string(R"({"variables":{"x":1e999999}})"), std::string("{\"a\":1}garbage")}) {
        const auto answer = world().send("intake", "POST", "/v2/process-instances", body);
        EXPECT_TRUE(answer.status == 400 || answer.status == 413) << body.substr(0, 40) << answer.status;
    }
}

TEST_F(HostileE2e, no_department_reads_another_through_any_way_in) {
    const auto key = world().start_case("handover");
    const auto task = text(world().task("wang", key, "inspect"), {"userTaskKey"});
    for (const auto* act : {"", "/variables", "/form"}) {
        EXPECT_EQ(world().send("li", "GET", "/v2/user-tasks/" + task + act).status, 404) << act;
    }
    for (const auto* act : {"/claim", "/completion"}) {
        EXPECT_EQ(world().send("li", "POST", "/v2/user-tasks/" + task + act, "{}", {{"if-match", "*"}}).status, 404);
    }
    for (const auto* part : {"", "/variables", "/history", "/state"}) {
        EXPECT_EQ(world().send("li", "GET", "/v2/process-instances/" + key + part).status, 404) << part;
    }
    EXPECT_EQ(world().send("li", "GET", "/v2/inbox/events?department=team_env").status, 403);
    EXPECT_TRUE(world().task("li", key, "inspect").is_null());
}

}  // namespace
}  // namespace baton::e2e
