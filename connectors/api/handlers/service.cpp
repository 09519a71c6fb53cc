// About the service itself.
#include <algorithm>

#include "connectors/api/call.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/openapi/document.hpp"
#include "connectors/api/router.hpp"

namespace baton::api {
namespace {

boost::asio::awaitable<Result<Response>> livez(Call&) { co_return text_response(200, "text/plain", "ok\n"); }

boost::asio::awaitable<Result<Response>> readyz(Call& call) {
    const auto health = call.desk().health();
    ObjectText out;
    out.flag("ready", health.is_ready && !health.is_draining).flag("draining", health.is_draining);
    out.some("trouble", health.trouble).number("queued", health.queued);
    out.number("timerLagMs", static_cast<std::uint64_t>(std::max<std::int64_t>(0, health.timer_lag.count())));
    out.long_number("position", health.position);
    const bool is_ready = health.is_ready && !health.is_draining && health.trouble.empty();
    Response response = json_response(is_ready ? 200 : 503, out.done());
    if (!is_ready) response.set("retry-after", "1");
    co_return response;
}

boost::asio::awaitable<Result<Response>> version(Call& call) {
    ObjectText out;
    out.text("name", "baton").text("version", call.parts.version);
    co_return json_response(200, out.done());
}

boost::asio::awaitable<Result<Response>> metrics(Call& call) {
    co_return text_response(200, "text/plain; version=0.0.4; charset=utf-8",
                            call.parts.metrics.text(call.desk().health()));
}

boost::asio::awaitable<Result<Response>> openapi(Call& call) {
    Response response = json_response(200, openapi_json(call.parts.router->routes(), call.parts.version));
    response.set("cache-control", "no-cache");
    co_return response;
}

boost::asio::awaitable<Result<Response>> asyncapi(Call&) { co_return json_response(200, std::string(asyncapi_json())); }

// JSON is YAML (YAML 1.2 §1.3): the same text for tools that ask for it by that name.
boost::asio::awaitable<Result<Response>> asyncapi_as_yaml(Call&) {
    co_return text_response(200, "application/yaml", std::string(asyncapi_json()));
}

Route open(std::string_view pattern, Handle handle, std::string_view operation, std::string_view summary) {
    Route route{"GET", pattern, handle, operation, "Service", summary};
    route.access = Access::everyone;
    return route;
}

}  // namespace

std::vector<Route> service_routes() {
    auto live = open("/livez", livez, "getLiveness", "The process runs.");
    live.media = "text/plain";
    auto ready =
        open("/readyz", readyz, "getReadiness", "Commands are taken; 503 while starting, draining or in trouble.");
    ready.response = "Readiness";
    auto about = open("/version", version, "getVersion", "What runs here.");
    about.response = "Version";
    auto counts = open("/metrics", metrics, "getMetrics", "Counts in the Prometheus text format.");
    counts.media = "text/plain";
    auto document = open("/openapi.json", openapi, "getOpenApi", "This document.");
    document.response = "AnyObject";
    auto frames = open("/asyncapi.json", asyncapi, "getAsyncApiJson", "The frames of the inbox's WebSocket.");
    frames.response = "AnyObject";
    auto same = open("/asyncapi.yaml", asyncapi_as_yaml, "getAsyncApi", "The same, for those who ask for YAML.");
    same.media = "application/yaml";
    return {live, ready, about, counts, document, frames, same};
}

}  // namespace baton::api
