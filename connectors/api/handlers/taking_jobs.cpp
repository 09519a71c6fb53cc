#include "connectors/api/handlers/taking_jobs.hpp"

#include <algorithm>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>

#include "connectors/api/forward/forwarder.hpp"
#include "connectors/api/forward/hop.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/whereabouts.hpp"
#include "connectors/inbox/hub.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using Jobs = Result<std::vector<runtime::ActivatedJob>>;
using Clock = std::chrono::steady_clock;

constexpr Duration turn_max{1'000};
constexpr Duration first_turn{200};

std::string jobs_json(const std::vector<runtime::ActivatedJob>& jobs) {
    ListText list;
    for (const auto& job : jobs) list.add(activated_job_json(job));
    ObjectText out;
    out.raw("jobs", list.done());
    return out.done();
}

// Ends a wait at its next turn: a service that stops is held up by a worker for one of them, not for all that it may
// wait. No turn is broken off, for what it takes in that moment would be lent to nobody.
class Stop {
public:
    explicit Stop(inbox::Hub& hub) : draining_(hub.on_drain([is_near = is_near_] { *is_near = true; })) {}
    [[nodiscard]] bool is_near() const { return *is_near_; }

private:
    std::shared_ptr<std::atomic<bool>> is_near_ = std::make_shared<std::atomic<bool>>(false);
    inbox::Hub::Hold draining_;
};

awaitable<Jobs> take_here(Call& call, runtime::JobRequest request) {
    const Stop stop(call.parts.hub);
    for (Duration left = request.wait;; left -= turn_max) {
        request.wait = std::min(left, turn_max);
        auto jobs = co_await call.desk().activate(request);
        if (!jobs || !jobs->empty() || left <= turn_max || stop.is_near()) co_return jobs;
    }
}

// ---- where nodes share the partitions ----

bool has_any(const Whereabouts& whereabouts) {
    for (std::uint32_t one = 0; one < whereabouts.partitions(); ++one) {
        if (whereabouts.is_here(one)) return true;
    }
    return false;
}

// One turn of this node's own partitions.
awaitable<Jobs> take_own(Call& call, runtime::JobRequest request) {
    if (has_any(*call.parts.whereabouts)) co_return co_await call.desk().activate(std::move(request));
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor, request.wait);
    co_await timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
    co_return std::vector<runtime::ActivatedJob>{};
}

// The same request, which the other node answers at once and from its own partitions.
Request request_for_others(const Call& call, feel::Context body) {
    body.set("requestTimeout", feel::Value(0));
    return {"POST", call.request.target, call.request.headers, feel::to_json(feel::Value(std::move(body))),
            call.request.peer};
}

// One after another, so that only one lends. Who is silent is passed over.
awaitable<std::optional<Response>> take_from_others(Call& call, const Request& request) {
    auto& forwarder = *call.parts.forwarder;
    auto nodes = forwarder.whereabouts().nodes();
    std::erase_if(nodes, [&](const NodeSeen& node) {
        return node.is_this || node.is_silent || node.partitions.empty() || node.address.empty();
    });
    if (!nodes.empty()) {  // not always the same first
        const auto first = std::hash<std::string>{}(call.trace.id) % nodes.size();
        std::rotate(nodes.begin(), nodes.begin() + static_cast<std::ptrdiff_t>(first), nodes.end());
    }
    const auto none = jobs_json({});
    for (const auto& node : nodes) {
        if (forwarder.is_left_alone(node.address)) continue;
        auto told = co_await forwarder.ask(call, request, node.address);
        if (told && told->status == 200 && told->body != none) co_return told;
    }
    co_return std::nullopt;
}

// Its own partitions first, but for one worker of four: where there is always something, what is elsewhere must not
// wait for ever.
awaitable<Result<Response>> take_anywhere(Call& call, runtime::JobRequest request, const feel::Context& body) {
    const Stop stop(call.parts.hub);
    const Request part = request_for_others(call, body);
    const auto until = Clock::now() + request.wait;
    bool were_asked = call.parts.forwarder->next_turn() % 4 == 3;
    if (were_asked) {
        auto told = co_await take_from_others(call, part);
        if (told) co_return std::move(*told);
    }
    request.wait = Duration{0};
    for (Duration turn = first_turn;; turn = std::min(turn * 2, turn_max)) {
        const auto jobs = co_await take_own(call, request);
        if (!jobs) co_return jobs.error();
        if (!jobs->empty()) co_return json_response(200, jobs_json(*jobs));
        if (!std::exchange(were_asked, false)) {
            auto told = co_await take_from_others(call, part);
            if (told) co_return std::move(*told);
        }
        const auto left = std::chrono::duration_cast<Duration>(until - Clock::now());
        if (left <= Duration{0} || stop.is_near()) co_return json_response(200, jobs_json({}));
        request.wait = std::min(left, turn);
    }
}

}  // namespace

awaitable<Result<Response>> take_jobs(Call& call, runtime::JobRequest request, const feel::Context& body) {
    if (call.parts.forwarder != nullptr && !call.request.has(forwarded_header)) {
        co_return co_await take_anywhere(call, std::move(request), body);
    }
    const auto jobs = co_await take_here(call, std::move(request));
    if (!jobs) co_return jobs.error();
    co_return json_response(200, jobs_json(*jobs));
}

}  // namespace baton::api
