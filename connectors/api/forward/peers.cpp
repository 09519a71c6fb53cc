#include "connectors/api/forward/peers.hpp"

#include <algorithm>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <map>
#include <mutex>
#include <set>
#include <sys/socket.h>

namespace baton::api {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;

namespace {

constexpr auto plainly = asio::as_tuple(asio::use_awaitable);
constexpr std::uint32_t header_size_max = 64U << 10U;
using Clock = std::chrono::steady_clock;
using Parser = http::response_parser<http::string_body>;

// Touched on its own strand only, except while it is kept and nothing happens to it.
struct Line {
    explicit Line(const asio::any_io_executor& where)
        : stream(asio::make_strand(where)), resolver(stream.get_executor()) {}

    void cut() {
        resolver.cancel();
        stream.close();
    }
    // The other side has neither ended it nor said what nobody asked for.
    [[nodiscard]] bool is_quiet() {
        char letter = 0;
        const auto seen = ::recv(stream.socket().native_handle(), &letter, 1, MSG_PEEK | MSG_DONTWAIT);
        return seen < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    }

    beast::tcp_stream stream;
    tcp::resolver resolver;
    beast::flat_buffer buffer;
    Clock::time_point kept_since;
};
using Shared = std::shared_ptr<Line>;

// A line ends on its strand, where its timers are.
void drop(Shared line) {
    const auto strand = line->stream.get_executor();
    asio::post(strand, [line = std::move(line)] { line->cut(); });
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    }
    return out;
}

Response response_from(http::response<http::string_body>&& message) {
    Response response;
    response.status = static_cast<int>(message.result_int());
    for (const auto& field : message) response.headers.emplace_back(lower(field.name_string()), field.value());
    response.body = std::move(message.body());
    return response;
}

// In time, or not at all.
asio::awaitable<beast::error_code> connect(Shared line, std::string address, Duration within) {
    const auto colon = std::min(address.rfind(':'), address.size());
    std::string host = address.substr(0, colon);
    const std::string port = colon == address.size() ? "" : address.substr(colon + 1);
    if (host.size() > 2 && host.front() == '[' && host.back() == ']') host = host.substr(1, host.size() - 2);
    asio::steady_timer limit(line->stream.get_executor(), within);
    limit.async_wait([line](const beast::error_code& cancelled) {
        if (!cancelled) line->cut();
    });
    const auto [unknown, places] = co_await line->resolver.async_resolve(host, port, plainly);
    if (unknown) co_return unknown;
    line->stream.expires_after(within);
    auto [failed, reached] = co_await line->stream.async_connect(places, plainly);
    line->stream.expires_never();
    if (!failed) line->stream.socket().set_option(tcp::no_delay(true), failed);
    co_return failed;
}

}  // namespace

struct Peers::Inside : std::enable_shared_from_this<Peers::Inside> {
    Inside(asio::any_io_executor where, PeerSettings how)
        : executor(std::move(where)), settings(how), broom(asio::make_strand(executor)) {}

    struct Node {
        std::vector<Shared> kept;
        std::set<Shared> busy;
    };

    // One that is kept and still whole, or a new one; nullptr: there are as many as may be.
    struct Taken {
        Shared line;
        bool is_new = false;
    };
    Taken take(const std::string& address) {
        const std::lock_guard lock(mutex);
        if (is_closed) return {};
        Node& node = nodes[address];
        while (!node.kept.empty()) {
            const Shared line = node.kept.back();
            node.kept.pop_back();
            if (!line->is_quiet() || Clock::now() - line->kept_since > settings.idle_max) {
                drop(line);
                continue;
            }
            node.busy.insert(line);
            return {line, false};
        }
        if (node.busy.size() >= settings.connections_max) return {};
        const auto line = std::make_shared<Line>(executor);
        node.busy.insert(line);
        return {line, true};
    }

    void give_back(const std::string& address, const Shared& line, bool keeps) {
        const std::lock_guard lock(mutex);
        const auto node = nodes.find(address);
        if (node == nodes.end()) return;
        node->second.busy.erase(line);
        if (keeps && !is_closed) {
            line->kept_since = Clock::now();
            node->second.kept.push_back(line);
            if (!std::exchange(is_sweeping, true)) sweep_later();
        } else if (node->second.busy.empty() && node->second.kept.empty()) {
            nodes.erase(node);
        }
    }

    // With the mutex.
    void sweep_later() {
        asio::post(broom.get_executor(), [self = shared_from_this()] {
            self->broom.expires_after(self->settings.idle_max);
            self->broom.async_wait([self](const beast::error_code& cancelled) {
                if (!cancelled) self->sweep();
            });
            const std::lock_guard lock(self->mutex);
            if (self->is_closed) self->broom.cancel();
        });
    }

    void sweep() {
        const std::lock_guard lock(mutex);
        const auto oldest = Clock::now() - settings.idle_max;
        is_sweeping = false;
        for (auto node = nodes.begin(); node != nodes.end();) {
            auto& kept = node->second.kept;
            const auto old =
                std::partition(kept.begin(), kept.end(), [&](const Shared& line) { return line->kept_since > oldest; });
            std::for_each(old, kept.end(), drop);
            kept.erase(old, kept.end());
            is_sweeping = is_sweeping || !kept.empty();
            node = kept.empty() && node->second.busy.empty() ? nodes.erase(node) : std::next(node);
        }
        if (is_sweeping && !is_closed) sweep_later();
    }

    void close() {
        const std::lock_guard lock(mutex);
        is_closed = true;
        for (auto& [address, node] : nodes) {
            for (const auto& line : node.kept) drop(line);
            for (const auto& line : node.busy) drop(line);
            node.kept.clear();
        }
        asio::post(broom.get_executor(), [self = shared_from_this()] { self->broom.cancel(); });
    }

    // On the line's strand.
    asio::awaitable<Reply> talk(Shared line, const Outgoing& what, bool& keeps) {
        Reply reply;
        const std::array<asio::const_buffer, 2> bytes{asio::buffer(what.head), asio::buffer(what.body)};
        line->stream.expires_after(what.within);
        const auto [stuck, written] = co_await asio::async_write(line->stream, bytes, plainly);
        // Who refuses a request before it has come whole says so, and reads no more.
        Parser parser;
        parser.header_limit(header_size_max);
        parser.body_limit(settings.answer_size_max);
        line->stream.expires_after(what.within);
        const auto [silent, read] = co_await http::async_read(line->stream, line->buffer, parser, plainly);
        line->stream.expires_never();
        if (silent) {
            reply.fate = stuck ? Reply::Fate::not_done : Reply::Fate::unknown;
            reply.trouble = stuck ? stuck.message() : silent.message();
            co_return reply;
        }
        keeps = !stuck && parser.keep_alive() && line->buffer.size() == 0;
        reply.fate = Reply::Fate::answered;
        reply.response = response_from(parser.release());
        co_return reply;
    }

    asio::awaitable<Reply> exchange(Taken taken, std::string address, const Outgoing& what) {
        Reply reply;
        bool keeps = false;
        const auto self = shared_from_this();
        try {
            beast::error_code failed;
            if (taken.is_new) failed = co_await connect(taken.line, address, settings.connect_within);
            if (failed) {
                reply.trouble = failed.message();
            } else {
                reply.fate = Reply::Fate::unknown;
                reply = co_await talk(taken.line, what, keeps);
            }
        } catch (const std::exception& thrown) {  // memory, above all
            reply.trouble = thrown.what();
        }
        if (!keeps) taken.line->cut();
        give_back(address, taken.line, keeps);
        co_return reply;
    }

    asio::any_io_executor executor;
    PeerSettings settings;
    std::mutex mutex;
    std::map<std::string, Node> nodes;
    bool is_closed = false;
    bool is_sweeping = false;
    asio::steady_timer broom;  // on a strand of its own
};

Peers::Peers(asio::any_io_executor executor, PeerSettings settings)
    : inside_(std::make_shared<Inside>(std::move(executor), settings)) {}

Peers::~Peers() { close(); }

void Peers::close() { inside_->close(); }

asio::awaitable<Reply> Peers::send(std::string address, const Outgoing& what) {
    const auto inside = inside_;
    const auto taken = inside->take(address);
    if (!taken.line) {
        Reply none;
        none.trouble = "no connection to it is free";
        co_return none;
    }
    const auto strand = taken.line->stream.get_executor();
    co_return co_await asio::co_spawn(strand, inside->exchange(taken, std::move(address), what), asio::use_awaitable);
}

}  // namespace baton::api
