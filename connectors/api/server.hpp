// The door of the service: HTTP/1.1 and the inbox's WebSocket on one port.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "connectors/api/dry_runs.hpp"
#include "connectors/api/files/file_limits.hpp"
#include "connectors/api/forward/forward_settings.hpp"
#include "connectors/identity/accounts.hpp"
#include "connectors/identity/sessions.hpp"
#include "engine/ports/attachments.hpp"
#include "engine/ports/clock.hpp"
#include "engine/ports/draft_store.hpp"
#include "engine/ports/file_store.hpp"
#include "engine/ports/queries.hpp"
#include "engine/ports/reading_log.hpp"
#include "engine/ports/reports.hpp"
#include "engine/runtime/engine.hpp"

namespace baton::ports {
class Retention;
}

namespace baton::editions {
class Book;
}

namespace baton::api {

class Whereabouts;

struct ServerSettings {
    std::string host = "127.0.0.1";  // an address; loopback unless the operator says otherwise
    std::uint16_t port = 8080;       // 0: any that is free
    std::size_t body_size_max = 16U << 20U;
    std::size_t bodies_size_max = 1U << 30U;  // of all requests that are answered at a time; beyond: 503
    std::uint32_t header_size_max = 16U << 10U;
    std::size_t connections_max = 10'000;
    std::size_t inbox_sessions_per_account_max = 50;
    Duration header_within{10'000};  // from its first byte
    Duration body_within{60'000};
    Duration idle_max{75'000};  // between requests
    Duration write_within{60'000};
    Duration drain_within{10'000};
    std::size_t blocking_threads = 4;
    std::size_t password_threads = 2;  // apart from the others: a flood of sign-ins must not hold up reads
    std::vector<std::string> hosts;    // names the service goes by; empty: any (see docs/api.md)
    std::string version = "0";
    FileLimits files;
    ports::DraftLimits drafts;
    DryRunLimits dry_runs;
    ForwardSettings forward;
    std::uint32_t partitions = 1;  // of the store, when this node is alone: for who asks for the topology
    int listening = -1;            // a socket that listens already and becomes the server's; host and port are its own
};

// Lent; must outlive the server.
struct ServedParts {
    runtime::Engine& engine;
    ports::Queries& queries;
    ports::ReadingLog& readings;
    identity::Accounts& accounts;
    identity::Sessions& sessions;
    const ports::Clock& clock;
    const identity::OrganisationInForce* organisation = nullptr;  // names of departments and roles
    ports::Reports* reports = nullptr;
    ports::Attachments* attachments = nullptr;  // both, or cases have no files
    ports::FileStore* files = nullptr;
    ports::DraftStore* drafts = nullptr;
    const DryRuns* dry_runs = nullptr;
    editions::Book* editions = nullptr;  // or nothing is imported
    Whereabouts* whereabouts = nullptr;  // or this node is alone
};

class Server {
public:
    // Make it before engine.start(): it asks the engine to ring for the inbox. `executor` may run on many threads.
    Server(boost::asio::any_io_executor executor, const ServedParts& parts, ServerSettings settings);
    ~Server();  // after the executor's last thread has ended

    // Before listen(): where dropped cases have left their stones. Lent; must outlive the server.
    void show_stones(ports::Retention& retention);

    // Binds and begins to accept; gives the port. Code::unavailable when the address cannot be had.
    [[nodiscard]] Result<std::uint16_t> listen();

    // Departments were told something that another node wrote: their newest numbers. Any thread.
    void ring(const std::map<std::string, std::uint64_t>& heads);

    // No new connections; idle ones end, inbox clients are told to come back, requests under way are answered. Returns
    // when all have gone or drain_within is over. Then drain the engine.
    boost::asio::awaitable<void> drain();

private:
    struct Inside;
    std::shared_ptr<Inside> inside_;
};

}  // namespace baton::api
