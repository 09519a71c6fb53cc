#include "connectors/api/connection.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <boost/beast/websocket/rfc6455.hpp>

#include "connectors/api/answer_writer.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/read_deadline.hpp"
#include "connectors/api/socket_door.hpp"

namespace baton::api {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;

namespace {

constexpr auto plainly = asio::as_tuple(asio::use_awaitable);
using Parser = http::request_parser<http::string_body>;

std::string lower(beast::string_view text) {
    std::string out(text.data(), text.size());
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return out;
}

template <class Message>
Request head_of(const Message& message, const std::string& peer) {
    Request request;
    request.method = std::string(message.method_string());
    request.target = std::string(message.target());
    for (const auto& field : message) request.headers.emplace_back(lower(field.name_string()), field.value());
    request.peer = peer;
    return request;
}

// How long a body is must be said in one way that everyone reads alike (RFC 9112 §6.1): a coding that is passed over
// here and not by the proxy in front, or the other way round, would make two requests of one.
Result<> check_framing(Parser& parser) {
    const auto& message = parser.get();
    const bool is_old = message.version() < 11;
    if (!is_old && message.count(http::field::host) == 0) {
        return fail(Code::invalid, "an HTTP/1.1 request needs a Host");
    }
    const auto codings = message.count(http::field::transfer_encoding);
    if (codings == 0) return {};
    if (codings == 1 && !is_old && beast::iequals(message[http::field::transfer_encoding], "chunked")) return {};
    return fail(Code::invalid, "the only Transfer-Encoding that is taken here is chunked, in HTTP/1.1");
}

// What is said before a body is taken. Whoever is not known may send what signing in needs, and little more.
constexpr std::size_t strangers_body_max = 64U << 10U;
// Parsing and rendering so much would hold up a thread that serves everyone.
constexpr std::size_t heavy_body = 1U << 20U;
constexpr Duration linger_max{2'000};
constexpr std::size_t linger_bytes_max = 64U << 20U;

class Connection : public std::enable_shared_from_this<Connection> {
public:
    Connection(beast::tcp_stream stream, std::shared_ptr<Site> site)
        : kept_(std::move(site)), site_(*kept_), stream_(std::move(stream)) {}

    asio::awaitable<void> run() {
        beast::error_code failure;
        const auto peer = stream_.socket().remote_endpoint(failure);
        if (failure) co_return;
        peer_ = peer.address().to_string();
        stream_.socket().set_option(asio::ip::tcp::no_delay(true), failure);
        draining_ = site_.parts.hub.on_drain([weak = weak_from_this(), executor = stream_.get_executor()] {
            asio::post(executor, [weak] {
                if (const auto self = weak.lock(); self && self->is_idle_) self->stream_.cancel();
            });
        });
        while (co_await serve_one()) {
        }
        if (is_upgraded_) co_return;
        stream_.socket().shutdown(asio::ip::tcp::socket::shutdown_send, failure);
        if (was_refused_) co_await linger();
    }

private:
    [[nodiscard]] std::function<void()> cancelling() {
        return [weak = weak_from_this()] {
            if (const auto self = weak.lock()) self->stream_.cancel();
        };
    }

    // Whether another request may follow.
    asio::awaitable<bool> serve_one() {
        if (!co_await wait_for_request()) co_return false;
        Parser parser;
        parser.header_limit(site_.settings.header_size_max);
        parser.body_limit(site_.settings.body_size_max);
        if (const auto failure = co_await read_header(parser)) co_return co_await refuse_bytes(failure);
        if (auto fit = check_framing(parser); !fit) co_return co_await refuse(kind_of(Code::invalid), fit.error());
        if (beast::websocket::is_upgrade(parser.get())) co_return co_await upgrade(parser);
        Request request = head_of(parser.get(), peer_);  // now: trailers must not pass for headers (RFC 9110 §6.5.1)
        const auto most = co_await body_max_of(parser, request);
        if (!most) co_return false;
        const auto share = site_.bodies.take(std::min(body_size_of(parser), *most));
        if (!share) {
            auto problem = fail(Code::unavailable, "too much is being sent at once; come back later");
            co_return co_await refuse(kind_of(Code::unavailable), std::move(problem));
        }
        if (!co_await read_body(parser, *most)) co_return false;
        request.body = std::move(parser.get().body());
        co_return co_await answer(parser, std::move(request));
    }

    asio::awaitable<beast::error_code> read_header(Parser& parser) {
        const ReadDeadline deadline(stream_.get_executor(), site_.settings.header_within, cancelling());
        stream_.expires_never();
        const auto [broken, size] = co_await http::async_read_header(stream_, buffer_, parser, plainly);
        co_return deadline.or_timeout(broken);
    }

    asio::awaitable<bool> answer(Parser& parser, Request request) {
        const auto& message = parser.get();
        Manner manner = usual_manner();
        manner.version = message.version();
        manner.is_head = message.method() == http::verb::head;
        const bool keeps = message.keep_alive();
        const bool is_heavy = request.body.size() > heavy_body;
        stream_.expires_never();
        auto answering = site_.gate.answer(std::move(request));
        Response response;
        if (is_heavy) {
            response = co_await asio::co_spawn(site_.heavy, std::move(answering), asio::use_awaitable);
        } else {
            response = co_await std::move(answering);
        }
        manner.keeps = keeps && !site_.is_draining;
        co_return co_await write_answer(stream_, response, manner);
    }

    [[nodiscard]] Manner usual_manner() const { return {11, false, false, site_.settings.write_within}; }

    // As announced; of a body in chunks nobody knows, so it counts as the largest.
    [[nodiscard]] std::size_t body_size_of(Parser& parser) const {
        const auto most = site_.settings.body_size_max;
        const auto length = parser.content_length();
        if (length) return static_cast<std::size_t>(std::min<std::uint64_t>(*length, most));
        return parser.chunked() ? most : 0;
    }

    // Between requests a client may be silent for long; once it has begun, it must go on.
    asio::awaitable<bool> wait_for_request() {
        if (buffer_.size() != 0) co_return true;
        if (site_.is_draining) co_return false;
        stream_.expires_after(site_.settings.idle_max);
        is_idle_ = true;
        const auto [failure, size] = co_await stream_.async_read_some(buffer_.prepare(4096), plainly);
        is_idle_ = false;
        if (failure) co_return false;
        buffer_.commit(size);
        co_return true;
    }

    // How long the body may be, by who sends it; nothing when that was refused.
    asio::awaitable<std::optional<std::size_t>> body_max_of(Parser& parser, const Request& head) {
        if (body_size_of(parser) <= strangers_body_max) co_return site_.settings.body_size_max;
        const auto known = co_await site_.gate.admit(head, false);
        if (known) co_return site_.settings.body_size_max;
        if (!parser.content_length()) co_return strangers_body_max;
        co_await refuse(kind_of(known.error().code), known.error());
        co_return std::nullopt;
    }

    asio::awaitable<bool> read_body(Parser& parser, std::size_t most) {
        parser.body_limit(most);
        if (beast::iequals(parser.get()[http::field::expect], "100-continue")) {
            http::response<http::empty_body> go_on(http::status::continue_, parser.get().version());
            const auto sent = co_await http::async_write(stream_, go_on, plainly);
            if (std::get<0>(sent)) co_return false;
        }
        const ReadDeadline deadline(stream_.get_executor(), site_.settings.body_within, cancelling());
        stream_.expires_never();
        const auto [broken, size] = co_await http::async_read(stream_, buffer_, parser, plainly);
        const auto failure = deadline.or_timeout(broken);
        if (!failure) co_return true;
        if (failure == http::error::body_limit) co_return co_await refuse_size(most);
        co_return co_await refuse_bytes(failure);
    }

    asio::awaitable<bool> refuse_size(std::size_t most) {
        auto problem = fail(Code::too_large, "a body may have " + std::to_string(most) + " bytes at most here");
        co_return co_await refuse(kind_of(Code::too_large), std::move(problem));
    }

    // What came was no request that can be answered; say why if the other side can still hear it, and part.
    asio::awaitable<bool> refuse_bytes(beast::error_code failure) {
        if (failure == http::error::end_of_stream) co_return false;
        if (failure == http::error::body_limit) co_return co_await refuse_size(site_.settings.body_size_max);
        ++site_.parts.metrics.bad_requests;
        if (failure == beast::error::timeout) {
            co_await refuse(request_timeout, fail(Code::timeout, "the request did not come whole in time"));
        } else if (failure == http::error::header_limit) {
            const auto most = std::to_string(site_.settings.header_size_max);
            co_await refuse(headers_too_large, fail(Code::invalid, "headers may have " + most + " bytes at most"));
        } else if (failure == http::error::partial_message || failure == asio::error::eof) {
            co_await refuse(kind_of(Code::invalid), fail(Code::invalid, "the request was cut off; nothing was done"));
        } else if (failure.category() == make_error_code(http::error::bad_method).category()) {
            co_await refuse(kind_of(Code::invalid), fail(Code::invalid, "this is not HTTP/1.1: " + failure.message()));
        }
        co_return false;
    }

    // Always false: after a refusal of what was never taken whole, no other request can be told apart.
    asio::awaitable<bool> refuse(const ProblemKind& kind, Problem problem) {
        const auto trace = trace_of({});
        Response response = problem_response(kind, problem, {Language::en, trace.id, {}});
        response.set("x-log-position", std::to_string(site_.parts.desk.health().position));
        was_refused_ = true;
        co_await write_answer(stream_, response, usual_manner());
        co_return false;
    }

    // What is still on its way is thrown away for a moment: a connection that ends with bytes unread is reset, and the
    // other side might never see why it was refused.
    asio::awaitable<void> linger() {
        is_idle_ = true;
        stream_.expires_after(linger_max);
        std::size_t thrown_away = 0;
        while (thrown_away < linger_bytes_max && !site_.is_draining) {
            buffer_.clear();
            const auto [failure, size] = co_await stream_.async_read_some(buffer_.prepare(64U << 10U), plainly);
            if (failure) co_return;
            thrown_away += size;
        }
    }

    asio::awaitable<bool> upgrade(Parser& parser) {
        auto message = parser.release();
        Request request = head_of(message, peer_);
        if (site_.is_draining) {
            auto problem = fail(Code::unavailable, "the service stops; come back later");
            co_return co_await refuse(kind_of(Code::unavailable), std::move(problem));
        }
        if (request.target.substr(0, request.target.find('?')) != socket_path) {
            const Response response = co_await site_.gate.answer(std::move(request));
            co_return co_await write_answer(stream_, response, usual_manner());
        }
        auto visit = co_await admit_visit(site_.gate, site_.parts, request);
        if (!visit) {
            const auto trace = trace_of(request.header("traceparent"));
            const auto language = language_of(request.header("accept-language"));
            Response response = problem_response(visit.error(), {language, trace.id, {}});
            response.set("x-log-position", std::to_string(site_.parts.desk.health().position));
            co_return co_await write_answer(stream_, response, usual_manner());
        }
        is_upgraded_ = true;
        stream_.expires_never();
        inbox::Visitor visitor{std::move(visit->account), std::move(visit->token), std::move(visit->department)};
        ++site_.parts.metrics.inbox_sessions;
        co_await inbox::serve_socket(std::move(stream_), std::move(message), std::move(visitor), site_.sockets);
        --site_.parts.metrics.inbox_sessions;
        co_return false;
    }

    std::shared_ptr<Site> kept_;
    Site& site_;
    beast::tcp_stream stream_;
    beast::flat_buffer buffer_;
    std::string peer_;
    bool is_idle_ = false;
    bool is_upgraded_ = false;
    bool was_refused_ = false;
    inbox::Hub::Hold draining_;
};

}  // namespace

asio::awaitable<void> serve_connection(beast::tcp_stream stream, std::shared_ptr<Site> site) {
    auto connection = std::make_shared<Connection>(std::move(stream), std::move(site));
    co_await connection->run();
}

}  // namespace baton::api
