#include "service/demo/mailbox.hpp"

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/websocket.hpp>
#include <charconv>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"
#include "service/demo/town.hpp"

namespace baton::demo {
namespace {

namespace beast = boost::beast;
namespace websocket = beast::websocket;
using Socket = websocket::stream<boost::asio::ip::tcp::socket>;

std::uint64_t number_in(const feel::Value& frame, std::string_view name) {
    const auto text = commands::member(frame, name);
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

}  // namespace

struct Mailbox::Line {
    explicit Line(Listener listener_) : listener(std::move(listener_)), socket(context) {}

    Listener listener;
    boost::asio::io_context context;
    Socket socket;
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<feel::Value> news;
    std::uint64_t received = 0;
    bool has_gap = false;
    std::string ended;  // why nothing comes any more
    std::jthread thread;

    void connect(const std::string& token);
    [[nodiscard]] feel::Value next();
    void send(const std::string& frame) { socket.write(boost::asio::buffer(frame)); }
    void take(const feel::Value& frame);
    void sign_in_again();
    void listen();
};

void Mailbox::Line::connect(const std::string& token) {
    const std::string place = listener.url.substr(listener.url.find("//") + 2);
    const auto colon = place.rfind(':');
    boost::asio::ip::tcp::resolver resolver(context);
    boost::asio::connect(beast::get_lowest_layer(socket),
                         resolver.resolve(place.substr(0, colon), place.substr(colon + 1)));
    socket.set_option(websocket::stream_base::decorator([&](websocket::request_type& request) {
        request.set(beast::http::field::authorization, "Bearer " + token);
        request.set(beast::http::field::sec_websocket_protocol, "baton.inbox.v1");
    }));
    socket.handshake(place, "/v2/inbox/socket?department=" + listener.department);
}

feel::Value Mailbox::Line::next() {
    beast::flat_buffer buffer;
    socket.read(buffer);
    const auto data = buffer.cdata();
    const auto frame = feel::from_json({static_cast<const char*>(data.data()), data.size()});
    return frame ? *frame : feel::Value();
}

void Mailbox::Line::take(const feel::Value& frame) {
    const auto number = number_in(frame, "seq");
    {
        const std::lock_guard lock(mutex);
        has_gap = has_gap || number != received + 1;
        received = number;
        news.push_back(*frame.context()->find("event"));
    }
    changed.notify_all();
    send(R"({"op":"ack","upTo":")" + std::to_string(number) + "\"}");
}

// The session ends after twelve hours of virtual time; the service asks for another token and the connection stays.
void Mailbox::Line::sign_in_again() {
    const auto token = sign_in(listener.url, listener.who, listener.password);
    if (token) send(R"({"op":"auth","token":")" + *token + "\"}");
}

void Mailbox::Line::listen() {
    try {
        for (;;) {
            const auto frame = next();
            const auto op = commands::member(frame, "op");
            if (op == "event") take(frame);
            if (op == "reauth") sign_in_again();
            if (op == "hb") send(R"({"op":"hb"})");  // else it is taken for dead after two
        }
    } catch (const boost::system::system_error& error) {
        const std::lock_guard lock(mutex);
        ended = error.code().message();
    }
    changed.notify_all();
}

Mailbox::Mailbox(std::unique_ptr<Line> line) : line_(std::move(line)) {}

Mailbox::~Mailbox() {
    boost::system::error_code ignored;
    // Wakes the thread out of its read.
    beast::get_lowest_layer(line_->socket).shutdown(boost::asio::socket_base::shutdown_both, ignored);
}

Result<std::unique_ptr<Mailbox>> Mailbox::open(const Listener& listener) {
    const auto token = sign_in(listener.url, listener.who, listener.password);
    if (!token) return token.error();
    auto line = std::make_unique<Line>(listener);
    try {
        line->connect(*token);
        line->send(R"({"op":"hello","consumer":"demo"})");
        const auto welcome = line->next();
        if (commands::member(welcome, "op") != "welcome") {
            return fail(Code::unavailable,
                        "the inbox of '" + listener.department + "' answered " + feel::to_json(welcome));
        }
        line->received = number_in(welcome, "acked");
    } catch (const boost::system::system_error& error) {
        return fail(Code::unavailable,
                    "the inbox of '" + listener.department + "' cannot be listened to: " + error.code().message());
    }
    line->thread = std::jthread([&at = *line] { at.listen(); });
    return std::unique_ptr<Mailbox>(new Mailbox(std::move(line)));
}

Result<std::vector<feel::Value>> Mailbox::up_to(std::uint64_t number, Duration at_most) {
    std::unique_lock lock(line_->mutex);
    line_->changed.wait_for(lock, at_most, [&] { return line_->received >= number || !line_->ended.empty(); });
    if (line_->received < number) {
        return fail(Code::timeout, "the inbox of '" + line_->listener.department + "' got notice " +
                                       std::to_string(line_->received) + " but not " + std::to_string(number) + " " +
                                       line_->ended);
    }
    return std::exchange(line_->news, {});
}

std::uint64_t Mailbox::received() const {
    const std::lock_guard lock(line_->mutex);
    return line_->received;
}

bool Mailbox::has_gap() const {
    const std::lock_guard lock(line_->mutex);
    return line_->has_gap;
}

const std::string& Mailbox::department() const { return line_->listener.department; }

}  // namespace baton::demo
