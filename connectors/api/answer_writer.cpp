#include "connectors/api/answer_writer.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <ctime>

namespace baton::api {

namespace asio = boost::asio;
namespace http = boost::beast::http;

namespace {

constexpr auto plainly = asio::as_tuple(asio::use_awaitable);

// RFC 9110 §5.6.7: Tue, 24 Nov 2026 01:44:42 GMT.
std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[40];
    const auto size = std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts);
    return {text, size};
}

template <class Message>
void fill(Message& message, const Response& response) {
    for (const auto& [name, value] : response.headers) message.set(name, value);
    message.set(http::field::server, "baton");
    message.set(http::field::date, http_date());
}

// In chunks (RFC 9112 §7.1), unless the length is known; HTTP/1.0 knows none, and reads until the connection ends. Of a
// known length what comes may be less: then the end of the connection tells that it is not whole.
asio::awaitable<void> write_pieces(boost::beast::tcp_stream& stream, const Response& response, Manner manner) {
    http::response<http::empty_body> message(static_cast<http::status>(response.status), manner.version);
    fill(message, response);
    const bool in_chunks = manner.version >= 11 && response.header("content-length").empty();
    message.keep_alive(false);
    if (in_chunks) message.chunked(true);
    http::response_serializer<http::empty_body> serializer(message);
    stream.expires_after(manner.within);
    const auto begun = co_await http::async_write_header(stream, serializer, plainly);
    if (std::get<0>(begun)) co_return;
    for (;;) {
        const std::string piece = co_await response.next_piece();
        if (piece.empty()) break;
        stream.expires_after(manner.within);
        const auto sent = in_chunks ? co_await asio::async_write(stream, http::make_chunk(asio::buffer(piece)), plainly)
                                    : co_await asio::async_write(stream, asio::buffer(piece), plainly);
        if (std::get<0>(sent)) co_return;
        stream.expires_never();
    }
    stream.expires_after(manner.within);
    if (in_chunks) co_await asio::async_write(stream, http::make_chunk_last(), plainly);
}

}  // namespace

asio::awaitable<bool> write_answer(boost::beast::tcp_stream& stream, const Response& response, Manner manner) {
    if (response.next_piece && !manner.is_head) {
        co_await write_pieces(stream, response, manner);
        co_return false;
    }
    http::response<http::string_body> message(static_cast<http::status>(response.status), manner.version);
    fill(message, response);
    message.keep_alive(manner.keeps);
    if (response.header("content-length").empty()) message.content_length(response.body.size());
    if (response.status == 204 || response.status == 304) message.erase(http::field::content_length);
    if (!manner.is_head) message.body() = response.body;
    http::response_serializer<http::string_body> serializer(message);
    stream.expires_after(manner.within);
    const auto sent = manner.is_head ? co_await http::async_write_header(stream, serializer, plainly)
                                     : co_await http::async_write(stream, serializer, plainly);
    co_return !std::get<0>(sent) && manner.keeps;
}

}  // namespace baton::api
