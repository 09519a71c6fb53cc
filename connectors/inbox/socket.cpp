#include "connectors/inbox/socket.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>
#include <deque>
#include <memory>

#include "connectors/inbox/session_name.hpp"

namespace baton::inbox {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace websocket = beast::websocket;

namespace {

constexpr std::size_t effects_waiting_max = 32;  // beyond, no more frames are read
constexpr auto plainly = asio::as_tuple(asio::use_awaitable);

Tick tick_now() { return std::chrono::steady_clock::now(); }

// Reading and writing run side by side on one strand; what was read becomes effects, which the writing side performs in
// order. Nothing is queued beyond one page of rows: the log is read when credit and socket allow.
class Socket : public std::enable_shared_from_this<Socket> {
public:
    Socket(beast::tcp_stream stream, Visitor visitor, SocketParts& parts)
        : socket_(std::move(stream)),
          visitor_(std::move(visitor)),
          parts_(parts),
          hub_(parts.hub),
          session_(session_name(), visitor_.department, parts.limits, tick_now()),
          wake_(socket_.get_executor()),
          room_(socket_.get_executor()),
          stuck_(socket_.get_executor()),
          verify_at_(tick_now() + parts.verify_every) {}

    asio::awaitable<void> run(beast::http::request<beast::http::string_body> upgrade) {
        prepare();
        const auto accepted = co_await socket_.async_accept(upgrade, plainly);
        if (std::get<0>(accepted)) co_return;
        if (!hub_->enter(visitor_.account, entered_)) {
            queue({Close{CloseCode::too_many, "too many sessions of this account"}});
        }
        listen();
        asio::co_spawn(
            socket_.get_executor(), [self = shared_from_this()] { return self->read(); }, asio::detached);
        co_await write();
        is_over_ = true;
        room_.cancel();
        stuck_.cancel();
        beast::error_code ignored;
        beast::get_lowest_layer(socket_).socket().close(ignored);
    }

private:
    void prepare() {
        websocket::stream_base::timeout limits{};
        limits.handshake_timeout = std::chrono::seconds(5);  // also of the closing handshake
        limits.idle_timeout = websocket::stream_base::none();
        limits.keep_alive_pings = false;
        socket_.set_option(limits);
        socket_.read_message_max(frame_size_max);
        socket_.set_option(websocket::stream_base::decorator([](websocket::response_type& response) {
            response.set(beast::http::field::sec_websocket_protocol,
                         beast::string_view(subprotocol.data(), subprotocol.size()));
        }));
        socket_.control_callback([this](websocket::frame_type, beast::string_view) { session_.heard(tick_now()); });
        socket_.text(true);
    }

    // From any thread: `what` happens on the strand, if the socket is still there.
    template <class What>
    std::function<void()> later(What what) {
        return [weak = weak_from_this(), executor = socket_.get_executor(), what] {
            asio::post(executor, [weak, what] {
                if (const auto self = weak.lock()) what(*self);
            });
        };
    }

    void listen() {
        listening_ = hub_->listen(visitor_.department, [this, weak = weak_from_this(),
                                                        executor = socket_.get_executor()](std::uint64_t head) {
            asio::post(executor, [this, weak, head] {
                const auto self = weak.lock();
                if (!self) return;
                session_.head(head);
                ring();
            });
        });
        draining_ =
            hub_->on_drain(later([](Socket& self) { self.queue(self.session_.drain(self.parts_.retry_after)); }));
    }

    void queue(Effects effects) {
        for (auto& effect : effects) effects_.push_back(std::move(effect));
        ring();
    }

    void ring() {
        has_rung_ = true;
        wake_.cancel();
    }

    asio::awaitable<void> read() {
        beast::flat_buffer buffer;
        while (!is_over_) {
            const auto [failure, size] = co_await socket_.async_read(buffer, plainly);
            if (failure) break;
            const auto data = buffer.cdata();
            const std::string_view text(static_cast<const char*>(data.data()), size);
            queue(session_.frame(socket_.got_text() ? text : std::string_view("binary"), tick_now()));
            buffer.consume(size);
            while (effects_.size() > effects_waiting_max && !is_over_) {
                room_.expires_at(Tick::max());
                co_await room_.async_wait(plainly);
            }
        }
        is_over_ = true;
        ring();
    }

    asio::awaitable<void> write() {
        while (!is_over_) {
            has_rung_ = false;
            if (!effects_.empty()) {
                const Effect effect = std::move(effects_.front());
                effects_.pop_front();
                room_.cancel();
                co_await perform(effect);
            } else if (const auto want = session_.wants()) {
                co_await send_rows(*want);
            } else {
                co_await rest();
            }
        }
    }

    asio::awaitable<void> rest() {
        const Tick until = std::min(session_.next_tick(), verify_at_);
        if (tick_now() < until && !has_rung_) {
            wake_.expires_at(until);
            co_await wake_.async_wait(plainly);
        }
        const Tick now = tick_now();
        const auto before = effects_.size();
        queue(session_.tick(now));
        if (effects_.size() > before) co_await ping();
        if (now >= verify_at_ && !is_over_) co_await look_at_token();
    }

    asio::awaitable<void> send_rows(Session::Want want) {
        const auto rows = co_await parts_.rows.inbox(visitor_.department, want.after, want.limit);
        if (!rows) {
            queue({Send{error_frame(rows.error(), "unavailable")}, Close{CloseCode::going_away, "unavailable"}});
            co_return;
        }
        parts_.count_sent(rows->size());
        queue(session_.rows(*rows));
    }

    asio::awaitable<void> perform(const Effect& effect) {
        if (const auto* send = std::get_if<Send>(&effect)) co_await send_text(send->text);
        if (const auto* look = std::get_if<LookUp>(&effect)) co_await look_up(look->consumer);
        if (const auto* persist = std::get_if<Persist>(&effect)) co_await persist_ack(*persist);
        if (const auto* verify = std::get_if<Verify>(&effect)) co_await take_token(verify->token);
        if (const auto* close = std::get_if<Close>(&effect)) co_await end(*close);
    }

    // A client that does not read fills its window and then the socket; it is given up after a while.
    void watch(std::chrono::seconds at_most) {
        stuck_.expires_after(at_most);
        stuck_.async_wait([weak = weak_from_this()](beast::error_code cancelled) {
            const auto self = weak.lock();
            if (cancelled || !self) return;
            beast::error_code ignored;
            beast::get_lowest_layer(self->socket_).socket().close(ignored);
        });
    }

    asio::awaitable<void> send_text(const std::string& text) {
        watch(std::chrono::seconds(60));
        const auto [failure, size] = co_await socket_.async_write(asio::buffer(text), plainly);
        stuck_.cancel();
        if (failure) is_over_ = true;
    }

    asio::awaitable<void> ping() {
        watch(std::chrono::seconds(60));
        const auto sent = co_await socket_.async_ping({}, plainly);
        stuck_.cancel();
        if (std::get<0>(sent)) is_over_ = true;
    }

    asio::awaitable<void> look_up(std::string consumer) {
        if (!consumer.empty()) {
            auto replaced = later([](Socket& self) { self.queue(self.session_.replaced()); });
            holding_ = {};
            holding_ = hub_->hold_consumer(visitor_.department, consumer, std::move(replaced));
        }
        struct Stand {
            ports::InboxStream stream;
            std::uint64_t acked = 0;
        };
        auto look = [department = visitor_.department, consumer](ports::Queries& rows) -> Result<Stand> {
            Stand stand;
            auto stream = rows.inbox_stream(department);
            if (!stream) return stream.error();
            stand.stream = std::move(*stream);
            if (consumer.empty()) return stand;
            const auto known = rows.inbox_consumer(department, consumer);
            if (!known) return known.error();
            stand.acked = known->acked;
            return stand;
        };
        const auto stand = co_await parts_.rows.ask(std::move(look));
        if (stand) {
            queue(session_.looked_up(stand->stream, stand->acked));
        } else {
            queue({Send{error_frame(stand.error(), "unavailable")}, Close{CloseCode::going_away, "unavailable"}});
        }
    }

    asio::awaitable<void> persist_ack(Persist persist) {
        auto write = [department = visitor_.department, persist, at = parts_.now()](ports::Queries& rows) {
            return rows.inbox_ack(department, persist.consumer, persist.up_to, at);
        };
        const auto acked = co_await parts_.rows.ask(std::move(write));
        if (acked) {
            queue(session_.persisted(*acked));
        } else {
            queue({Send{error_frame(acked.error(), "unavailable")}, Close{CloseCode::going_away, "unavailable"}});
        }
    }

    asio::awaitable<void> take_token(std::string token) {
        const auto verified = co_await parts_.verify(token, visitor_);
        if (verified) visitor_.token = std::move(token);
        queue(session_.verified(verified));
    }

    asio::awaitable<void> look_at_token() {
        verify_at_ = tick_now() + parts_.verify_every;
        const auto good = co_await parts_.verify(visitor_.token, visitor_);
        if (good) co_return;
        if (good.error().code == Code::unauthenticated) {
            queue(session_.expired(parts_.now() + parts_.reauth_within, tick_now() + parts_.reauth_within));
        } else if (good.error().code == Code::forbidden) {
            queue(session_.verified(good));
        }
    }

    asio::awaitable<void> end(const Close& close) {
        watch(std::chrono::seconds(10));
        const auto code = static_cast<websocket::close_code>(close.code);
        const websocket::close_reason reason(code, close.reason);
        co_await socket_.async_close(reason, plainly);
        is_over_ = true;
    }

    websocket::stream<beast::tcp_stream> socket_;
    Visitor visitor_;
    SocketParts& parts_;
    std::shared_ptr<Hub> hub_;
    Session session_;
    asio::steady_timer wake_;
    asio::steady_timer room_;
    asio::steady_timer stuck_;
    Tick verify_at_;
    std::deque<Effect> effects_;
    bool has_rung_ = false;
    bool is_over_ = false;
    Hub::Hold entered_;
    Hub::Hold listening_;
    Hub::Hold draining_;
    Hub::Hold holding_;
};

}  // namespace

asio::awaitable<void> serve_socket(beast::tcp_stream stream, beast::http::request<beast::http::string_body> upgrade,
                                   Visitor visitor, SocketParts& parts) {
    auto socket = std::make_shared<Socket>(std::move(stream), std::move(visitor), parts);
    co_await socket->run(std::move(upgrade));
}

}  // namespace baton::inbox
