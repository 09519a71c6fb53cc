#include "connectors/outbound/http_connector.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "connectors/outbound/result_mapping.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::outbound {
namespace {

constexpr std::array<std::string_view, 6> methods{"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"};
// Set by the call itself; a model that set them could smuggle a second request.
constexpr std::array<std::string_view, 6> own_headers{"host",       "content-length",  "transfer-encoding",
                                                      "connection", "idempotency-key", "upgrade"};
constexpr std::size_t shown_of_body = 300;

std::string lower(std::string_view text) {
    std::string out{text};
    for (char& letter : out) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return out;
}

bool is_token(std::string_view name) {  // RFC 9110 §5.6.2
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [&](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
               (letter >= '0' && letter <= '9') || marks.find(letter) != std::string_view::npos;
    });
}

bool is_header_text(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) {
        const auto byte = static_cast<unsigned char>(letter);
        return byte >= 0x20 ? byte != 0x7f : letter == '\t';
    });
}

bool is_json(std::string_view content_type) {
    const std::string type = lower(content_type.substr(0, content_type.find(';')));
    return type == "application/json" || type.ends_with("+json");
}

void read_body(Parameters& parameters, HttpRequest& request) {
    const feel::Value* body = parameters.input("body");
    const std::string type = parameters.text_or("contentType", "application/json");
    if (body == nullptr) return;
    const bool is_raw = !is_json(type) && body->string() != nullptr;
    request.body = is_raw ? *body->string() : feel::to_json(*body);
    request.headers.emplace_back("Content-Type", type);
}

}  // namespace

HttpConnector::HttpConnector(const Settings& settings, const Secrets& secrets, std::shared_ptr<HttpClient> client)
    : settings_(settings), secrets_(secrets), client_(std::move(client)) {}

Result<ports::JobAnswer> HttpConnector::run(const ports::JobCall& call, std::stop_token stop) {
    Parameters parameters{call, "http"};
    const Duration timeout = parameters.duration_or("timeout", std::min(settings_.limits.timeout_max, call.deadline));
    const Result<HttpRequest> request = request_of(call, parameters);
    if (!request) return request.error();
    const Result<HttpResponse> response =
        client_->call(*request, timeout, settings_.limits.response_max, std::move(stop));
    if (!response) return response.error();
    const Result<feel::Value> value = response_value(*request, *response);
    if (!value) return value.error();
    Result<std::optional<ports::BpmnError>> error = map_error(call, *value);
    if (!error) return error.error();
    if (*error) return ports::JobAnswer{{}, std::move(*error), {}};
    if (const Result<> good = check_status(*request, *response, secrets_); !good) return good.error();
    return map_result(call, *value);
}

Result<HttpRequest> HttpConnector::request_of(const ports::JobCall& call, Parameters& parameters) const {
    HttpRequest request;
    request.method = parameters.text_or("method", "GET");
    if (std::find(methods.begin(), methods.end(), request.method) == methods.end()) {
        parameters.blame("method", "'" + request.method + "' is no method",
                         "write GET, POST, PUT, PATCH, DELETE or HEAD");
    }
    const std::string url = parameters.text("url");
    const auto query = parameters.texts_below("query");
    read_body(parameters, request);
    if (const Result<> read = parameters.check(); !read) return read.error();
    if (request.body.size() > settings_.limits.request_max) {
        return fail(Code::invalid, "the body of '" + call.element + "' has " + std::to_string(request.body.size()) +
                                       " bytes; at most " + std::to_string(settings_.limits.request_max) +
                                       " may be sent");
    }
    Result<Destination> to = destination_of(url, query, settings_.hosts);
    if (!to) return to.error();
    request.to = std::move(*to);
    if (const Result<> filled = fill_headers(parameters, request); !filled) return filled.error();
    request.headers.emplace_back("Idempotency-Key", idempotency_key(call));
    return request;
}

// Only the texts of the model are filled with secrets; what the case computed is sent as it is.
Result<> HttpConnector::fill_headers(Parameters& parameters, HttpRequest& request) const {
    std::vector<std::pair<std::string, std::string>> headers{{"Accept", "application/json"}};
    for (const auto& [name, text] : parameters.fixed_below("header.")) {
        Result<std::string> filled = secrets_.fill(text, request.to.rule.secrets);
        if (!filled) return filled.error();
        headers.emplace_back(name, std::move(*filled));
    }
    for (auto& header : parameters.texts_below("headers")) headers.push_back(std::move(header));
    for (const auto& [name, text] : headers) {
        const bool is_own = std::find(own_headers.begin(), own_headers.end(), lower(name)) != own_headers.end();
        if (!is_token(name) || is_own) parameters.blame(name, "'" + name + "' cannot be set as a header", "remove it");
        if (!is_header_text(text)) {
            parameters.blame(name, "the header '" + name + "' holds line ends or control characters", "remove them");
        }
    }
    if (const Result<> sendable = parameters.check(); !sendable) return sendable.error();
    for (auto& header : headers) request.headers.push_back(std::move(header));
    return {};
}

Result<> check_status(const HttpRequest& request, const HttpResponse& response, const Secrets& secrets) {
    if (response.status >= 200 && response.status < 300) return {};
    const bool may_pass =
        response.status >= 500 || response.status == 408 || response.status == 425 || response.status == 429;
    std::string detail = request.method + " " + request.to.shown() + " answers " + std::to_string(response.status);
    if (response.status >= 300 && response.status < 400) {
        detail += "; redirects are not followed, so give the final address";
    }
    std::string body = response.body.substr(0, shown_of_body);
    if (const auto fault = feel::utf8::first_fault(body); fault != std::string_view::npos) body.resize(fault);
    if (!body.empty()) detail += ": " + secrets.without_secrets(body);
    return fail(may_pass ? Code::unavailable : Code::invalid, std::move(detail));
}

Result<feel::Value> response_value(const HttpRequest& request, const HttpResponse& response) {
    feel::Context headers;
    for (const auto& [name, text] : response.headers) {
        if (feel::utf8::first_fault(text) == std::string_view::npos) headers.set(name, text);
    }
    feel::Value body;
    if (!response.body.empty() && is_json(response.header("content-type"))) {
        Result<feel::Value> json = feel::from_json(response.body);
        if (!json && response.status >= 300) json = feel::Value{};  // a proxy's page about the failure, mislabelled
        if (!json) {
            return fail(Code::invalid, request.to.shown() + " says that it answers with JSON, but it does not read: " +
                                           json.error().detail);
        }
        body = std::move(*json);
    } else if (!response.body.empty()) {
        if (feel::utf8::first_fault(response.body) != std::string_view::npos) {
            return fail(Code::invalid, request.to.shown() + " answers with bytes that are not text (UTF-8)");
        }
        body = feel::Value{response.body};
    }
    return feel::Value{feel::Context{{"status", feel::Value{static_cast<std::int64_t>(response.status)}},
                                     {"headers", feel::Value{std::move(headers)}},
                                     {"body", std::move(body)}}};
}

std::string idempotency_key(const ports::JobCall& call) { return "baton-job-" + std::to_string(call.job.value); }

}  // namespace baton::outbound
