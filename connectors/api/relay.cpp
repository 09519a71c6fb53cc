#include "connectors/api/relay.hpp"

#include <array>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/asio/write.hpp>
#include <list>

#include "connectors/api/door.hpp"

namespace baton::api {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto plainly = asio::as_tuple(asio::use_awaitable);
constexpr std::size_t piece = 16U << 10U;
constexpr std::chrono::seconds farewell{2};

// The two ends of one connection; on the relay's strand.
struct Passage {
    explicit Passage(tcp::socket accepted) : client(std::move(accepted)), node(client.get_executor()) {
        boost::system::error_code ignored;
        client.set_option(tcp::no_delay(true), ignored);
    }

    void cut() {
        boost::system::error_code ignored;
        client.close(ignored);
        node.close(ignored);
    }

    tcp::socket client;
    tcp::socket node;
};

// Until `from` has no more to say; the other side may still answer.
asio::awaitable<void> pass(std::shared_ptr<Passage> passage, tcp::socket& from, tcp::socket& to) {
    std::array<char, piece> bytes{};
    for (;;) {
        const auto [failed, count] = co_await from.async_read_some(asio::buffer(bytes), plainly);
        if (failed == asio::error::eof) break;
        if (failed) co_return passage->cut();
        const auto [stuck, written] = co_await asio::async_write(to, asio::buffer(bytes, count), plainly);
        if (stuck) co_return passage->cut();
    }
    boost::system::error_code ignored;
    to.shutdown(tcp::socket::shutdown_send, ignored);
}

// What was asked is read before the answer, which else is lost with the connection; not for long.
asio::awaitable<void> refuse(std::shared_ptr<Passage> passage, std::string_view why) {
    asio::steady_timer limit(passage->client.get_executor(), farewell);
    limit.async_wait([passage](const boost::system::error_code& cancelled) {
        if (!cancelled) passage->cut();
    });
    std::array<char, piece> bytes{};
    const auto [silent, asked] = co_await passage->client.async_read_some(asio::buffer(bytes), plainly);
    if (silent) co_return;
    const std::string answer = come_back_later(why);
    const auto [stuck, written] = co_await asio::async_write(passage->client, asio::buffer(answer), plainly);
    boost::system::error_code failed = stuck;
    if (!failed) passage->client.shutdown(tcp::socket::shutdown_send, failed);
    while (!failed) {
        const auto [ended, more] = co_await passage->client.async_read_some(asio::buffer(bytes), plainly);
        failed = ended;
    }
}

}  // namespace

struct Relay::Inside : std::enable_shared_from_this<Relay::Inside> {
    Inside(const asio::any_io_executor& where, RelaySettings how)
        : strand(asio::make_strand(where)), settings(std::move(how)), acceptor(strand) {}

    asio::awaitable<void> accept() {
        const auto self = shared_from_this();
        for (;;) {
            auto [failed, socket] = co_await acceptor.async_accept(strand, plainly);
            if (!acceptor.is_open()) co_return;
            if (failed) {  // out of descriptors, or the client has gone: go on, but not at once
                asio::steady_timer pause(strand, std::chrono::milliseconds(20));
                co_await pause.async_wait(plainly);
                continue;
            }
            if (passages.size() >= settings.connections_max) continue;  // closed
            asio::co_spawn(strand, serve(std::make_shared<Passage>(std::move(socket))), asio::detached);
        }
    }

    asio::awaitable<void> serve(std::shared_ptr<Passage> passage) {
        using namespace asio::experimental::awaitable_operators;  // NOLINT(google-build-using-namespace): for &&
        const auto self = shared_from_this();
        const auto place = passages.insert(passages.end(), passage);
        if (address.empty()) {
            co_await refuse(passage, "no node has the partition at the moment; try again");
        } else if (co_await reach(*passage)) {
            co_await (pass(passage, passage->client, passage->node) && pass(passage, passage->node, passage->client));
        } else if (passage->client.is_open()) {
            co_await refuse(passage, "the node that has the partition cannot be reached; try again");
        }
        passages.erase(place);
    }

    // In time, or not at all.
    asio::awaitable<bool> reach(Passage& passage) {
        const auto colon = address.rfind(':');
        const std::string host = address.substr(0, colon);
        const std::string port = colon == std::string::npos ? "" : address.substr(colon + 1);
        asio::steady_timer limit(strand, settings.connect_within);
        tcp::resolver resolver(strand);
        limit.async_wait([&passage, &resolver](const boost::system::error_code& cancelled) {
            if (cancelled) return;
            boost::system::error_code ignored;
            resolver.cancel();
            passage.node.close(ignored);
        });
        const auto [unknown, places] = co_await resolver.async_resolve(host, port, plainly);
        if (unknown) co_return false;
        const auto [failed, reached] = co_await asio::async_connect(passage.node, places, plainly);
        boost::system::error_code ignored;
        if (!failed) passage.node.set_option(tcp::no_delay(true), ignored);
        co_return !failed;
    }

    void cut_all() {
        for (const auto& passage : passages) passage->cut();
    }

    asio::strand<asio::any_io_executor> strand;
    RelaySettings settings;
    tcp::acceptor acceptor;
    std::string address;
    std::list<std::shared_ptr<Passage>> passages;
};

Relay::Relay(asio::any_io_executor executor, RelaySettings settings)
    : inside_(std::make_shared<Inside>(executor, std::move(settings))) {}

Relay::~Relay() {
    asio::post(inside_->strand, [inside = inside_] {
        boost::system::error_code ignored;
        inside->acceptor.close(ignored);
        inside->cut_all();
    });
}

Result<std::uint16_t> Relay::listen() {
    if (const auto done = listen_on(inside_->acceptor, inside_->settings.host, inside_->settings.port); !done)
        return done.error();
    asio::co_spawn(inside_->strand, inside_->accept(), asio::detached);
    return inside_->acceptor.local_endpoint().port();
}

void Relay::lead_to(const std::string& address) {
    asio::post(inside_->strand, [inside = inside_, address] {
        if (inside->address == address) return;
        inside->address = address;
        inside->cut_all();
    });
}

int Relay::hand_over() {
    auto given = asio::post(inside_->strand, asio::use_future([inside = inside_] {
                                boost::system::error_code failed;
                                inside->cut_all();
                                const int socket = inside->acceptor.release(failed);
                                return failed ? -1 : socket;
                            }));
    return given.get();
}

}  // namespace baton::api
