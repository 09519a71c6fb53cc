#include "service/service.hpp"

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <spdlog/spdlog.h>
#include <thread>

#include "connectors/api/forward/neighbours.hpp"
#include "connectors/api/server.hpp"
#include "connectors/editions/book.hpp"
#include "connectors/storage/storage.hpp"
#include "engine/runtime/engine.hpp"
#include "service/connectors.hpp"
#include "service/data_lock.hpp"
#include "service/dry_run/dry_runs.hpp"
#include "service/listening.hpp"
#include "service/local_accounts.hpp"
#include "service/nodes/naming.hpp"
#include "service/nodes/steward.hpp"
#include "service/story/play.hpp"

namespace baton::service {
namespace {

api::ServerSettings server_settings(const Configuration& configuration) {
    api::ServerSettings settings = configuration.server;
    // A page from elsewhere whose name was made to lead here must not be answered as if it were ours.
    const bool is_loopback = settings.host.starts_with("127.") || settings.host == "::1";
    if (settings.hosts.empty() && is_loopback) settings.hosts = {"localhost", settings.host, "127.0.0.1", "[::1]"};
    settings.version = BATON_VERSION;
    settings.partitions = configuration.engine.partitions;
    return settings;
}

storage::Settings store_settings(const Configuration& configuration) {
    storage::Settings settings = configuration.store;
    if (settings.url.empty()) settings.url = configuration.data + "/baton.sqlite";
    settings.writers = configuration.engine.partitions;
    return settings;
}

// A file has one service, which its folder's lock sees to; a server of databases may have many.
bool may_be_shared(const Configuration& configuration) { return configuration.store.url.starts_with("postgres"); }

}  // namespace

// In the order in which they are opened; closed in the other.
struct Service::Parts {
    Parts(const Configuration& configuration_, const ports::Clock& clock_)
        : configuration(configuration_), clock(clock_) {}

    const Configuration configuration;
    const ports::Clock& clock;
    DataLock lock;
    boost::asio::io_context context;
    storage::Opened stored;
    std::unique_ptr<editions::Book> book;
    std::unique_ptr<identity::Sessions> sessions;
    std::unique_ptr<identity::Accounts> accounts;
    std::unique_ptr<runtime::Engine> engine;
    std::unique_ptr<api::Neighbours> neighbours;  // where others may share the store; and who keeps up with them
    std::unique_ptr<Steward> steward;
    std::unique_ptr<StagedDryRuns> dry_runs;
    std::unique_ptr<api::Server> server;
    std::unique_ptr<Connectors> connectors;
    std::unique_ptr<LeftoverSweep> sweep;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work = make_work_guard(context);
    std::vector<std::jthread> threads;
    std::uint16_t port = 0;
    std::atomic<bool> has_deployed{false};

    template <class T>
    T wait(boost::asio::awaitable<T> task) {
        return boost::asio::co_spawn(context, std::move(task), boost::asio::use_future).get();
    }
    Result<> open_store();
    Result<> open_engine();
    Result<> join_others();
    Result<> read_again();
    Result<> deploy();
    boost::asio::awaitable<Result<>> deploy_configured();
    Result<> open_doors();
    void give_all();
    void taken(std::uint32_t partition);
};

Result<> Service::Parts::open_store() {
    auto opened = storage::open(store_settings(configuration));
    if (!opened) return opened.error();
    stored = std::move(*opened);
    auto read = editions::Book::open(*stored.editions, configuration.processes, local_people(), clock.now());
    if (!read) return read.error();
    book = std::move(*read);
    sessions = std::make_unique<identity::Sessions>(*stored.accounts, configuration.sessions);
    accounts =
        std::make_unique<identity::Accounts>(*stored.accounts, *sessions, book->organisation(), configuration.guessing);
    return ensure_local_accounts(*accounts, *sessions, configuration.data, clock.now());
}

Result<> Service::Parts::open_engine() {
    for (std::size_t i = 0; i < configuration.threads; ++i) {
        threads.emplace_back([this] { context.run(); });
    }
    auto how = configuration.engine;
    how.node = {};
    auto settings = server_settings(configuration);
    if (may_be_shared(configuration)) {  // the others are told where this one listens
        auto listens = Listening::on(settings.host, settings.port);
        if (!listens) return listens.error();
        how.node = named_node(configuration, listens->port());
        settings.listening = listens->take();
    }
    engine = std::make_unique<runtime::Engine>(*stored.store, clock, how);
    if (!how.node.name.empty()) {
        steward = std::make_unique<Steward>(how.node, how.partitions, *stored.nodes, *stored.editions, *engine,
                                            context.get_executor());
    }
    dry_runs = std::make_unique<StagedDryRuns>(settings.dry_runs);
    server = std::make_unique<api::Server>(
        context.get_executor(),
        api::ServedParts{*engine, *stored.queries, *stored.readings, *accounts, *sessions, clock, &book->organisation(),
                         stored.reports.get(), stored.attachments.get(), stored.files.get(), stored.drafts.get(),
                         dry_runs.get(), book.get(), steward.get()},
        std::move(settings));
    server->show_stones(*stored.retention);
    return wait(engine->start(book->in_force()->almanac));
}

Result<> Service::Parts::join_others() {
    if (!steward) return {};
    auto wished = new_secret();
    if (!wished) return wished.error();
    auto secret = stored.nodes->secret(*wished);
    if (!secret) return secret.error();
    Steward::Hooks hooks;
    hooks.ring = [this](const auto& heads) { server->ring(heads); };
    hooks.follow_editions = [this] { return read_again(); };
    neighbours = std::make_unique<api::Neighbours>(context.get_executor(), *secret);
    hooks.tell = [this](const std::string& address) { neighbours->tell(address); };
    hooks.taken = [this](std::uint32_t partition) { taken(partition); };
    return wait(steward->begin(std::move(hooks), std::move(*secret)));
}

Result<> Service::Parts::read_again() {
    if (auto read = book->read_again(clock.now()); !read) return read;
    std::shared_ptr<const editions::InForce> told;
    while (told != book->in_force()) {  // an import may come between
        told = book->in_force();
        wait(engine->replace(told->almanac));
    }
    return {};
}

// Whoever has the first partition deploys, and each node once in its life: of several configurations the one that was
// started last holds.
void Service::Parts::taken(std::uint32_t partition) {
    if (partition != 0 || port == 0 || has_deployed) return;
    const auto task = [this]() -> boost::asio::awaitable<void> {
        const auto deployed = co_await deploy_configured();
        if (!deployed) spdlog::error("what the configuration names was not deployed: {}", deployed.error().detail);
    };
    boost::asio::co_spawn(context, task, boost::asio::detached);
}

// Nothing to do where another node has the first partition: once this one has it, see taken().
Result<> Service::Parts::deploy() {
    if (!engine->has(0)) return {};
    return wait(deploy_configured());
}

boost::asio::awaitable<Result<>> Service::Parts::deploy_configured() {
    std::vector<runtime::Resource> resources;
    for (const auto& path : configuration.deploy) {
        auto read = story::read_resources(path);
        if (!read) co_return read.error();
        std::move(read->begin(), read->end(), std::back_inserter(resources));
    }
    if (resources.empty()) co_return Result<>{};
    const Actor actor{.name = "local.operator", .acting_for = "", .department = "", .by = "serve"};
    const auto deployed = co_await engine->deploy(std::move(resources), actor, false);
    if (!deployed) co_return deployed.error();
    has_deployed = true;
    spdlog::info("{} definitions are deployed", deployed->definitions.size());
    co_return Result<>{};
}

Result<> Service::Parts::open_doors() {
    auto made = Connectors::open(configuration, book->organisation(), context.get_executor(), *engine, clock);
    if (!made) return made.error();
    connectors = std::move(*made);
    const auto given = server->listen();
    if (!given) return given.error();
    port = *given;
    sweep = std::make_unique<LeftoverSweep>(*stored.leftovers, *stored.accounts, clock, configuration.leftovers);
    sweep->begin();
    return {};
}

Service::Service(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Service::~Service() { stop(); }

Result<std::unique_ptr<Service>> Service::start(const Configuration& configuration, const ports::Clock& clock) {
    std::unique_ptr<Service> service(new Service(std::make_unique<Parts>(configuration, clock)));
    auto& parts = *service->parts_;
    auto lock = DataLock::hold(configuration.data);
    if (!lock) return lock.error();
    parts.lock = std::move(*lock);
    for (const auto step :
         {&Parts::open_store, &Parts::open_engine, &Parts::join_others, &Parts::deploy, &Parts::open_doors}) {
        if (auto done = (parts.*step)(); !done) return done.error();
    }
    return service;
}

std::uint16_t Service::port() const { return parts_->port; }

void Service::clock_moved() { parts_->engine->clock_moved(); }

Result<> Service::read_again() { return parts_->read_again(); }

Result<> Service::create_people(const std::string& password) {
    const auto organisation = parts_->book->organisation().now();
    const auto created = parts_->accounts->create_all(organisation->people, password, parts_->clock.now());
    if (!created) return created.error();
    return {};
}

// To the other nodes, if there are any: what is asked here is led to them from then on.
void Service::Parts::give_all() {
    if (connectors) connectors->stop();
    wait(steward->leave());
}

void Service::stop() {
    if (!parts_) return;
    parts_->sweep.reset();
    if (parts_->steward && parts_->port != 0) parts_->give_all();
    if (parts_->port != 0) parts_->wait(parts_->server->drain());
    if (parts_->connectors) parts_->connectors->stop();
    if (parts_->engine && !parts_->threads.empty()) parts_->wait(parts_->engine->drain());
    parts_->steward.reset();
    parts_->work.reset();
    parts_->context.stop();
    parts_->threads.clear();
    parts_->connectors.reset();
    parts_->server.reset();
    parts_.reset();
}

}  // namespace baton::service
