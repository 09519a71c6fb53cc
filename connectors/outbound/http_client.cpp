#include "connectors/outbound/http_client.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <exception>
#include <optional>

namespace baton::outbound {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
using asio::ip::tcp;
using Fault = boost::system::error_code;

constexpr std::uint32_t response_header_max = 64U << 10U;
constexpr auto answered = asio::as_tuple(asio::use_awaitable);

// One call: what it needs, and what came of it. Outlives the io_context that its coroutine runs on.
struct Call {
    const HttpRequest& request;
    std::size_t response_max;
    asio::ssl::context& tls;
    std::optional<Result<HttpResponse>> outcome;

    [[nodiscard]] Problem unreachable(std::string_view what, const Fault& fault) const {
        return fail(Code::unavailable, request.method + " " + request.to.shown() + ": " + std::string(what) + ": " +
                                           fault.message() + "; it will be tried again");
    }
};

http::request<http::string_body> message_of(const HttpRequest& request) {
    http::request<http::string_body> message;
    message.version(11);
    message.method_string(request.method);
    message.target(request.to.target);
    message.set(http::field::host, request.to.host_header());
    message.set(http::field::user_agent, "baton");
    message.set(http::field::connection, "close");
    for (const auto& [name, text] : request.headers) message.set(name, text);
    message.body() = request.body;
    message.prepare_payload();
    return message;
}

HttpResponse response_from(http::response<http::string_body>&& message) {
    HttpResponse response;
    response.status = message.result_int();
    for (const auto& field : message) {
        std::string name{field.name_string()};
        for (char& letter : name) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        response.headers.emplace_back(std::move(name), std::string(field.value()));
    }
    response.body = std::move(message.body());
    return response;
}

template <class Stream>
asio::awaitable<void> talk(Stream& stream, Call& call) {
    const http::request<http::string_body> message = message_of(call.request);
    const auto [not_sent, sent] = co_await http::async_write(stream, message, answered);
    if (not_sent) {
        call.outcome = call.unreachable("the request could not be sent", not_sent);
        co_return;
    }
    boost::beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(call.response_max);
    parser.header_limit(response_header_max);
    parser.skip(call.request.method == "HEAD");
    const auto [not_read, read] = co_await http::async_read(stream, buffer, parser, answered);
    if (not_read == http::error::body_limit || not_read == http::error::header_limit) {
        call.outcome = fail(Code::invalid, call.request.to.shown() + " answers with more than " +
                                               std::to_string(call.response_max) +
                                               " bytes; ask for less, or ask the operator to raise the limit");
    } else if (not_read) {
        call.outcome = call.unreachable("no whole answer came", not_read);
    } else {
        call.outcome = response_from(parser.release());
    }
}

// What the guard leaves of the addresses that a name has.
asio::awaitable<std::vector<tcp::endpoint>> addresses(Call& call) {
    tcp::resolver resolver{co_await asio::this_coro::executor};
    const Destination& to = call.request.to;
    const auto [not_found, found] = co_await resolver.async_resolve(to.host, to.port, answered);
    std::vector<tcp::endpoint> open;
    if (not_found) {
        call.outcome = call.unreachable("the host's name has no address", not_found);
        co_return open;
    }
    for (const auto& entry : found) {
        const tcp::endpoint endpoint = entry.endpoint();
        if (to.rule.allows_private_address || is_public(endpoint.address())) open.push_back(endpoint);
    }
    if (open.empty()) {
        call.outcome = fail(Code::forbidden, "the name of " + to.shown() +
                                                 " leads to an address inside the network; if that is meant, ask the "
                                                 "operator to allow private addresses for this host");
    }
    co_return open;
}

// Names are checked against the certificate (RFC 9525); an address is checked as an address.
bool prepare_tls(asio::ssl::stream<tcp::socket>& stream, const std::string& host) {
    stream.set_verify_mode(asio::ssl::verify_peer);
    stream.set_verify_callback(asio::ssl::host_name_verification(host));
    Fault no_address;
    asio::ip::make_address(host, no_address);
    const bool is_name = static_cast<bool>(no_address);
    return !is_name || SSL_set_tlsext_host_name(stream.native_handle(), host.c_str()) == 1;
}

asio::awaitable<void> talk_over_tls(tcp::socket socket, Call& call) {
    asio::ssl::stream<tcp::socket> stream{std::move(socket), call.tls};
    if (!prepare_tls(stream, call.request.to.host)) {
        call.outcome = fail(Code::invalid, "the name of " + call.request.to.shown() + " cannot be used for TLS");
        co_return;
    }
    const auto [not_trusted] = co_await stream.async_handshake(asio::ssl::stream_base::client, answered);
    if (not_trusted) {
        call.outcome = call.unreachable("no trusted TLS connection", not_trusted);
        co_return;
    }
    co_await talk(stream, call);
}

asio::awaitable<void> carry_out(Call& call) {
    const std::vector<tcp::endpoint> endpoints = co_await addresses(call);
    if (call.outcome) co_return;
    tcp::socket socket{co_await asio::this_coro::executor};
    const auto [not_connected, endpoint] = co_await asio::async_connect(socket, endpoints, answered);
    if (not_connected) {
        call.outcome = call.unreachable("no connection", not_connected);
        co_return;
    }
    if (call.request.to.is_tls) {
        co_await talk_over_tls(std::move(socket), call);
    } else {
        co_await talk(socket, call);
    }
}

class BeastClient final : public HttpClient {
public:
    BeastClient() : tls_(asio::ssl::context::tls_client) {
        tls_.set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                         asio::ssl::context::no_tlsv1_1);
    }

    Result<> trust(const std::string& ca_file) {
        Fault fault;
        if (ca_file.empty()) {
            tls_.set_default_verify_paths(fault);
        } else {
            tls_.load_verify_file(ca_file, fault);
        }
        if (!fault) return {};
        return fail(Code::invalid, "the certificates in '" + ca_file + "' cannot be read: " + fault.message());
    }

    Result<HttpResponse> call(const HttpRequest& request, Duration timeout, std::size_t response_max,
                              std::stop_token stop) override {
        Call call{request, response_max, tls_, std::nullopt};
        std::exception_ptr thrown;
        asio::io_context context{1};
        const std::stop_callback stopped{stop, [&context] { context.stop(); }};
        const auto end = [&thrown](std::exception_ptr error) { thrown = error; };
        asio::co_spawn(context, carry_out(call), end);
        context.run_for(timeout);
        if (thrown) {
            return fail(Code::unavailable, "the call to " + request.to.shown() + " broke off; it will be tried again");
        }
        if (call.outcome) return std::move(*call.outcome);
        return fail(Code::timeout, "no answer from " + request.to.shown() + " within " +
                                       std::to_string(timeout.count()) + " ms; it will be tried again");
    }

private:
    asio::ssl::context tls_;
};

}  // namespace

std::string_view HttpResponse::header(std::string_view lower_name) const {
    for (const auto& [name, text] : headers) {
        if (name == lower_name) return text;
    }
    return {};
}

Result<std::shared_ptr<HttpClient>> HttpClient::with(const std::string& ca_file) {
    auto client = std::make_shared<BeastClient>();
    if (const Result<> trusted = client->trust(ca_file); !trusted) return trusted.error();
    return std::shared_ptr<HttpClient>{client};
}

}  // namespace baton::outbound
