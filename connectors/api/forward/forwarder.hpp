// Requests whose partition another node has are sent on to it, with all that the client sent, and answered as it does.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <functional>
#include <map>
#include <mutex>
#include <optional>

#include "connectors/api/call.hpp"
#include "connectors/api/forward/forward_settings.hpp"
#include "connectors/api/forward/peers.hpp"
#include "connectors/api/forward/redeemer.hpp"

namespace baton::api {

class Whereabouts;

// Any thread; outlives every call. What goes wrong is an answer, too.
class Forwarder {
public:
    Forwarder(boost::asio::any_io_executor executor, Whereabouts& whereabouts, Metrics& metrics,
              ForwardSettings settings);

    // The answer of the node that has the call's partition (Route::place); nothing: it is to be done here.
    // 503: nobody has it or can be reached, and nothing was done; or it is not known whether it was. A call that
    // another node sent on is not sent on again: 503 with x-baton-elsewhere.
    [[nodiscard]] boost::asio::awaitable<std::optional<Response>> lead(const Call& call);

    // What the route's handler answers; where the partition leaves this node in that moment and nothing has been done,
    // the answer of the node that it goes to.
    [[nodiscard]] boost::asio::awaitable<Result<Response>> handle(Call& call);

    // A request of ours in the caller's name, with what they sent: the same for that partition.
    [[nodiscard]] boost::asio::awaitable<std::optional<Response>> lead(const Call& call, const Request& part,
                                                                       std::uint32_t partition);

    // One request to one node, which has `within` to answer; nothing: no whole answer has come, and this node is left
    // alone for a while.
    [[nodiscard]] boost::asio::awaitable<std::optional<Response>> ask(const Call& call, const Request& part,
                                                                      std::string address);
    [[nodiscard]] bool is_left_alone(const std::string& address);
    // Counts who asks for jobs.
    [[nodiscard]] std::uint32_t next_turn() { return turns_++; }

    [[nodiscard]] Whereabouts& whereabouts() const { return *whereabouts_; }
    // Its connections are its own: who comes with a ticket does not wait behind what is sent on.
    [[nodiscard]] Redeemer& redeemer() { return redeemer_; }
    void close() {
        peers_.close();
        redeemer_.close();
    }

private:
    using Where = std::function<std::optional<std::uint32_t>()>;
    struct Way {
        Where where;
        bool may_repeat = false;  // doing it twice does no harm
        Duration within{0};
    };
    boost::asio::awaitable<std::optional<Response>> go(const Call& call, const Request& request, Way way);
    [[nodiscard]] bool is_here(std::optional<std::uint32_t> partition) const;
    Response failed(const Call& call, bool may_be_done, const std::string& trouble);

    Whereabouts* whereabouts_;
    Metrics* metrics_;
    ForwardSettings settings_;
    Peers peers_;
    Redeemer redeemer_;
    std::mutex mutex_;
    std::atomic<std::uint32_t> turns_{0};
    std::map<std::string, std::chrono::steady_clock::time_point> left_alone_;  // until when
};

}  // namespace baton::api
