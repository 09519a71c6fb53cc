#include "connectors/outbound/webhook_connector.hpp"

#include <algorithm>
#include <utility>

#include "connectors/outbound/http_connector.hpp"
#include "connectors/outbound/parameters.hpp"
#include "connectors/outbound/result_mapping.hpp"
#include "connectors/outbound/webhook_signature.hpp"
#include "engine/feel/json.hpp"

namespace baton::outbound {
namespace {

std::string body_of(const ports::JobCall& call, const std::string& event, const feel::Value& data) {
    return feel::to_json(feel::Value{feel::Context{
        {"type", feel::Value{event}},
        {"timestamp", feel::Value{to_text(call.now)}},
        {"process", feel::Value{call.process}},
        {"element", feel::Value{call.element}},
        {"instance", feel::Value{std::to_string(call.instance.value)}},
        {"data", data},
    }});
}

}  // namespace

WebhookConnector::WebhookConnector(const Settings& settings, const Secrets& secrets, std::shared_ptr<HttpClient> client)
    : settings_(settings), secrets_(secrets), client_(std::move(client)) {}

Result<ports::JobAnswer> WebhookConnector::run(const ports::JobCall& call, std::stop_token stop) {
    Parameters parameters{call, "webhook"};
    const Duration timeout = parameters.duration_or("timeout", std::min(settings_.limits.timeout_max, call.deadline));
    const std::string url = parameters.fixed("url");
    const std::string secret_reference = parameters.fixed("secret");
    const std::string event = parameters.text("event");
    const feel::Value* data = parameters.input("data");
    if (const Result<> read = parameters.check(); !read) return read.error();

    HttpRequest request;
    request.method = "POST";
    Result<Destination> to = destination_of(url, {}, settings_.hosts);
    if (!to) return to.error();
    request.to = std::move(*to);
    if (!Secrets::is_reference(secret_reference)) {
        return fail(Code::invalid, "the secret of '" + call.element +
                                       "' stands in the model; write a reference, such as {{secrets.OA_WEBHOOK}}");
    }
    const Result<std::string> secret = secrets_.fill(secret_reference, request.to.rule.secrets);
    if (!secret) return secret.error();
    request.body = body_of(call, event, data != nullptr ? *data : feel::Value{});
    if (request.body.size() > settings_.limits.request_max) {
        return fail(Code::invalid, "the notification of '" + call.element + "' is larger than " +
                                       std::to_string(settings_.limits.request_max) + " bytes; send less");
    }
    auto headers = signed_headers({idempotency_key(call), call.now, request.body}, *secret);
    if (!headers) return headers.error();
    request.headers = std::move(*headers);
    request.headers.emplace_back("Content-Type", "application/json");
    request.headers.emplace_back("Idempotency-Key", idempotency_key(call));

    const Result<HttpResponse> response =
        client_->call(request, timeout, settings_.limits.response_max, std::move(stop));
    if (!response) return response.error();
    if (const Result<> good = check_status(request, *response, secrets_); !good) return good.error();
    return map_result(call,
                      feel::Value{feel::Context{{"status", feel::Value{static_cast<std::int64_t>(response->status)}}}});
}

}  // namespace baton::outbound
