#include "connectors/api/forward/forwarder.hpp"

#include <spdlog/spdlog.h>

#include "connectors/api/forward/hop.hpp"
#include "connectors/api/forward/pause.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/whereabouts.hpp"
#include "engine/runtime/turned_away.hpp"

namespace baton::api {

namespace asio = boost::asio;
using asio::awaitable;
using Clock = std::chrono::steady_clock;

namespace {

bool was_elsewhere(const Reply& reply) { return !reply.response.header(elsewhere_header).empty(); }

Response refused_hop(const Call& call) {
    auto response = problem_response(
        fail(Code::unavailable, "the partition of this request is at another node, and nothing was done"), call.said());
    response.set(elsewhere_header, "1");
    return response;
}

}  // namespace

Forwarder::Forwarder(asio::any_io_executor executor, Whereabouts& whereabouts, Metrics& metrics,
                     ForwardSettings settings)
    : whereabouts_(&whereabouts),
      metrics_(&metrics),
      settings_(settings),
      peers_(executor, settings.peers),
      redeemer_(std::move(executor), whereabouts, settings) {}

bool Forwarder::is_here(std::optional<std::uint32_t> partition) const {
    return !partition || *partition >= whereabouts_->partitions() || whereabouts_->is_here(*partition);
}

awaitable<std::optional<Response>> Forwarder::lead(const Call& call) {
    const auto place = call.route->place;
    if (place == nullptr) co_return std::nullopt;
    if (call.request.has(forwarded_header)) {
        if (is_here(place(call))) co_return std::nullopt;
        whereabouts_->look_again();
        co_return refused_hop(call);
    }
    Way way{[place, &call] { return place(call); }};
    way.may_repeat = !call.route->takes_once || call.request.has("idempotency-key");
    way.within = settings_.answer_within;
    if (call.route->patience != nullptr) way.within += call.route->patience(call);
    co_return co_await go(call, call.request, std::move(way));
}

awaitable<Result<Response>> Forwarder::handle(Call& call) {
    const auto until = Clock::now() + settings_.forward_within;
    for (auto rest = first_pause;; rest = longer(rest)) {
        auto answered = co_await call.route->handle(call);
        if (answered || call.route->place == nullptr || !runtime::is_turned_away(answered.error())) co_return answered;
        if (Clock::now() + rest > until) co_return answered;
        whereabouts_->look_again();
        co_await wait_for(rest);
        auto elsewhere = co_await lead(call);
        if (elsewhere) co_return std::move(*elsewhere);
    }
}

awaitable<std::optional<Response>> Forwarder::lead(const Call& call, const Request& part, std::uint32_t partition) {
    Way way{[partition] { return std::optional(partition); }};
    way.may_repeat = part.has("idempotency-key");
    way.within = settings_.answer_within;
    co_return co_await go(call, part, std::move(way));
}

awaitable<std::optional<Response>> Forwarder::go(const Call& call, const Request& request, Way way) {
    const auto until = Clock::now() + settings_.forward_within;
    std::optional<Outgoing> what;
    std::string trouble;
    bool may_be_done = false;
    for (auto rest = first_pause;; rest = longer(rest)) {
        const auto partition = way.where();
        if (is_here(partition)) co_return std::nullopt;
        auto address = whereabouts_->address_of(*partition);
        trouble = "no node has the partition at the moment";
        if (!address.empty()) {
            if (!what) what = Outgoing{head_for_hop(request, call.trace.parent), request.body, way.within};
            auto reply = co_await peers_.send(address, *what);
            if (reply.fate == Reply::Fate::answered && !was_elsewhere(reply)) {
                ++metrics_->forwarded;
                end_hop(reply.response);
                co_return std::move(reply.response);
            }
            may_be_done = may_be_done || reply.fate == Reply::Fate::unknown;
            trouble = "the node that has the partition could not be asked";
            if (rest == first_pause) {  // once of each request
                spdlog::info("{} {} trace {}: partition {} at {}: {}", request.method, request.target, call.trace.id,
                             *partition, address, reply.trouble.empty() ? "not there" : reply.trouble);
            }
        }
        whereabouts_->look_again();
        if ((may_be_done && !way.may_repeat) || Clock::now() + rest > until) break;
        co_await wait_for(rest);
    }
    co_return failed(call, may_be_done, trouble);
}

Response Forwarder::failed(const Call& call, bool may_be_done, const std::string& trouble) {
    ++metrics_->forwards_failed;
    if (!may_be_done) {
        return problem_response(fail(Code::unavailable, trouble + ", so nothing was done; try again"), call.said());
    }
    return problem_response(
        fail(Code::unavailable,
             "the node that has the partition went silent: it is not known whether this was done. Send it again with "
             "the same Idempotency-Key, or look before you send it again without one"),
        call.said());
}

awaitable<std::optional<Response>> Forwarder::ask(const Call& call, const Request& part, std::string address) {
    const Outgoing what{head_for_hop(part, call.trace.parent), part.body, settings_.jobs_within};
    auto reply = co_await peers_.send(address, what);
    if (reply.fate != Reply::Fate::answered) {
        whereabouts_->look_again();
        const std::lock_guard lock(mutex_);
        left_alone_[address] = Clock::now() + settings_.left_alone_for;
        co_return std::nullopt;
    }
    ++metrics_->forwarded;
    end_hop(reply.response);
    co_return std::move(reply.response);
}

bool Forwarder::is_left_alone(const std::string& address) {
    const std::lock_guard lock(mutex_);
    std::erase_if(left_alone_, [now = Clock::now()](const auto& one) { return one.second <= now; });
    return left_alone_.contains(address);
}

}  // namespace baton::api
