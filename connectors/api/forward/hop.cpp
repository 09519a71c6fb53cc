#include "connectors/api/forward/hop.hpp"

#include <algorithm>
#include <array>

namespace baton::api {
namespace {

// `expect` has been met: the body is here.
constexpr std::array<std::string_view, 11> of_one_connection{
    "connection",        "keep-alive", "proxy-connection", "proxy-authenticate", "proxy-authorization", "te", "trailer",
    "transfer-encoding", "upgrade",    "expect",           "content-length"};
constexpr std::array<std::string_view, 3> of_one_server{"date", "server", elsewhere_header};
// What this node has gone by the other must go by, too, whatever a client says of its connection.
constexpr std::array<std::string_view, 7> of_all{"authorization",   "cookie",   "origin",      "host",
                                                 "idempotency-key", "if-match", "content-type"};

bool is_in(const auto& names, std::string_view name) { return std::ranges::find(names, name) != names.end(); }

std::string_view trimmed(std::string_view text) {
    const auto from = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(from);
    return text.substr(0, text.find_last_not_of(" \t") + 1);
}

// Whether a Connection header names it.
bool is_nominated(const std::vector<Header>& headers, std::string_view name) {
    for (const auto& [header, value] : headers) {
        if (header != "connection") continue;
        for (std::string_view rest = value; !rest.empty();) {
            const auto end = std::min(rest.find(','), rest.size());
            const auto option = trimmed(rest.substr(0, end));
            const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a + ('a' - 'A') : a) == b; };
            if (std::ranges::equal(option, name, same)) return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return false;
}

bool stays(const std::vector<Header>& headers, std::string_view name) {
    return is_in(of_one_connection, name) || (!is_in(of_all, name) && is_nominated(headers, name));
}

void put_header(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

}  // namespace

std::string head_for_hop(const Request& request, std::string_view traceparent) {
    std::string head = request.method + ' ' + request.target + " HTTP/1.1\r\n";
    if (!request.has("host")) put_header(head, "host", "");  // HTTP/1.0
    for (const auto& [name, value] : request.headers) {
        if (name == "traceparent" || name == forwarded_header || stays(request.headers, name)) continue;
        put_header(head, name, value);
    }
    put_header(head, "traceparent", traceparent);
    put_header(head, forwarded_header, "1");
    put_header(head, "content-length", std::to_string(request.body.size()));
    return head + "\r\n";
}

void end_hop(Response& response) {
    const auto all = response.headers;
    std::erase_if(response.headers,
                  [&](const Header& one) { return is_in(of_one_server, one.first) || stays(all, one.first); });
}

}  // namespace baton::api
