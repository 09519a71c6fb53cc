#include "tests/bench/http_client.hpp"

#include "tests/bench/library.hpp"

namespace baton::bench {
namespace {

std::uint16_t port_of(const client::Server& server) {
    return static_cast<std::uint16_t>(std::stoi(server.url.substr(server.url.rfind(':') + 1)));
}

}  // namespace

HttpClient::HttpClient(const faults::Served& served, const std::string& role)
    : token_(served.as(role).token), wire_(port_of(served.as(role))) {}

e2e::Answer HttpClient::send(const std::string& method, const std::string& target, const std::string& body,
                             const std::string& headers) {
    std::string request = method + ' ' + target + " HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: Bearer " + token_;
    if (!body.empty()) request += "\r\ncontent-type: application/json";
    request += "\r\ncontent-length: " + std::to_string(body.size()) + "\r\n" + headers + "\r\n" + body;
    wire_.send(request);
    return wire_.answer();
}

feel::Value HttpClient::post(const std::string& target, const std::string& body, const std::string& headers) {
    const auto answer = send("POST", target, body, headers);
    if (answer.status >= 200 && answer.status < 300) return answer.json();
    give_up("POST " + target + " was answered with " + std::to_string(answer.status) + ": " + answer.body);
}

int HttpClient::status_of(const std::string& target) { return send("GET", target, {}, {}).status; }

faults::Served service_over(const std::filesystem::path& data, const std::vector<std::string>& deploy) {
    std::string files;
    for (const auto& path : deploy) files += (files.empty() ? "" : ",") + path;
    std::vector<std::string> arguments = {"--processes", std::string(BATON_SOURCE_DIR) + "/processes", "--log-level",
                                          "warn"};
    if (!files.empty()) arguments.insert(arguments.end(), {"--deploy", files});
    return {data, std::move(arguments)};
}

}  // namespace baton::bench
