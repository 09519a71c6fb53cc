#include "connectors/api/acting.hpp"

#include <charconv>

#include "connectors/api/forward/hop.hpp"
#include "connectors/api/http/json_text.hpp"
#include "engine/base/digest.hpp"

namespace baton::api {
namespace {

constexpr std::size_t once_key_size_max = 200;
constexpr std::size_t part_size_max = 21;  // of a batch: once_key_of

Result<std::optional<runtime::OnceOnly>> once_of(const Call& call,
                                                 std::function<runtime::Answer(const runtime::Done&)> render) {
    if (!call.request.has("idempotency-key")) return std::optional<runtime::OnceOnly>{};
    if (const auto fits = check_once(call.request); !fits) return fits.error();
    return std::optional(runtime::OnceOnly{call.principal.name, std::string(call.request.header("idempotency-key")),
                                           fingerprint_of(call.request), std::move(render)});
}

}  // namespace

Result<> check_once(const Request& request) {
    if (!request.has("idempotency-key")) return {};
    const auto key = request.header("idempotency-key");
    const bool is_part = request.has(forwarded_header);
    if (!key.empty() && key.size() <= once_key_size_max + (is_part ? part_size_max : 0)) return {};
    return fail(Code::invalid, "Idempotency-Key must have 1 to 200 characters, such as a UUID");
}

std::string once_key_of(std::string_view key, InstanceKey part) {
    return std::string(key) + '/' + std::to_string(part.value);
}

std::string fingerprint_of(const Request& request) {
    return sha256_hex(request.method + ' ' + request.target + '\n' + request.body);
}

Actor actor_of(const Call& call, std::string department) {
    if (department.empty() && !call.principal.departments.empty()) department = call.principal.departments.front();
    return {call.principal.name, {}, std::move(department), "api"};
}

boost::asio::awaitable<Result<Response>> act(Call& call, Act wanted) {
    auto once = once_of(call, wanted.render);
    if (!once) co_return once.error();
    runtime::Wish wish;
    wish.instance = wanted.instance;
    wish.command = std::move(wanted.command);
    wish.actor = actor_of(call, std::move(wanted.department));
    wish.reason = std::move(wanted.reason);
    wish.expected_revision = wanted.expected_revision;
    wish.read_variables = std::move(wanted.read_variables);
    wish.once = std::move(*once);
    const auto done = co_await call.desk().submit(std::move(wish));
    if (!done) co_return done.error();

    const auto answer = done->answer ? *done->answer : wanted.render(*done);
    Response response = text_response(
        answer.status, answer.status < 400 ? "application/json" : "application/problem+json", answer.body);
    if (done->was_done_before) {
        response.set("idempotency-replayed", "true");
    } else {
        response.set("x-log-position", std::to_string(done->position));
        if (done->task_revision != 0) response.set("etag", etag_of(done->task_revision));
    }
    co_return response;
}

std::string done_json(const runtime::Done& done) {
    ObjectText out;
    out.key("processInstanceKey", done.instance);
    out.long_number("position", done.position);
    return out.done();
}

namespace {

Problem no_etag() { return fail(Code::invalid, "If-Match must be one ETag as it was given, such as \"3\", or *"); }

}  // namespace

Result<std::optional<std::string>> edition_of(const Request& request) {
    const auto text = request.header("if-match");
    if (text.empty() || text == "*") return std::optional<std::string>{};
    const bool is_one = text.size() > 2 && text.front() == '"' && text.find('"', 1) == text.size() - 1;
    if (!is_one) return no_etag();
    return std::optional<std::string>(text.substr(1, text.size() - 2));
}

Result<std::optional<std::uint32_t>> revision_of(const Request& request) {
    const auto edition = edition_of(request);
    if (!edition) return edition.error();
    if (!*edition) return std::optional<std::uint32_t>{};
    std::uint32_t revision = 0;
    const char* const end = (*edition)->data() + (*edition)->size();
    const auto read = std::from_chars((*edition)->data(), end, revision);
    if (read.ec == std::errc{} && read.ptr == end) return std::optional(revision);
    return no_etag();
}

std::string etag_of(std::uint32_t revision) { return '"' + std::to_string(revision) + '"'; }

}  // namespace baton::api
