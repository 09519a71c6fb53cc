#include "connectors/outbound/http_connector.hpp"

#include <atomic>
#include <chrono>
#include <gtest/gtest.h>
#include <semaphore>
#include <thread>

#include "tests/unit/outbound/http_counterpart.hpp"
#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

using Transport = HttpCounterpart::Transport;

struct Caller {
    Settings settings;
    Secrets secrets{{{"TOKEN", "s3cret-token"}, {"OTHER", "0ther-secret"}}};
    HttpConnector connector;

    explicit Caller(Settings given)
        : settings(std::move(given)), connector(settings, secrets, *HttpClient::with(settings.ca_file)) {}

    Result<ports::JobAnswer> run(const ports::JobCall& call) { return connector.run(call, {}); }
};

Code code_of(const Result<ports::JobAnswer>& answer) { return answer ? Code{} : answer.error().code; }

TEST(HttpConnector, posts_json_and_takes_the_answer_into_the_case) {
    const HttpCounterpart server{[](const auto&) { return json_answer(201, R"({"number":"A-7","fee":12.10})"); }};
    Caller caller{server.settings()};

    const auto answer =
        caller.run(job({{"method", "POST"},
                        {"url", server.url("/v1/items")},
                        {"header.Authorization", "Bearer {{secrets.TOKEN}}"},
                        {"resultExpression", "={number: response.body.number, fee: response.body.fee}"}},
                       R"({"http":{"body":{"title":"油烟"},"query":{"街道":"姚家","n":2}}})"));

    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(text_of(answer->variables), R"({"number":"A-7","fee":12.10})");
    const auto request = server.requests().at(0);
    EXPECT_EQ(request.method_string(), "POST");
    EXPECT_EQ(request.target(), "/v1/items?%E8%A1%97%E9%81%93=%E5%A7%9A%E5%AE%B6&n=2");
    EXPECT_EQ(request["Authorization"], "Bearer s3cret-token");
    EXPECT_EQ(request["Idempotency-Key"], "baton-job-77");
    EXPECT_EQ(request["Content-Type"], "application/json");
    EXPECT_EQ(request.body(), R"({"title":"油烟"})");
}

TEST(HttpConnector, gives_the_whole_response_to_a_variable) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "[1,2]"); }};
    const auto answer = Caller{server.settings()}.run(job({{"url", server.url("/")}, {"resultVariable", "reply"}}));
    ASSERT_TRUE(answer) << answer.error().detail;
    const feel::Context* reply = answer->variables.find("reply")->context();
    EXPECT_EQ(*reply->find("status"), feel::Value{200});
    EXPECT_EQ(*reply->find("body"), json("[1,2]"));
}

TEST(HttpConnector, takes_nothing_when_nothing_is_asked_for) {
    const HttpCounterpart server{[](const auto&) { return json_answer(204, ""); }};
    const auto answer = Caller{server.settings()}.run(job({{"url", server.url("/")}}));
    ASSERT_TRUE(answer);
    EXPECT_TRUE(answer->variables.empty());
}

TEST(HttpConnector, turns_an_answer_into_a_bpmn_error) {
    const HttpCounterpart server{[](const auto&) { return json_answer(409, R"({"reason":"duplicate"})"); }};
    const auto answer = Caller{server.settings()}.run(
        job({{"url", server.url("/")},
             {"errorExpression",
              R"(if response.status = 409 then {code: "DUPLICATE", message: response.body.reason} else null)"}}));
    ASSERT_TRUE(answer) << answer.error().detail;
    ASSERT_TRUE(answer->error);
    EXPECT_EQ(answer->error->code, "DUPLICATE");
    EXPECT_EQ(answer->error->message, "duplicate");
}

TEST(HttpConnector, tries_again_what_may_pass_and_refuses_what_will_not) {
    for (const auto& [status, code] : {std::pair{500U, Code::unavailable},
                                       {503U, Code::unavailable},
                                       {429U, Code::unavailable},
                                       {408U, Code::unavailable},
                                       {400U, Code::invalid},
                                       {404U, Code::invalid},
                                       {302U, Code::invalid}}) {
        const unsigned answered = status;
        const HttpCounterpart server{[answered](const auto&) { return json_answer(answered, R"({"why":"no"})"); }};
        EXPECT_EQ(code_of(Caller{server.settings()}.run(job({{"url", server.url("/")}}))), code) << status;
    }
}

TEST(HttpConnector, never_tells_a_secret) {
    const HttpCounterpart server{
        [](const auto& request) { return json_answer(400, "you sent " + std::string(request["Authorization"])); }};
    const auto answer = Caller{server.settings()}.run(
        job({{"url", server.url("/?key=1")}, {"header.Authorization", "Bearer {{secrets.TOKEN}}"}}));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().detail.find("s3cret"), std::string::npos) << answer.error().detail;
    EXPECT_NE(answer.error().detail.find("Bearer ***"), std::string::npos);
    EXPECT_EQ(answer.error().detail.find("key=1"), std::string::npos) << "queries may hold what is not for all eyes";
}

TEST(HttpConnector, sends_a_secret_only_where_its_rule_says) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }};
    Caller caller{server.settings()};
    EXPECT_EQ(code_of(caller.run(job({{"url", server.url("/")}, {"header.X", "{{secrets.OTHER}}"}}))), Code::forbidden);
    EXPECT_TRUE(server.requests().empty());
}

TEST(HttpConnector, does_not_fill_secrets_into_what_the_case_computed) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }};
    const auto answer = Caller{server.settings()}.run(
        job({{"url", server.url("/")}, {"method", "POST"}},
            R"({"http":{"headers":{"X-Note":"{{secrets.TOKEN}}"},"body":"{{secrets.TOKEN}}"}})"));
    ASSERT_TRUE(answer);
    EXPECT_EQ(server.requests().at(0)["X-Note"], "{{secrets.TOKEN}}");
    EXPECT_EQ(server.requests().at(0).body(), "\"{{secrets.TOKEN}}\"");
}

// It answers when the test is over, which must not wait for it.
class SilentCounterpart {
public:
    SilentCounterpart()
        : server_{[this](const auto&) {
              reached_.release();
              over_.wait(false);
              return json_answer(200, "{}");
          }} {}
    ~SilentCounterpart() {
        over_ = true;
        over_.notify_all();
    }
    SilentCounterpart(const SilentCounterpart&) = delete;
    SilentCounterpart& operator=(const SilentCounterpart&) = delete;
    void wait_for_a_request() { reached_.acquire(); }
    // That nothing else ends in any useful time.
    [[nodiscard]] Settings settings() const {
        Settings patient = server_.settings();
        patient.limits.timeout_max = std::chrono::hours{10};
        return patient;
    }
    [[nodiscard]] ports::JobCall call(Headers headers) const {
        headers.emplace_back("url", server_.url("/"));
        ports::JobCall patient = job(std::move(headers));
        patient.deadline = std::chrono::hours{10};
        return patient;
    }

private:
    std::counting_semaphore<> reached_{0};
    std::atomic<bool> over_ = false;
    HttpCounterpart server_;
};

TEST(HttpConnector, gives_up_when_the_other_side_does_not_answer) {
    const SilentCounterpart silent;
    EXPECT_EQ(code_of(Caller{silent.settings()}.run(silent.call({{"timeout", "PT0.2S"}}))), Code::timeout);
}

TEST(HttpConnector, stops_when_it_is_told_to) {
    SilentCounterpart silent;
    Caller caller{silent.settings()};
    std::stop_source stop;
    std::jthread stopper{[&] {
        silent.wait_for_a_request();
        stop.request_stop();
    }};
    EXPECT_EQ(code_of(caller.connector.run(silent.call({}), stop.get_token())), Code::timeout);
}

TEST(HttpConnector, says_when_nobody_listens) {
    std::string url;
    Settings settings;
    {
        const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }};
        url = server.url("/");
        settings = server.settings();
    }
    const auto answer = Caller{settings}.run(job({{"url", url}}));
    EXPECT_EQ(code_of(answer), Code::unavailable);
    EXPECT_NE(answer.error().detail.find("no connection"), std::string::npos);
}

TEST(HttpConnector, refuses_an_answer_that_is_too_large) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "\"" + std::string(2000, 'x') + "\""); }};
    Settings settings = server.settings();
    settings.limits.response_max = 1000;
    EXPECT_EQ(code_of(Caller{settings}.run(job({{"url", server.url("/")}}))), Code::invalid);
}

TEST(HttpConnector, refuses_a_body_that_is_too_large_before_it_calls) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }};
    Settings settings = server.settings();
    settings.limits.request_max = 10;
    EXPECT_EQ(code_of(Caller{settings}.run(
                  job({{"url", server.url("/")}, {"method", "POST"}}, R"({"http":{"body":"0123456789"}})"))),
              Code::invalid);
    EXPECT_TRUE(server.requests().empty());
}

TEST(HttpConnector, refuses_answers_that_are_not_what_they_say) {
    const HttpCounterpart broken{[](const auto&) { return json_answer(200, "{\"a\":"); }};
    EXPECT_EQ(code_of(Caller{broken.settings()}.run(job({{"url", broken.url("/")}}))), Code::invalid);
    const HttpCounterpart bytes{[](const auto&) {
        HttpCounterpart::Response response{http::status::ok, 11};
        response.body() = "\xff\xfe";
        return response;
    }};
    EXPECT_EQ(code_of(Caller{bytes.settings()}.run(job({{"url", bytes.url("/")}}))), Code::invalid);
}

TEST(HttpConnector, lets_nobody_smuggle_headers) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }};
    Caller caller{server.settings()};
    for (const char* headers : {R"({"X":"a\r\nY: b"})", R"({"Host":"other"})", R"({"Content-Length":"0"})",
                                R"({"X Y":"a"})", R"({"Idempotency-Key":"mine"})"}) {
        const std::string variables = std::string(R"({"http":{"headers":)") + headers + "}}";
        EXPECT_EQ(code_of(caller.run(job({{"url", server.url("/")}}, variables))), Code::invalid) << headers;
    }
    EXPECT_TRUE(server.requests().empty());
}

TEST(HttpConnector, names_all_that_is_not_set_up_right) {
    Caller caller{Settings{}};
    const auto answer = caller.run(job({{"method", "FETCH"}, {"timeout", "soon"}}, R"({"http":{"query":7}})"));
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
    EXPECT_EQ(answer.error().faults.size(), 4U);
    EXPECT_EQ(answer.error().faults[0].element, "S_reply/timeout");
}

TEST(HttpConnector, refuses_expressions_that_do_not_fit) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }};
    Caller caller{server.settings()};
    EXPECT_EQ(code_of(caller.run(job({{"url", server.url("/")}, {"resultExpression", "1 +"}}))), Code::invalid);
    EXPECT_EQ(code_of(caller.run(job({{"url", server.url("/")}, {"resultExpression", "7"}}))), Code::invalid);
    EXPECT_EQ(code_of(caller.run(job({{"url", server.url("/")}, {"errorExpression", "7"}}))), Code::invalid);
}

TEST(HttpsConnector, trusts_a_certificate_that_it_was_told_of) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, R"({"ok":true})"); }, Transport::tls};
    const auto answer = Caller{server.settings()}.run(
        job({{"url", server.url("/", "localhost")}, {"resultExpression", "{ok: response.body.ok}"}}));
    ASSERT_TRUE(answer) << answer.error().detail;
    EXPECT_EQ(text_of(answer->variables), R"({"ok":true})");
}

TEST(HttpsConnector, refuses_a_certificate_that_nobody_vouches_for) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }, Transport::tls};
    Settings settings = server.settings();
    settings.ca_file.clear();
    const auto answer = Caller{settings}.run(job({{"url", server.url("/", "localhost")}}));
    EXPECT_EQ(code_of(answer), Code::unavailable);
    EXPECT_NE(answer.error().detail.find("no trusted TLS connection"), std::string::npos);
    EXPECT_TRUE(server.requests().empty());
}

TEST(HttpsConnector, refuses_a_certificate_of_another_name) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, "{}"); }, Transport::tls};
    EXPECT_EQ(code_of(Caller{server.settings()}.run(job({{"url", server.url("/", "127.0.0.1")}}))), Code::unavailable);
    EXPECT_TRUE(server.requests().empty());
}

TEST(HttpClientSettings, refuse_certificates_that_do_not_read) {
    EXPECT_EQ(HttpClient::with("/no/such/file.pem").error().code, Code::invalid);
}

}  // namespace
}  // namespace baton::outbound
