#include "service/nodes/steward.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>
#include <openssl/crypto.h>
#include <spdlog/spdlog.h>

namespace baton::service {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds between_looks{20};  // at least, however much is told

}  // namespace

Steward::Steward(runtime::Node node, std::uint32_t partitions, ports::Nodes& nodes, ports::EditionStore& editions,
                 runtime::Engine& engine, boost::asio::any_io_executor executor)
    : node_(std::move(node)),
      partitions_(partitions),
      nodes_(nodes),
      editions_(editions),
      engine_(engine),
      executor_(std::move(executor)),
      roll_(node_.lease),
      watches_(partitions, runtime::TenureWatch(node_.name, node_.lease)) {
    listen_to_engine();
}

Steward::~Steward() {
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
        woken_.notify_all();
    }
    if (looking_.joinable()) looking_.join();
    std::unique_lock lock(mutex_);
    woken_.wait(lock, [this] { return moving_.empty(); });
    const Problem stopping = fail(Code::unavailable, "Baton is stopping: not all nodes are known to have taken it up");
    for (const auto& deployment : deployments_) deployment.reply(stopping);
}

void Steward::listen_to_engine() {
    engine_.on_lost([this](std::uint32_t, const Problem&) { look_again(); });
    engine_.on_sent([this](const std::set<std::uint32_t>& receivers) { tell_holders(receivers); });
    engine_.on_inbox([this](const std::map<std::string, std::uint64_t>& heads) {
        {
            const std::lock_guard lock(mutex_);
            for (const auto& [department, head] : heads) heads_[department] = std::max(heads_[department], head);
        }
        tell_all();
    });
    engine_.on_deployed([this](std::uint64_t deployment, std::function<void(Result<>)> reply) {
        {
            const std::lock_guard lock(mutex_);
            const auto until = steady_clock::now() + 2 * node_.lease + std::chrono::seconds{5};
            deployments_.push_back({deployment, until, {}, std::move(reply)});
        }
        tell_all();
        look_again();
    });
}

// All that is free is taken before anyone is served.
Result<> Steward::begin(Hooks hooks, std::string secret) {
    hooks_ = std::move(hooks);
    secret_ = std::move(secret);
    knows_ = engine_.newest_deployment();
    greet(steady_clock::now());
    for (std::uint32_t round = 0; round <= partitions_; ++round) {
        if (auto looked = look(); !looked) return looked;
        std::unique_lock lock(mutex_);
        if (moving_.empty()) break;
        woken_.wait(lock, [this] { return moving_.empty(); });
        if (not_opened_) return *not_opened_;
    }
    looking_ = std::jthread([this] { go_on(); });
    return {};
}

void Steward::go_on() {
    while (wait_for_news()) {
        const auto looked = look();
        const std::string trouble = looked ? "" : looked.error().detail;
        if (!looked) settle_none(looked.error());
        if (trouble == trouble_) continue;
        if (!looked) spdlog::warn("{}", trouble);
        if (looked) spdlog::info("the other nodes are seen again");
        trouble_ = trouble;
    }
}

// Until it is time to look again; false: it is over.
bool Steward::wait_for_news() {
    std::unique_lock lock(mutex_);
    const auto sign_every = std::min<Duration>(node_.beat_every, node_.lease / 3);
    const auto usual = deployments_.empty() ? sign_every : Duration{between_looks};
    woken_.wait_for(lock, usual, [this] { return is_awake_ || is_over_; });
    woken_.wait_until(lock, looked_at_ + between_looks, [this] { return is_over_; });
    is_awake_ = false;
    return !is_over_;
}

Result<> Steward::look() {
    std::list<Deployment> asked;  // before what is seen now
    {
        const std::lock_guard lock(mutex_);
        asked.swap(deployments_);
    }
    const auto seen = nodes_.look();
    const auto now = looked_at_ = steady_clock::now();
    if (!seen) {
        const std::lock_guard lock(mutex_);
        deployments_.splice(deployments_.begin(), asked);
        return seen.error();
    }
    roll_.look_at(seen->nodes, now);
    follow(*seen);
    greet(now);
    pass_on(*seen);
    const auto seats = seats_of(*seen, now);
    publish(*seen, seats, now);
    settle(*seen, seats, std::move(asked));
    move(*seen, seats, now);
    return {};
}

void Steward::greet(Moment now) {
    {
        const std::lock_guard lock(mutex_);
        if (now < next_greeting_ || is_leaving_) return;
    }
    next_greeting_ = now + std::min<Duration>(node_.beat_every, node_.lease / 3);
    const auto greeted = nodes_.greet(node_.name, node_.address, knows_);
    if (!greeted) spdlog::warn("{}", greeted.error().detail);
    for (const auto& gone : roll_.gone(now)) {
        if (nodes_.forget(gone.name, gone.beat))
            spdlog::info("node '{}' is forgotten: it was silent for long", gone.name);
    }
}

void Steward::leave() {
    {
        std::unique_lock lock(mutex_);
        is_leaving_ = true;
        woken_.wait(lock, [this] { return moving_.empty(); });
    }
    if (const auto left = nodes_.leave(node_.name); !left) spdlog::warn("{}", left.error().detail);
    if (others().empty()) return;
    std::vector<std::future<void>> given;
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        if (!engine_.has(number)) continue;
        given.push_back(boost::asio::co_spawn(executor_, engine_.release(number), boost::asio::use_future));
    }
    for (auto& one : given) one.get();
    spdlog::info("{} partitions are given to the other nodes", given.size());
    tell_all();
    look_again();
}

// ---- api::Whereabouts ----

std::string Steward::address_of(std::uint32_t partition) const {
    const std::lock_guard lock(mutex_);
    const auto found = addresses_.find(partition);
    return found == addresses_.end() ? std::string() : found->second;
}

void Steward::look_again() {
    const std::lock_guard lock(mutex_);
    is_awake_ = true;
    woken_.notify_all();
}

bool Steward::is_neighbour(std::string_view secret) const {
    return !secret_.empty() && secret.size() == secret_.size() &&
           CRYPTO_memcmp(secret.data(), secret_.data(), secret_.size()) == 0;
}

std::vector<api::NodeSeen> Steward::nodes() const {
    const std::lock_guard lock(mutex_);
    return seen_;
}

// ---- others ----

std::vector<std::string> Steward::others() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> addresses;
    for (const auto& node : seen_) {
        if (!node.is_this && !node.is_silent) addresses.push_back(node.address);
    }
    return addresses;
}

void Steward::tell_all() {
    if (!hooks_.tell) return;
    for (const auto& address : others()) hooks_.tell(address);
}

void Steward::tell_holders(const std::set<std::uint32_t>& partitions) {
    std::set<std::string> addresses;
    for (const auto number : partitions) addresses.insert(address_of(number));
    addresses.erase("");
    if (!hooks_.tell) return;
    for (const auto& address : addresses) hooks_.tell(address);
}

}  // namespace baton::service
