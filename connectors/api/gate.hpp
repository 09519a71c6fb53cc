// What every request passes before its handler, and every answer after it: the trace, the route, who asks, what is
// promised about positions, types and errors.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>
#include <vector>

#include "connectors/api/call.hpp"
#include "connectors/api/router.hpp"

namespace baton::api {

struct GateSettings {
    std::vector<std::string> hosts;  // names by which the service is called (Host); empty: any
    Duration reach_max{10'000};      // how long ?minPosition= may wait
};

class Gate {
public:
    Gate(Parts& parts, GateSettings settings) : parts_(&parts), settings_(std::move(settings)) {}

    // Never fails: what goes wrong is an answer too.
    boost::asio::awaitable<Response> answer(Request request);

    // Who asks: by bearer token, or by cookie; then, unless it only reads, it must come from our own pages (Origin).
    boost::asio::awaitable<Result<Principal>> admit(const Request& request, bool only_reads);

    // Faults that make a request unfit before anything is looked up: two of a header that may stand once, a foreign
    // Host.
    [[nodiscard]] Result<> check(const Request& request) const;
    [[nodiscard]] bool is_called_by_name(const Request& request) const;

private:
    [[nodiscard]] bool is_neighbours(const Request& request) const;
    boost::asio::awaitable<Result<Response>> answer_safely(Call& call);
    boost::asio::awaitable<Result<Response>> answer_call(Call& call);
    boost::asio::awaitable<Result<Response>> handle(Call& call, const Route& route);
    void finish(const Call& call, Position before, Response& response) const;

    Parts* parts_;
    GateSettings settings_;
};

// The bearer token or cookie that a request shows; empty when there is none.
[[nodiscard]] std::string token_of(const Request& request);
inline constexpr std::string_view session_cookie = "baton_session";

}  // namespace baton::api
