#include "connectors/api/gate.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <chrono>
#include <spdlog/spdlog.h>

#include "connectors/api/forward/forwarder.hpp"
#include "connectors/api/forward/neighbours.hpp"
#include "connectors/api/http/media.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/page_door.hpp"
#include "connectors/api/stones.hpp"
#include "connectors/api/whereabouts.hpp"
#include "engine/base/digest.hpp"

namespace baton::api {
namespace {

// Headers that mean something only when they stand once.
constexpr std::array<std::string_view, 8> single_headers{
    "authorization", "content-length", "content-type", "host", "if-match", "idempotency-key", "origin", "traceparent"};

constexpr const char* our_fault = "the service failed at this request; its log says more under the trace id";

bool is_safe(std::string_view method) { return method == "GET" || method == "HEAD" || method == "OPTIONS"; }

Result<> check_headers(const Request& request) {
    for (const auto name : single_headers) {
        if (request.count(name) < 2) continue;
        return fail(Code::invalid, "the header '" + std::string(name) + "' stands more than once; send it once");
    }
    return {};
}

Problem foreign_host(const Request& request) {
    return fail(Code::invalid, "'" + clipped(authority_of(request.target, request.header("host"))) +
                                   "' is not a name of this service; the setting server.hosts lists them");
}

Result<> check_query(const Call& call, const Route& route) {
    std::vector<Fault> faults;
    for (const auto& [name, value] : call.target.query) {
        if (name == "minPosition" || std::ranges::find(route.query, name) != route.query.end()) continue;
        faults.push_back({.rule = "query",
                          .message = "the query parameter '" + clipped(name) + "' is not known here",
                          .hint = "see " + std::string(route.operation) + " in /openapi.json",
                          .file = {},
                          .element = clipped(name)});
    }
    if (faults.empty()) return {};
    auto detail = faults.front().message;
    return fail(Code::invalid, std::move(detail), std::move(faults));
}

Response not_found(const Call& call) { return problem_response(nothing_here(), call.said()); }

Response wrong_method(const Call& call, const std::string& allow) {
    auto problem = fail(Code::invalid, clipped(call.request.method) + " is not answered here; use " + allow);
    Response response = problem_response(method_not_allowed, problem, call.said());
    response.set("allow", allow);
    return response;
}

Response options_of(std::string allow) {
    Response options;
    options.status = 204;
    options.set("allow", std::move(allow));
    return options;
}

Response wrong_media(const Call& call, const Route& route) {
    const auto wanted = media_of_body(route.method, route.operation);
    auto problem = fail(Code::invalid, "the body's content-type is not taken here; send " + std::string(wanted));
    Response response = problem_response(unsupported_media_type, problem, call.said());
    response.set("accept", std::string(wanted));
    return response;
}

// Whoever polls a list is told that nothing has changed. Weak (RFC 9110 §8.8.1): it is of the text, and what people
// edit has its revision instead.
void add_etag(const Request& request, Response& response) {
    const bool is_read = request.method == "GET" || request.method == "HEAD";
    const bool is_json = response.header("content-type") == "application/json";
    if (!is_read || !is_json || response.status != 200 || !response.header("etag").empty()) return;
    response.set("etag", "W/\"" + sha256_hex(response.body).substr(0, 32) + '"');
}

// RFC 9110 §13.1.2: a client that has the newest need not get it again.
void answer_if_none_match(const Request& request, Response& response) {
    const auto known = request.header("if-none-match");
    const auto tag = response.header("etag");
    if (known.empty() || tag.empty() || response.status != 200) return;
    if (known != "*" && known.find(tag) == std::string_view::npos) return;
    response.status = 304;
    response.body.clear();
}

}  // namespace

Result<> Gate::check(const Request& request) const {
    if (const auto fit = check_headers(request); !fit) return fit.error();
    if (is_called_by_name(request)) return {};
    return foreign_host(request);
}

bool Gate::is_called_by_name(const Request& request) const {
    if (settings_.hosts.empty()) return true;
    std::string host(authority_of(request.target, request.header("host")));
    std::ranges::transform(host, host.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (host.rfind(':') != std::string::npos && host.back() != ']') host.resize(host.rfind(':'));
    return host.empty() || std::ranges::find(settings_.hosts, host) != settings_.hosts.end();
}

// Another node calls this one by its address, which need not be a name of the service.
bool Gate::is_neighbours(const Request& request) const {
    const auto* const whereabouts = parts_->whereabouts;
    return whereabouts != nullptr && whereabouts->is_neighbour(request.header(node_secret_header));
}

boost::asio::awaitable<Response> Gate::answer(Request request) {
    const auto begun = std::chrono::steady_clock::now();
    const auto before = parts_->desk.health().position;
    Call call{std::move(request), {}, {}, {}, Language::en, {}, *parts_};
    call.language = language_of(call.request.header("accept-language"));
    call.trace = trace_of(call.request.header("traceparent"));

    auto answered = co_await answer_safely(call);
    if (!answered && answered.error().code == Code::not_found && parts_->stones != nullptr) {
        auto instead = co_await parts_->stones->instead_of_not_found(call);
        if (instead) answered = std::move(*instead);
    }
    if (!answered && answered.error().code == Code::internal) {
        spdlog::error("{} {} trace {}: {}", call.request.method, call.request.target, call.trace.id,
                      answered.error().detail);
        answered = fail(Code::internal, our_fault);  // what went wrong inside is the operator's to read
    }
    Response response = answered ? std::move(*answered) : problem_response(answered.error(), call.said());
    finish(call, before, response);
    parts_->metrics.count(call.request.method, response.status, std::chrono::steady_clock::now() - begun);
    co_return response;
}

// What a library throws where nobody expects it, memory above all, ends one request and not the connection's thread.
boost::asio::awaitable<Result<Response>> Gate::answer_safely(Call& call) {
    try {
        co_return co_await answer_call(call);
    } catch (const std::exception& thrown) {
        spdlog::error("{} trace {}: {}", call.request.method, call.trace.id, thrown.what());
    }
    co_return fail(Code::internal, our_fault);
}

boost::asio::awaitable<Result<Response>> Gate::answer_call(Call& call) {
    if (const auto fit = check_headers(call.request); !fit) co_return fit.error();
    if (!is_called_by_name(call.request) && !is_neighbours(call.request)) {
        co_return problem_response(misdirected_request, foreign_host(call.request), call.said());
    }
    if (call.request.method == "OPTIONS" && call.request.target == "*") {
        co_return options_of("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
    }
    auto target = parse_target(call.request.target);
    if (!target) co_return target.error();
    call.target = std::move(*target);
    auto match = parts_->router->find(call.request.method, call.target.path);
    if (match.allow.empty()) {
        auto page = page_for(call);
        co_return page ? std::move(*page) : not_found(call);
    }
    if (call.request.method == "OPTIONS") co_return options_of(match.allow);
    if (match.route == nullptr) co_return wrong_method(call, match.allow);
    call.captured = std::move(match.captured);
    co_return co_await handle(call, *match.route);
}

boost::asio::awaitable<Result<Response>> Gate::handle(Call& call, const Route& route) {
    call.route = &route;
    if (route.access == Access::signed_in) {
        auto principal = co_await admit(call.request, is_safe(call.request.method));
        if (!principal) co_return principal.error();
        call.principal = std::move(*principal);
    }
    if (!call.request.body.empty() && !route.request.empty() &&
        !takes_media(media_of_body(route.method, route.operation), call.request.header("content-type"))) {
        co_return wrong_media(call, route);
    }
    if (const auto known = check_query(call, route); !known) co_return known.error();
    if (route.needs_if_match && !call.request.has("if-match")) {
        co_return fail(Code::precondition_required,
                       "send If-Match with the ETag that you read, so that nobody's change is overwritten");
    }
    if (parts_->forwarder != nullptr) {
        auto elsewhere = co_await parts_->forwarder->lead(call);
        if (elsewhere) co_return std::move(*elsewhere);
    }
    if (const auto* text = call.target.find("minPosition")) {
        Position position = 0;
        const auto read = std::from_chars(text->data(), text->data() + text->size(), position);
        if (read.ec != std::errc{} || read.ptr != text->data() + text->size()) {
            co_return fail(Code::invalid, "minPosition must be a position as X-Log-Position gives it");
        }
        const auto reached = co_await parts_->desk.reach(position, settings_.reach_max);
        if (!reached) co_return reached.error();
    }
    if (parts_->forwarder != nullptr) co_return co_await parts_->forwarder->handle(call);
    co_return co_await route.handle(call);
}

boost::asio::awaitable<Result<Principal>> Gate::admit(const Request& request, bool only_reads) {
    auto token = token_of(request);
    if (token.empty()) {
        co_return fail(Code::unauthenticated, "send 'Authorization: Bearer <token>'; POST /v2/login gives a token");
    }
    if (!request.has("authorization") && !only_reads) {
        const auto origin = request.header("origin");
        const std::string host(request.header("host"));
        if (host.empty() || (origin != "http://" + host && origin != "https://" + host)) {
            co_return fail(Code::forbidden, "a request with a cookie must come from this service's own pages (Origin)");
        }
    }
    co_return co_await parts_->guard.authenticate(std::move(token));
}

void Gate::finish(const Call& call, Position before, Response& response) const {
    add_etag(call.request, response);
    answer_if_none_match(call.request, response);
    if (response.header("x-log-position").empty()) response.set("x-log-position", std::to_string(before));
    response.set("traceparent", call.trace.parent);
    response.set("x-content-type-options", "nosniff");
    if (response.header("cache-control").empty()) response.set("cache-control", "no-store");
}

std::string token_of(const Request& request) {
    const auto authorization = request.header("authorization");
    if (authorization.size() > 7 && (authorization.starts_with("Bearer ") || authorization.starts_with("bearer "))) {
        return std::string(authorization.substr(7));
    }
    if (request.has("authorization")) return {};
    const auto cookies = request.header("cookie");
    const std::string wanted = std::string(session_cookie) + '=';
    for (std::size_t at = cookies.find(wanted); at != std::string_view::npos; at = cookies.find(wanted, at + 1)) {
        if (at != 0 && cookies[at - 1] != ' ' && cookies[at - 1] != ';') continue;
        const auto from = at + wanted.size();
        return std::string(cookies.substr(from, std::min(cookies.find(';', from), cookies.size()) - from));
    }
    return {};
}

}  // namespace baton::api
