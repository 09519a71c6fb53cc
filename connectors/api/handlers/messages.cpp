// Messages and signals from outside.
#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

constexpr std::uint64_t time_to_live_max_ms = 366ULL * 24 * 60 * 60 * 1000;

Act publishing(execution::PublishMessage command) {
    Act one;
    one.command = std::move(command);
    return one;
}

std::string message_json(const char* name, const runtime::Done& done) {
    ObjectText out;
    out.key(name, done.message).number("delivered", done.delivered).number("started", done.started);
    if (done.put_off != 0) out.number("pending", done.put_off);
    for (const auto& touched : done.touched) {
        if (!touched.instance) continue;
        out.key("processInstanceKey", touched.instance);
        break;
    }
    out.long_number("position", done.position);
    return out.done();
}

boost::asio::awaitable<Result<Response>> publish(Call& call) {
    const auto allowed = identity::check(call.principal, Action::send_message);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::PublishMessage command;
    command.name = fields.needed_text("name");
    command.correlation_key = fields.text("correlationKey");
    command.id = fields.text("messageId");
    command.time_to_live =
        Duration{static_cast<std::int64_t>(fields.number("timeToLive", time_to_live_max_ms).value_or(0))};
    command.variables = fields.object_value("variables");
    fields.ignore("tenantId");
    if (const auto read = fields.finish(); !read) co_return read.error();
    Act one = publishing(std::move(command));
    one.render = [](const runtime::Done& done) { return runtime::Answer{200, message_json("messageKey", done)}; };
    co_return co_await act(call, std::move(one));
}

// A correlation that nobody waits for is told so; it leaves nothing behind but its record.
boost::asio::awaitable<Result<Response>> correlate(Call& call) {
    const auto allowed = identity::check(call.principal, Action::send_message);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::PublishMessage command;
    command.name = fields.needed_text("name");
    command.correlation_key = fields.text("correlationKey");
    command.variables = fields.object_value("variables");
    fields.ignore("tenantId");
    if (const auto read = fields.finish(); !read) co_return read.error();
    Act one = publishing(std::move(command));
    auto nobody = fail(Code::not_found, "nobody waits for a message with this name and correlation key");
    one.render = [refusal = problem_json(kind_of(Code::not_found), nobody, call.said())](const runtime::Done& done) {
        if (done.delivered + done.started + done.put_off == 0) return runtime::Answer{404, refusal};
        return runtime::Answer{200, message_json("messageKey", done)};
    };
    co_return co_await act(call, std::move(one));
}

boost::asio::awaitable<Result<Response>> broadcast(Call& call) {
    const auto allowed = identity::check(call.principal, Action::send_message);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::PublishMessage command;
    command.kind = execution::SubscriptionKind::signal;
    command.name = fields.needed_text("signalName");
    command.variables = fields.object_value("variables");
    fields.ignore("tenantId");
    if (const auto read = fields.finish(); !read) co_return read.error();
    Act one = publishing(std::move(command));
    one.render = [](const runtime::Done& done) { return runtime::Answer{200, message_json("signalKey", done)}; };
    co_return co_await act(call, std::move(one));
}

}  // namespace

std::vector<Route> message_routes() {
    return {
        Route{"POST", "/v2/messages/publication", publish, "publishMessage", "Messages",
              "Publish a message; what nobody takes now is kept for timeToLive."}
            .taking("MessagePublication")
            .giving("MessagePublished")
            .once()
            .at(places::of_message),
        Route{"POST", "/v2/messages/correlation", correlate, "correlateMessage", "Messages",
              "Deliver a message now; 404 when nobody waits for it."}
            .taking("MessageCorrelation")
            .giving("MessagePublished")
            .once()
            .at(places::of_message)
            .refusing({404}),
        Route{"POST", "/v2/signals/broadcast", broadcast, "broadcastSignal", "Signals",
              "Tell everyone who waits for a signal."}
            .taking("SignalBroadcast")
            .giving("SignalBroadcasted")
            .once()
            .at(places::of_signal),
    };
}

}  // namespace baton::api
