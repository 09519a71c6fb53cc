#include "service/stand_by.hpp"

#include <boost/asio/io_context.hpp>
#include <filesystem>
#include <spdlog/spdlog.h>
#include <thread>
#include <unistd.h>

#include "connectors/api/relay.hpp"
#include "engine/runtime/tenure_watch.hpp"

namespace baton::service {
namespace {

std::string machine() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "a machine without a name";
}

api::RelaySettings relay_settings(const Configuration& configuration) {
    api::RelaySettings settings;
    settings.host = configuration.server.host;
    settings.port = configuration.server.port;
    settings.connections_max = configuration.server.connections_max;
    return settings;
}

}  // namespace

runtime::Node named_node(const Configuration& configuration, std::uint16_t port) {
    runtime::Node node = configuration.engine.node;
    std::error_code failed;
    const auto folder = std::filesystem::canonical(configuration.data, failed);
    if (node.name.empty()) node.name = machine() + ":" + (failed ? configuration.data : folder.string());
    if (node.address.empty()) node.address = configuration.server.host + ":" + std::to_string(port);
    return node;
}

struct StandBy::Parts {
    explicit Parts(const Configuration& configuration)
        : relay(context.get_executor(), relay_settings(configuration)), threads(configuration.threads) {}
    ~Parts() {
        work.reset();
        context.stop();
    }

    DataLock lock;
    boost::asio::io_context context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work = make_work_guard(context);
    storage::Opened stored;
    api::Relay relay;
    std::uint16_t port = 0;
    std::optional<runtime::TenureWatch> watch;
    std::string leads_to;
    std::size_t threads;
    std::vector<std::jthread> running;  // ends first
};

StandBy::StandBy(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}

StandBy::~StandBy() = default;

Result<std::unique_ptr<StandBy>> StandBy::begin(const Configuration& configuration) {
    auto parts = std::make_unique<Parts>(configuration);
    auto lock = DataLock::hold(configuration.data);
    if (!lock) return lock.error();
    parts->lock = std::move(*lock);
    auto opened = storage::open(configuration.store);
    if (!opened) return opened.error();
    parts->stored = std::move(*opened);
    const auto port = parts->relay.listen();
    if (!port) return port.error();
    parts->port = *port;
    const auto node = named_node(configuration, *port);
    parts->watch.emplace(node.name, node.lease);
    for (std::size_t i = 0; i < parts->threads; ++i) {
        parts->running.emplace_back([&context = parts->context] { context.run(); });
    }
    return std::unique_ptr<StandBy>(new StandBy(std::move(parts)));
}

std::uint16_t StandBy::port() const { return parts_->port; }

const std::string& StandBy::leads_to() const { return parts_->leads_to; }

Result<std::optional<std::uint64_t>> StandBy::look() {
    const auto seen = parts_->stored.store->tenure(0);
    if (!seen) return seen.error();
    if (parts_->watch->may_take(*seen, std::chrono::steady_clock::now())) return std::optional{seen->epoch};
    if (parts_->leads_to != seen->address) {
        spdlog::info("'{}' has the partition; who comes here is led to {}", seen->node, seen->address);
    }
    parts_->leads_to = seen->address;
    parts_->relay.lead_to(seen->address);
    return std::optional<std::uint64_t>{};
}

Held StandBy::give_up() {
    parts_->stored = {};
    return {std::move(parts_->lock), Listening(parts_->relay.hand_over())};
}

}  // namespace baton::service
