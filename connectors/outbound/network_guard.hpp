// Where a call may go: only to hosts that the operator lists, and to addresses inside the network only when the rule
// says so, whatever a name resolves to (guard against server-side request forgery).
#pragma once

#include <boost/asio/ip/address.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "connectors/outbound/settings.hpp"
#include "engine/base/result.hpp"

namespace baton::outbound {

struct Destination {
    bool is_tls = true;
    std::string host;  // lower case; IPv6 without brackets
    std::string port;
    std::string target;  // path and query
    HostRule rule;

    // Without query: what may stand in messages.
    [[nodiscard]] std::string shown() const;
    [[nodiscard]] std::string host_header() const;
};

// Code::invalid when the text is no absolute http(s) URL without user name; forbidden when no rule allows it. `query`
// is appended, percent-encoded.
[[nodiscard]] Result<Destination> destination_of(std::string_view url,
                                                 const std::vector<std::pair<std::string, std::string>>& query,
                                                 const std::vector<HostRule>& rules);

// False for loopback, link-local, private, shared, multicast, unspecified and reserved addresses.
[[nodiscard]] bool is_public(const boost::asio::ip::address& address);

}  // namespace baton::outbound
