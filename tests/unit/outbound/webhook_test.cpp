#include <gtest/gtest.h>

#include "connectors/outbound/webhook_connector.hpp"
#include "connectors/outbound/webhook_signature.hpp"
#include "tests/unit/outbound/http_counterpart.hpp"
#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

constexpr std::string_view known_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

std::string header_of(const Headers& headers, std::string_view name) {
    for (const auto& [key, text] : headers) {
        if (key == name) return text;
    }
    return {};
}

TEST(WebhookSignature, is_the_hmac_of_id_time_and_body) {
    const WebhookMessage message{"msg_p5jXN8AQM9LWM0D4loKWxJek", Instant{std::chrono::seconds{1614265330}},
                                 R"({"test": 2432232314})"};
    const auto headers = signed_headers(message, known_secret);
    ASSERT_TRUE(headers);
    EXPECT_EQ(header_of(*headers, "webhook-id"), message.id);
    EXPECT_EQ(header_of(*headers, "webhook-timestamp"), "1614265330");
    // Computed with another implementation of HMAC-SHA256.
    EXPECT_EQ(header_of(*headers, "webhook-signature"), "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
}

TEST(WebhookSignature, does_not_fit_another_body_time_or_secret) {
    const WebhookMessage message{"m1", Instant{std::chrono::seconds{1614265330}}, "{}"};
    const std::string signature = header_of(*signed_headers(message, known_secret), "webhook-signature");
    EXPECT_TRUE(is_signed_by(message, signature, known_secret, message.at + std::chrono::minutes{4}));
    EXPECT_FALSE(is_signed_by(message, signature, known_secret, message.at + std::chrono::minutes{6})) << "replayed";
    EXPECT_FALSE(is_signed_by({"m2", message.at, "{}"}, signature, known_secret, message.at));
    EXPECT_FALSE(is_signed_by({"m1", message.at, "{ }"}, signature, known_secret, message.at));
    EXPECT_FALSE(is_signed_by(message, signature, "another secret of length", message.at));
    EXPECT_FALSE(is_signed_by(message, "v1,", known_secret, message.at));
}

TEST(WebhookSignature, wants_a_real_secret) {
    const WebhookMessage message{"m1", Instant{}, "{}"};
    EXPECT_FALSE(signed_headers(message, "short"));
    EXPECT_FALSE(signed_headers(message, "whsec_not base64!"));
    EXPECT_FALSE(signed_headers(message, "whsec_c2hvcnQ="));
    EXPECT_TRUE(signed_headers(message, "sixteen bytes or more"));
}

struct Sender {
    Settings settings;
    Secrets secrets{{{"TOKEN", std::string(known_secret)}}};
    WebhookConnector connector;

    explicit Sender(Settings given) : settings(std::move(given)), connector(settings, secrets, *HttpClient::with("")) {}
};

TEST(WebhookConnector, sends_a_signed_notification) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, ""); }};
    Sender sender{server.settings()};
    const ports::JobCall call =
        job({{"url", server.url("/hook")}, {"secret", "{{secrets.TOKEN}}"}, {"event", "complaint.replied"}},
            R"({"webhook":{"data":{"number":"370102-1"}}})");

    const auto answer = sender.connector.run(call, {});

    ASSERT_TRUE(answer) << answer.error().detail;
    const auto request = server.requests().at(0);
    EXPECT_EQ(request.method_string(), "POST");
    const WebhookMessage message{std::string(request["webhook-id"]), call.now, request.body()};
    EXPECT_EQ(message.id, "baton-job-77");
    EXPECT_TRUE(is_signed_by(message, request["webhook-signature"], known_secret, call.now));
    const feel::Value body = json(request.body());
    EXPECT_EQ(*body.context()->find("type"), feel::Value{"complaint.replied"});
    EXPECT_EQ(*body.context()->find("data"), json(R"({"number":"370102-1"})"));
}

TEST(WebhookConnector, is_tried_again_when_the_receiver_is_down) {
    const HttpCounterpart server{[](const auto&) { return json_answer(503, ""); }};
    Sender sender{server.settings()};
    const auto answer =
        sender.connector.run(job({{"url", server.url("/hook")}, {"secret", "{{secrets.TOKEN}}"}, {"event", "e"}}), {});
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::unavailable);
}

TEST(WebhookConnector, takes_address_and_secret_from_the_model_only) {
    const HttpCounterpart server{[](const auto&) { return json_answer(200, ""); }};
    Sender sender{server.settings()};
    const std::string variables =
        R"({"webhook":{"url":")" + server.url("/hook") + R"(","secret":"{{secrets.TOKEN}}"}})";
    const auto from_case = sender.connector.run(job({{"event", "e"}}, variables), {});
    ASSERT_FALSE(from_case);
    EXPECT_EQ(from_case.error().code, Code::invalid);
    const auto in_clear = sender.connector.run(
        job({{"url", server.url("/hook")}, {"secret", "a secret in the model"}, {"event", "e"}}), {});
    ASSERT_FALSE(in_clear);
    EXPECT_EQ(in_clear.error().code, Code::invalid);
    EXPECT_TRUE(server.requests().empty());
}

}  // namespace
}  // namespace baton::outbound
