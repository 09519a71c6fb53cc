// Tickets for browsers, which cannot send headers with a WebSocket: good once, for half a minute.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "connectors/api/guard.hpp"

namespace baton::api {

// Any thread. Kept in memory: after a restart a client asks for a new one.
class Tickets {
public:
    using Moment = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds lifetime{30};
    static constexpr std::size_t kept_max = 10'000;

    // Nothing when too many are under way.
    [[nodiscard]] std::optional<std::string> issue(Principal principal, std::string token, Moment now);
    // Nothing when it is unknown, used or too old.
    struct Holder {
        Principal principal;
        std::string token;  // with which the ticket was bought: the session ends when it does
    };
    [[nodiscard]] std::optional<Holder> take(const std::string& ticket, Moment now);

private:
    struct Issued {
        Holder holder;
        Moment until;
    };
    std::mutex mutex_;
    std::map<std::string, Issued> issued_;
};

}  // namespace baton::api
