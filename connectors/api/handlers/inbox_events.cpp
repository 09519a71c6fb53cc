// The department's inbox for those who ask: long poll, and server-sent events (WHATWG HTML §9.2).
#include <boost/asio/this_coro.hpp>
#include <memory>

#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/inbox/envelope.hpp"
#include "connectors/inbox/frames.hpp"
#include "connectors/inbox/tap.hpp"

namespace baton::api {
namespace {

constexpr std::chrono::seconds comment_every{15};  // proxies cut what is silent
constexpr std::chrono::minutes stream_for{5};      // then the client comes again, and its token is looked at

Result<std::string> department_of(const Call& call) {
    auto department = text_of_query(call, "department");
    if (department.empty() && call.principal.departments.size() == 1) department = call.principal.departments.front();
    if (department.empty()) {
        return fail(Code::invalid, "say whose inbox: department=<id>; /v2/me lists your departments");
    }
    const auto allowed = identity::check(call.principal, Action::read_inbox, {department, {}, {}, {}, {}});
    if (!allowed) return allowed.error();
    return department;
}

struct Place {
    inbox::Mode mode = inbox::Mode::fresh;
    std::uint64_t after = 0;
};

// Without a place: what is new from now on. From 0: everything that is kept.
Result<Place> place_in(const ports::InboxStream& stream, std::string_view text) {
    if (text.empty()) return Place{inbox::Mode::fresh, stream.head};
    const auto asked = inbox::place_from(text);
    if (!asked) return asked.error();
    const std::uint64_t kept_after = stream.oldest == 0 ? 0 : stream.oldest - 1;
    if (asked->after == 0 && asked->epoch.empty()) return Place{inbox::Mode::fresh, kept_after};
    const bool is_same = asked->epoch.empty() || asked->epoch == stream.epoch;
    if (is_same && asked->after >= kept_after && asked->after <= stream.head) {
        return Place{inbox::Mode::resumed, asked->after};
    }
    return Place{inbox::Mode::resync, stream.head};
}

// What was to come next has been dropped since the place was looked at.
bool is_gap(Place place, const std::vector<ports::InboxRow>& rows) {
    return !rows.empty() && rows.front().seq > place.after + 1;
}

const char* word(inbox::Mode mode) {
    return mode == inbox::Mode::fresh ? "fresh" : mode == inbox::Mode::resumed ? "resumed" : "resync";
}

// One server-sent stream; lives as long as the answer that it is the body of.
class EventStream {
public:
    EventStream(inbox::Tap tap, std::string department, std::string epoch, Place place, Metrics& metrics)
        : tap_(std::move(tap)),
          department_(std::move(department)),
          epoch_(std::move(epoch)),
          place_(place),
          metrics_(&metrics) {}

    boost::asio::awaitable<std::string> next_piece() {
        if (!has_begun_) {
            has_begun_ = true;
            co_return "retry: 2000\nevent: " + std::string(word(place_.mode)) +
                "\nid: " + inbox::place_text(epoch_, place_.after) + "\ndata: {}\n\n";
        }
        if (place_.mode == inbox::Mode::resync || std::chrono::steady_clock::now() > end_) co_return std::string();
        const auto rows = co_await tap_.next(place_.after, 64, comment_every);
        // What is not there any more is told to those who come again, by their place.
        if (!rows || is_gap(place_, *rows)) co_return std::string();
        if (rows->empty()) co_return std::string(tap_.is_draining() ? "" : ":\n\n");
        std::string piece;
        for (const auto& row : *rows) {
            piece += "id: " + inbox::place_text(epoch_, row.seq) + "\nevent: " + row.entry.type +
                     "\ndata: " + inbox::cloud_event(department_, row) + "\n\n";
            place_.after = row.seq;
        }
        metrics_->inbox_events += rows->size();
        co_return piece;
    }

private:
    inbox::Tap tap_;
    std::string department_;
    std::string epoch_;
    Place place_;
    Metrics* metrics_;
    bool has_begun_ = false;
    std::chrono::steady_clock::time_point end_ = std::chrono::steady_clock::now() + stream_for;
};

std::string events_json(std::string_view department, const ports::InboxStream& stream, Place place,
                        const std::vector<ports::InboxRow>& rows) {
    ListText items;
    for (const auto& row : rows) {
        ObjectText one;
        one.long_number("seq", row.seq).raw("event", inbox::cloud_event(department, row));
        items.add(one.done());
    }
    const auto last = rows.empty() ? place.after : rows.back().seq;
    ObjectText out;
    out.text("department", department).text("mode", word(place.mode)).text("epoch", stream.epoch);
    out.long_number("head", std::max(stream.head, last)).long_number("oldest", stream.oldest);
    out.raw("items", items.done()).text("next", inbox::place_text(stream.epoch, last));
    return out.done();
}

boost::asio::awaitable<Result<Response>> socket_only(Call& call) {
    auto problem =
        fail(Code::invalid, "open a WebSocket here, with the subprotocol baton.inbox.v1; see /asyncapi.yaml");
    Response response = problem_response(upgrade_required, problem, call.said());
    response.set("upgrade", "websocket");
    co_return response;
}

boost::asio::awaitable<Result<Response>> events(Call& call) {
    const auto department = department_of(call);
    if (!department) co_return department.error();
    const auto wait = number_of_query(call, "wait", 0, 60);
    if (!wait) co_return wait.error();
    const auto limit = number_of_query(call, "limit", 100, 1000);
    if (!limit) co_return limit.error();
    const bool is_stream = call.request.header("accept").find("text/event-stream") != std::string_view::npos;
    auto after = text_of_query(call, "after");
    if (is_stream && call.request.has("last-event-id")) after = std::string(call.request.header("last-event-id"));

    if (!call.principal.is_in(*department)) {
        ReadThing thing;
        const auto recorded = co_await record_reading(call, std::move(thing));
        if (!recorded) co_return recorded.error();
    }
    const auto executor = co_await boost::asio::this_coro::executor;
    inbox::Tap tap(executor, call.parts.hub, call.desk().rows(), *department);
    const auto stream = co_await tap.stream();
    if (!stream) co_return stream.error();
    const auto place = place_in(*stream, after);
    if (!place) co_return place.error();
    if (is_stream) {
        auto source =
            std::make_shared<EventStream>(std::move(tap), *department, stream->epoch, *place, call.parts.metrics);
        Response response = text_response(200, "text/event-stream", {});
        response.next_piece = [source] { return source->next_piece(); };
        co_return response;
    }
    if (place->mode == inbox::Mode::resync) co_return json_response(200, events_json(*department, *stream, *place, {}));
    const auto rows = co_await tap.next(place->after, std::max<std::uint64_t>(1, *limit), std::chrono::seconds(*wait));
    if (!rows) co_return rows.error();
    if (is_gap(*place, *rows)) {
        const Place anew{inbox::Mode::resync, stream->head};
        co_return json_response(200, events_json(*department, *stream, anew, {}));
    }
    call.parts.metrics.inbox_events += rows->size();
    co_return json_response(200, events_json(*department, *stream, *place, *rows));
}

}  // namespace

std::vector<Route> inbox_routes() {
    return {{"GET",
             "/v2/inbox/events",
             events,
             "listInboxEvents",
             "Inbox",
             "The department's notices after a place (after=epoch:seq, or 0 for all that are kept); waits up to 'wait' "
             "seconds for the first. With Accept: text/event-stream, as server-sent events.",
             "",
             "InboxEvents",
             {"department", "after", "wait", "limit"}},
            {"GET",
             "/v2/inbox/socket",
             socket_only,
             "openInboxSocket",
             "Inbox",
             "The same stream over a WebSocket (101), with acknowledgements: /asyncapi.yaml says how.",
             "",
             "",
             {"department", "ticket"},
             false,
             false,
             Access::everyone,
             "application/json",
             101,
             {401, 403, 426}}};
}

}  // namespace baton::api
