#include "connectors/api/server.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <unistd.h>

#include "connectors/api/account_guard.hpp"
#include "connectors/api/connection.hpp"
#include "connectors/api/door.hpp"
#include "connectors/api/drafts/draft_room.hpp"
#include "connectors/api/dry_run_room.hpp"
#include "connectors/api/editions/edition_room.hpp"
#include "connectors/api/engine_desk.hpp"
#include "connectors/api/files/case_files.hpp"
#include "connectors/api/forward/forwarder.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/socket_door.hpp"
#include "connectors/api/stones.hpp"
#include "connectors/api/tickets.hpp"

namespace baton::api {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr auto plainly = asio::as_tuple(asio::use_awaitable);

// Said once, without waiting: there is no room for whoever does not listen.
void turn_away(tcp::socket& socket) {
    boost::system::error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(come_back_later("there are too many connections; come back later")), ignored);
    socket.shutdown(tcp::socket::shutdown_send, ignored);
}

std::unique_ptr<CaseFiles> files_of(const ServedParts& served, const ServerSettings& settings,
                                    asio::any_io_executor threads) {
    if (served.attachments == nullptr || served.files == nullptr) return nullptr;
    return std::make_unique<CaseFiles>(*served.attachments, *served.files, settings.files, std::move(threads));
}

std::unique_ptr<DraftRoom> drafts_of(const ServedParts& served, const ServerSettings& settings,
                                     asio::any_io_executor threads) {
    if (served.drafts == nullptr) return nullptr;
    return std::make_unique<DraftRoom>(*served.drafts, settings.drafts, std::move(threads));
}

std::unique_ptr<DryRunRoom> dry_runs_of(const ServedParts& served, const ServerSettings& settings,
                                        asio::any_io_executor threads) {
    if (served.dry_runs == nullptr) return nullptr;
    return std::make_unique<DryRunRoom>(*served.dry_runs, settings.dry_runs, std::move(threads));
}

std::unique_ptr<EditionRoom> editions_of(const ServedParts& served, asio::any_io_executor threads) {
    if (served.editions == nullptr) return nullptr;
    return std::make_unique<EditionRoom>(*served.editions, std::move(threads));
}

std::unique_ptr<Forwarder> forwarder_of(const ServedParts& served, const ServerSettings& settings, Metrics& metrics,
                                        const asio::any_io_executor& where) {
    if (served.whereabouts == nullptr) return nullptr;
    return std::make_unique<Forwarder>(where, *served.whereabouts, metrics, settings.forward);
}

}  // namespace

struct Server::Inside : std::enable_shared_from_this<Server::Inside> {
    Inside(asio::any_io_executor where, const ServedParts& served, ServerSettings how)
        : executor(where),
          settings(std::move(how)),
          threads(settings.blocking_threads),
          heavy(1),
          trying_out(1),
          passwords(settings.password_threads),
          rows(served.queries, threads.get_executor()),
          desk(served.engine, rows, served.clock),
          guard(served.accounts, served.sessions, served.clock, threads.get_executor(), passwords.get_executor()),
          hub(std::make_shared<inbox::Hub>(settings.inbox_sessions_per_account_max)),
          readings(served.readings, threads.get_executor()),
          files(files_of(served, settings, threads.get_executor())),
          drafts(drafts_of(served, settings, threads.get_executor())),
          dry_runs(dry_runs_of(served, settings, trying_out.get_executor())),
          editions(editions_of(served, threads.get_executor())),
          forwarder(forwarder_of(served, settings, metrics, where)),
          router(all_routes()),
          parts{desk,
                guard,
                *hub,
                tickets,
                metrics,
                readings,
                &router,
                settings.version,
                served.organisation,
                served.reports,
                files.get(),
                drafts.get(),
                dry_runs.get(),
                nullptr,
                editions.get(),
                served.whereabouts,
                forwarder.get(),
                settings.partitions},
          gate(parts, {settings.hosts, Duration{10'000}}),
          sockets{hub, desk.rows(), {}, {}, {}, {}},
          site{parts, gate, sockets, settings, heavy.get_executor()},
          acceptor(asio::make_strand(where)) {
        sockets.verify = [this](std::string token, inbox::Visitor visitor) {
            Visit visit{std::move(visitor.account), std::move(visitor.token), std::move(visitor.department)};
            return still_admitted(guard, std::move(token), std::move(visit));
        };
        sockets.now = [clock = &served.clock] { return clock->now(); };
        sockets.count_sent = [this](std::size_t count) { metrics.inbox_events += count; };
        served.engine.on_inbox([bell = hub](const auto& heads) { bell->ring(heads); });
    }

    // A socket that was given and never used is given up, so that its address can be had again.
    ~Inside() {
        if (settings.listening >= 0) ::close(settings.listening);
    }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    Result<std::uint16_t> bind() {
        if (settings.listening < 0) {
            if (const auto done = listen_on(acceptor, settings.host, settings.port); !done) return done.error();
            return acceptor.local_endpoint().port();
        }
        boost::system::error_code failure;
        const auto protocol = settings.host.find(':') == std::string::npos ? tcp::v4() : tcp::v6();
        acceptor.assign(protocol, settings.listening, failure);
        if (failure) return fail(Code::unavailable, "the socket cannot be taken over: " + failure.message());
        settings.listening = -1;
        return acceptor.local_endpoint().port();
    }

    asio::awaitable<void> accept() {
        const auto self = shared_from_this();
        for (;;) {
            tcp::socket socket(asio::make_strand(executor));
            const auto accepted = co_await acceptor.async_accept(socket, plainly);
            if (site.is_draining) co_return;
            if (std::get<0>(accepted)) {
                // Out of descriptors, or the client has gone: go on, but not at once.
                asio::steady_timer pause(acceptor.get_executor(), std::chrono::milliseconds(20));
                co_await pause.async_wait(plainly);
                continue;
            }
            if (metrics.connections >= static_cast<std::int64_t>(settings.connections_max)) {
                turn_away(socket);
                continue;
            }
            ++metrics.connections;
            auto strand = socket.get_executor();
            const std::shared_ptr<Site> shared(self, &site);
            asio::co_spawn(strand, serve_connection(boost::beast::tcp_stream(std::move(socket)), shared),
                           [self](const std::exception_ptr&) { --self->metrics.connections; });
        }
    }

    asio::any_io_executor executor;
    ServerSettings settings;
    asio::thread_pool threads;
    asio::thread_pool heavy;
    asio::thread_pool trying_out;
    asio::thread_pool passwords;
    inbox::StoredRows rows;
    EngineDesk desk;
    AccountGuard guard;
    std::shared_ptr<inbox::Hub> hub;
    Tickets tickets;
    Metrics metrics;
    Readings readings;
    std::unique_ptr<CaseFiles> files;
    std::unique_ptr<Stones> stones;
    std::unique_ptr<DraftRoom> drafts;
    std::unique_ptr<DryRunRoom> dry_runs;
    std::unique_ptr<EditionRoom> editions;
    std::unique_ptr<Forwarder> forwarder;
    Router router;
    Parts parts;
    Gate gate;
    inbox::SocketParts sockets;
    Site site;
    tcp::acceptor acceptor;
};

Server::Server(asio::any_io_executor executor, const ServedParts& parts, ServerSettings settings)
    : inside_(std::make_shared<Inside>(std::move(executor), parts, std::move(settings))) {}

Server::~Server() = default;

void Server::show_stones(ports::Retention& retention) {
    inside_->stones = std::make_unique<Stones>(retention, inside_->threads.get_executor());
    inside_->parts.stones = inside_->stones.get();
}

Result<std::uint16_t> Server::listen() {
    const auto port = inside_->bind();
    if (!port) return port.error();
    asio::co_spawn(inside_->acceptor.get_executor(), inside_->accept(), asio::detached);
    return *port;
}

void Server::ring(const std::map<std::string, std::uint64_t>& heads) { inside_->hub->ring(heads); }

asio::awaitable<void> Server::drain() {
    auto& inside = *inside_;
    inside.site.is_draining = true;
    asio::post(inside.acceptor.get_executor(), [server = inside_] {
        boost::system::error_code ignored;
        server->acceptor.close(ignored);
    });
    inside.hub->drain();
    const auto deadline = std::chrono::steady_clock::now() + inside.settings.drain_within;
    asio::steady_timer timer(co_await asio::this_coro::executor);
    while (inside.metrics.connections > 0 && std::chrono::steady_clock::now() < deadline) {
        timer.expires_after(std::chrono::milliseconds(10));
        co_await timer.async_wait(plainly);
    }
    if (inside.forwarder) inside.forwarder->close();
}

}  // namespace baton::api
