// Tickets for browsers, which cannot send headers with a WebSocket: good once, for half a minute.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "connectors/api/guard.hpp"

namespace baton::api {

// Any thread. Those that this node gave, in memory: after a restart a client asks for a new one. Where nodes share a
// store, the others ask this one for them (forward/redeemer.hpp).
class Tickets {
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds lifetime{30};
    static constexpr std::size_t kept_max = 10'000;

    struct Holder {
        Principal principal;
        std::string token;  // with which the ticket was bought: the session ends when it does
    };

    // `ticket` is nobody else's. False when too many are under way.
    [[nodiscard]] bool keep(std::string ticket, Holder holder, Moment now);
    // Nothing when it is unknown, used or too old; of all who take it, one gets it.
    [[nodiscard]] std::optional<Holder> take(const std::string& ticket, Moment now);

private:
    struct Issued {
        Holder holder;
        Moment until;
    };
    std::mutex mutex_;
    std::map<std::string, Issued> issued_;
};

// 256 bits by lot, in hex.
[[nodiscard]] std::string new_ticket();
// Code::unauthenticated; why it is not good is nobody's to know.
[[nodiscard]] Problem unknown_ticket();

}  // namespace baton::api
