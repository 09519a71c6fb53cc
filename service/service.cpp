#include "service/service.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <spdlog/spdlog.h>
#include <thread>

#include "connectors/api/server.hpp"
#include "connectors/editions/book.hpp"
#include "connectors/storage/storage.hpp"
#include "engine/runtime/engine.hpp"
#include "service/connectors.hpp"
#include "service/dry_run/dry_runs.hpp"
#include "service/local_accounts.hpp"
#include "service/story/play.hpp"

namespace baton::service {
namespace {

api::ServerSettings server_settings(const Configuration& configuration) {
    api::ServerSettings settings = configuration.server;
    // A page from elsewhere whose name was made to lead here must not be answered as if it were ours.
    const bool is_loopback = settings.host.starts_with("127.") || settings.host == "::1";
    if (settings.hosts.empty() && is_loopback) settings.hosts = {"localhost", settings.host, "127.0.0.1", "[::1]"};
    settings.version = BATON_VERSION;
    return settings;
}

storage::Settings store_settings(const Configuration& configuration) {
    storage::Settings settings = configuration.store;
    if (settings.url.empty()) settings.url = configuration.data + "/baton.sqlite";
    settings.writers = configuration.engine.partitions;
    return settings;
}

}  // namespace

// In the order in which they are opened; closed in the other.
struct Service::Parts {
    Parts(const Configuration& configuration_, const ports::Clock& clock_)
        : configuration(configuration_), clock(clock_) {}

    const Configuration configuration;
    const ports::Clock& clock;
    Held held;
    std::function<void()> on_lost;
    boost::asio::io_context context;
    storage::Opened stored;
    std::unique_ptr<editions::Book> book;
    std::unique_ptr<identity::Sessions> sessions;
    std::unique_ptr<identity::Accounts> accounts;
    std::unique_ptr<runtime::Engine> engine;
    std::unique_ptr<StagedDryRuns> dry_runs;
    std::unique_ptr<api::Server> server;
    std::unique_ptr<Connectors> connectors;
    std::unique_ptr<LeftoverSweep> sweep;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work = make_work_guard(context);
    std::vector<std::jthread> threads;
    std::uint16_t port = 0;

    template <class T>
    T wait(boost::asio::awaitable<T> task) {
        return boost::asio::co_spawn(context, std::move(task), boost::asio::use_future).get();
    }
    Result<> open_store();
    Result<> open_engine();
    Result<> take_what_is_newer(const editions::InForce& read);
    Result<> deploy();
    Result<> open_doors();
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
    engine = std::make_unique<runtime::Engine>(*stored.store, clock, configuration.engine);
    if (on_lost) engine->on_lost([told = on_lost](const Problem&) { told(); });
    auto settings = server_settings(configuration);
    dry_runs = std::make_unique<StagedDryRuns>(settings.dry_runs);
    settings.listening = held.listening.take();
    server = std::make_unique<api::Server>(
        context.get_executor(),
        api::ServedParts{*engine, *stored.queries, *stored.readings, *accounts, *sessions, clock, &book->organisation(),
                         stored.reports.get(), stored.attachments.get(), stored.files.get(), stored.drafts.get(),
                         dry_runs.get(), book.get()},
        std::move(settings));
    server->show_stones(*stored.retention);
    const auto read = book->in_force();
    if (auto started = wait(engine->start(read->almanac)); !started) return started;
    return take_what_is_newer(*read);
}

// What the node that had the partition before imported after we had read, and before we took its place.
Result<> Service::Parts::take_what_is_newer(const editions::InForce& read) {
    if (auto done = book->read_again(clock.now()); !done) return done;
    const auto now = book->in_force();
    if (edition_of(now->almanac) != edition_of(read.almanac)) wait(engine->replace(now->almanac));
    return {};
}

Result<> Service::Parts::deploy() {
    std::vector<runtime::Resource> resources;
    for (const auto& path : configuration.deploy) {
        auto read = story::read_resources(path);
        if (!read) return read.error();
        std::move(read->begin(), read->end(), std::back_inserter(resources));
    }
    if (resources.empty()) return {};
    const Actor actor{.name = "local.operator", .acting_for = "", .department = "", .by = "serve"};
    const auto deployed = wait(engine->deploy(std::move(resources), actor, false));
    if (!deployed) return deployed.error();
    spdlog::info("{} definitions are deployed", deployed->definitions.size());
    return {};
}

Result<> Service::Parts::open_doors() {
    auto made = Connectors::open(configuration, book->organisation(), context.get_executor(), *engine, clock);
    if (!made) return made.error();
    connectors = std::move(*made);
    const auto listening = server->listen();
    if (!listening) return listening.error();
    port = *listening;
    sweep = std::make_unique<LeftoverSweep>(*stored.leftovers, *stored.accounts, clock, configuration.leftovers);
    sweep->begin();
    return {};
}

Service::Service(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

Service::~Service() { stop(); }

Result<std::unique_ptr<Service>> Service::start(const Configuration& configuration, const ports::Clock& clock) {
    auto lock = DataLock::hold(configuration.data);
    if (!lock) return lock.error();
    return start(configuration, clock, Held{std::move(*lock), {}}, {});
}

Result<std::unique_ptr<Service>> Service::start(const Configuration& configuration, const ports::Clock& clock,
                                                Held held, std::function<void()> on_lost) {
    std::unique_ptr<Service> service(new Service(std::make_unique<Parts>(configuration, clock)));
    service->parts_->held = std::move(held);
    service->parts_->on_lost = std::move(on_lost);
    for (const auto step : {&Parts::open_store, &Parts::open_engine, &Parts::deploy, &Parts::open_doors}) {
        if (auto done = (service->parts_.get()->*step)(); !done) return done.error();
    }
    return service;
}

std::uint16_t Service::port() const { return parts_->port; }

void Service::clock_moved() { parts_->engine->clock_moved(); }

Result<> Service::read_again() {
    auto& parts = *parts_;
    if (auto read = parts.book->read_again(parts.clock.now()); !read) return read;
    std::shared_ptr<const editions::InForce> told;
    while (told != parts.book->in_force()) {  // an import may come between
        told = parts.book->in_force();
        parts.wait(parts.engine->replace(told->almanac));
    }
    return {};
}

Result<> Service::create_people(const std::string& password) {
    const auto organisation = parts_->book->organisation().now();
    const auto created = parts_->accounts->create_all(organisation->people, password, parts_->clock.now());
    if (!created) return created.error();
    return {};
}

void Service::stop() {
    if (!parts_) return;
    parts_->sweep.reset();
    if (parts_->port != 0) parts_->wait(parts_->server->drain());
    if (parts_->connectors) parts_->connectors->stop();
    if (parts_->engine && !parts_->threads.empty()) parts_->wait(parts_->engine->drain());
    parts_->work.reset();
    parts_->context.stop();
    parts_->threads.clear();
    parts_->connectors.reset();
    parts_->server.reset();
    parts_.reset();
}

}  // namespace baton::service
