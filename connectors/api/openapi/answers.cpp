#include "connectors/api/openapi/answers.hpp"

#include <algorithm>
#include <array>

#include "connectors/api/http/json_text.hpp"

namespace baton::api {
namespace {

struct Refusal {
    int status;
    std::string_view means;
    std::string_view header{};  // that tells what to do
};

constexpr std::array<Refusal, 20> refusals{{
    {400, "The request is wrong; errors[] has every fault with its pointer, parameter or place in a file."},
    {401, "Nobody has signed in, or the token has ended.", "WWW-Authenticate"},
    {403, "The caller's roles do not allow it, or a cookie came from a foreign page."},
    {404, "There is no such thing, or none that the caller may see."},
    {405, "Another method is needed.", "Allow"},
    {408, "The request did not come whole in time."},
    {409, "The thing is in a state that does not allow it, or the same Idempotency-Key is under way."},
    {410, "The case was archived and dropped; 'detail' says where it is."},
    {412, "Someone was faster: 'current' is the thing as it is now, 'changes' says who did what.", "ETag"},
    {413, "The body is too large."},
    {415, "The body's content type is not taken here.", "Accept"},
    {421, "The Host is not a name of this service."},
    {422, "It is well-formed, but cannot be done; or the Idempotency-Key was used for another request."},
    {426, "A WebSocket is needed here.", "Upgrade"},
    {428, "If-Match is missing."},
    {429, "Too much at once; try again later.", "Retry-After"},
    {431, "The headers are too large."},
    {500, "A fault of the service; its log knows the traceId."},
    {503,
     "Not now: starting, stopping, overloaded, or the store cannot be written. Nothing was done, unless 'detail' says "
     "that this is not known.",
     "Retry-After"},
    {504, "What was waited for did not come in time."},
}};

std::string reference(std::string_view kind, std::string_view name) {
    ObjectText out;
    out.text("$ref", "#/components/" + std::string(kind) + '/' + std::string(name));
    return out.done();
}

std::string refusal_name(int status) { return "Refused" + std::to_string(status); }

std::string content(std::string_view media, std::string_view schema) {
    ObjectText body;
    body.raw("schema", schema.empty() ? R"({"type":"string"})" : reference("schemas", schema));
    ObjectText out;
    out.raw(media, body.done());
    return out.done();
}

std::string headers(std::initializer_list<std::string_view> names) {
    ObjectText out;
    for (const auto name : names) {
        if (!name.empty()) out.raw(name, reference("headers", name));
    }
    return out.done();
}

bool is_read(const Route& route) { return route.method == "GET"; }
bool is_json(const Route& route) { return !route.response.empty(); }
bool is_file(const Route& route) { return route.media == "application/octet-stream"; }

std::string good_content(const Route& route) {
    auto text = content(route.media, route.response);
    if (route.operation != "listInboxEvents") return text;
    const auto stream = content("text/event-stream", {});
    return text.substr(0, text.size() - 1) + ',' + stream.substr(1);
}

std::string good_answer(const Route& route) {
    ObjectText good;
    good.text("description", route.status == 101 ? "The WebSocket is open." : "Done.");
    const bool is_on_task = route.needs_if_match && route.response == "UserTaskChanged";
    const bool has_etag = (is_read(route) && (is_json(route) || is_file(route))) || is_on_task;
    good.raw("headers", headers({"X-Log-Position", "traceparent", has_etag ? "ETag" : "",
                                 route.takes_once ? "Idempotency-Replayed" : ""}));
    const bool has_body = is_json(route) || route.media != "application/json";
    if (has_body) good.raw("content", good_content(route));
    return good.done();
}

std::string header(std::string_view description, std::string_view schema) {
    ObjectText out;
    out.text("description", description).raw("schema", schema);
    return out.done();
}

}  // namespace

std::set<int> refusals_of(const Route& route) {
    std::set<int> all{400, 408, 421, 431, 500, 503, 504};
    all.insert(route.refusals.begin(), route.refusals.end());
    if (route.access == Access::signed_in) all.insert({401, 403});
    if (!is_read(route)) all.insert({401, 413, 429});
    if (!route.request.empty()) all.insert(415);
    if (route.pattern.find('{') != std::string_view::npos) all.insert(404);
    if (route.pattern.starts_with("/v2/process-instances/{")) all.insert(410);
    if (route.needs_if_match) all.insert({409, 412, 428});
    if (std::ranges::find(route.query, "asOf") != route.query.end()) all.insert(422);  // it is still to come
    if (route.takes_once) all.insert({409, 422});
    return all;
}

std::string answers_json(const Route& route) {
    ObjectText out;
    out.raw(std::to_string(route.status), good_answer(route));
    if (is_read(route) && route.status == 200 && (is_json(route) || route.media == "text/xml" || is_file(route))) {
        out.raw("304", reference("responses", "NotModified"));
    }
    for (const int status : refusals_of(route)) {
        if (status == 503 && route.operation == "getReadiness") {
            ObjectText busy;
            busy.text("description", "Not ready; 'trouble' says why.")
                .raw("content", content(route.media, "Readiness"));
            out.raw("503", busy.done());
        } else {
            out.raw(std::to_string(status), reference("responses", refusal_name(status)));
        }
    }
    return out.done();
}

std::string refusal_components_json() {
    ObjectText out;
    for (const auto& [status, means, tells] : refusals) {
        ObjectText one;
        one.text("description", means).raw("headers", headers({"X-Log-Position", tells}));
        one.raw("content", content("application/problem+json", "Problem"));
        out.raw(refusal_name(status), one.done());
    }
    ObjectText same;
    same.text("description", "What the caller has (If-None-Match) is the newest.");
    same.raw("headers", headers({"X-Log-Position", "ETag"}));
    out.raw("NotModified", same.done());
    return out.done();
}

std::string header_components_json() {
    constexpr std::string_view text = R"({"type":"string"})";
    constexpr std::string_view seconds = R"({"type":"integer","minimum":0})";
    ObjectText out;
    out.raw("X-Log-Position", header("The log's position; ?minPosition= waits until it can be read.",
                                     R"({"$ref":"#/components/schemas/Key"})"));
    out.raw("traceparent", header("W3C Trace Context: the caller's trace goes on.", text));
    out.raw("ETag", header("The revision of what people edit, or a digest of what is read.", text));
    out.raw("Idempotency-Replayed", header("true: it was done before, and this is the answer of then.", text));
    out.raw("Retry-After", header("Seconds to wait.", seconds));
    out.raw("WWW-Authenticate", header("Bearer.", text));
    out.raw("Allow", header("The methods that are answered here.", text));
    out.raw("Accept", header("The content types that are taken here.", text));
    out.raw("Upgrade", header("websocket.", text));
    return out.done();
}

}  // namespace baton::api
