#include "service/nodes/rounds.hpp"

#include <spdlog/spdlog.h>

namespace baton::service {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds between_looks{20};  // at least, however much is told

}  // namespace

Rounds::Rounds(runtime::Node node, std::uint32_t partitions, ports::Nodes& nodes, ports::EditionStore& editions,
               runtime::Engine& engine, boost::asio::any_io_executor executor,
               std::shared_ptr<runtime::Workplace> workplace)
    : node_(std::move(node)),
      partitions_(partitions),
      nodes_(nodes),
      editions_(editions),
      engine_(engine),
      executor_(std::move(executor)),
      workplace_(std::move(workplace)),
      roll_(node_.lease),
      watches_(partitions, runtime::TenureWatch(node_.name, node_.lease)) {}

void Rounds::decide(std::function<void(Rounds&)> work) {
    workplace_->decide([weak = weak_from_this(), work = std::move(work)] {
        if (const auto self = weak.lock()) work(*self);
    });
}

void Rounds::commit(std::function<void(Rounds&)> work) {
    workplace_->commit([weak = weak_from_this(), work = std::move(work)] {
        if (const auto self = weak.lock()) work(*self);
    });
}

void Rounds::listen_to_engine() {
    engine_.on_lost([weak = weak_from_this()](std::uint32_t, const Problem&) {
        if (const auto self = weak.lock()) self->look_again();
    });
    engine_.on_sent([weak = weak_from_this()](const std::set<std::uint32_t>& receivers) {
        if (const auto self = weak.lock()) self->tell_holders(receivers);
    });
    engine_.on_inbox([weak = weak_from_this()](const std::map<std::string, std::uint64_t>& heads) {
        const auto self = weak.lock();
        if (!self) return;
        {
            const std::lock_guard lock(self->mutex_);
            for (const auto& [department, head] : heads)
                self->heads_[department] = std::max(self->heads_[department], head);
        }
        self->tell_all();
    });
    engine_.on_deployed([weak = weak_from_this()](std::uint64_t deployment, std::function<void(Result<>)> reply) {
        const auto self = weak.lock();
        if (!self) return reply(fail(Code::unavailable, "Baton is stopping"));
        self->decide([deployment, reply = std::move(reply)](Rounds& here) {
            const auto until = here.workplace_->now() + 2 * here.node_.lease + std::chrono::seconds{5};
            here.deployments_.push_back({deployment, until, {}, reply});
        });
        self->tell_all();
        self->look_again();
    });
}

// All that is free is taken before anyone is served.
void Rounds::begin(StewardHooks hooks, std::function<void(Result<>)> reply) {
    decide([hooks = std::move(hooks), reply = std::move(reply)](Rounds& here) {
        here.hooks_ = hooks;
        here.when_begun_ = reply;
        here.rounds_left_ = here.partitions_;
        here.knows_ = here.engine_.newest_deployment();
        here.greet(here.workplace_->now());
        here.look();
    });
}

void Rounds::leave(std::function<void()> reply) {
    decide([reply = std::move(reply)](Rounds& here) {
        here.is_leaving_ = true;
        here.when_left_ = reply;
        here.go_on();
    });
}

void Rounds::end() {
    is_over_ = true;
    workplace_->close();
    const Problem stopping = fail(Code::unavailable, "Baton is stopping: not all nodes are known to have taken it up");
    deployments_.splice(deployments_.end(), asked_);
    for (const auto& deployment : deployments_) deployment.reply(stopping);
    deployments_.clear();
}

// ---- one look ----

void Rounds::look() {
    if (is_looking_ || is_over_) return;
    is_looking_ = true;
    is_awake_ = false;
    has_moved_ = false;
    asked_.swap(deployments_);
    commit([](Rounds& here) {
        auto all = here.nodes_.look();
        const Sight sight{std::move(all), here.editions_.newest(), here.workplace_->now()};
        here.decide([sight](Rounds& again) { again.saw(sight); });
    });
}

void Rounds::saw(const Sight& sight) {
    is_looking_ = false;
    looked_at_ = sight.at;
    if (const auto& seen = sight.all) {
        roll_.look_at(seen->nodes, sight.at);
        follow_editions(sight.edition);
        follow(*seen);
        greet(sight.at);
        pass_on(*seen);
        const auto seats = seats_of(*seen, sight.at);
        publish(*seen, seats, sight.at);
        settle(*seen, seats, sight.at);
        move(*seen, seats, sight.at);
    } else {
        settle_none(seen.error(), sight.at);
        if (when_begun_) return std::exchange(when_begun_, nullptr)(seen.error());
    }
    note_trouble(sight.all);
    go_on();
}

void Rounds::note_trouble(const Result<ports::Look>& seen) {
    const std::string trouble = seen ? "" : seen.error().detail;
    if (trouble == trouble_) return;
    if (!seen) spdlog::warn("{}", trouble);
    if (seen) spdlog::info("the other nodes are seen again");
    trouble_ = trouble;
}

void Rounds::greet(Moment now) {
    if (now < next_greeting_ || is_leaving_) return;
    next_greeting_ = now + sign_every();
    commit([knows = knows_, all_gone = roll_.gone(now)](Rounds& here) {
        const auto greeted = here.nodes_.greet(here.node_.name, here.node_.address, knows);
        if (!greeted) spdlog::warn("{}", greeted.error().detail);
        for (const auto& gone : all_gone) {
            if (here.nodes_.forget(gone.name, gone.beat))
                spdlog::info("node '{}' is forgotten: it was silent for long", gone.name);
        }
    });
}

Duration Rounds::sign_every() const { return std::min<Duration>(node_.beat_every, node_.lease / 3); }

// ---- between two looks ----

bool Rounds::is_busy() const { return is_looking_ || is_following_ || is_reading_editions_ || !moving_.empty(); }

void Rounds::go_on() {
    if (is_over_) return;
    if (when_begun_) return go_on_beginning();
    if (when_left_ && moving_.empty() && !is_following_) {
        when_given_ = std::exchange(when_left_, nullptr);
        commit([](Rounds& here) {
            const auto left = here.nodes_.leave(here.node_.name);
            if (!left) spdlog::warn("{}", left.error().detail);
            here.decide(&Rounds::give_all);
        });
    }
    plan();
}

void Rounds::go_on_beginning() {
    if (is_busy()) return;
    if (not_opened_) return std::exchange(when_begun_, nullptr)(*not_opened_);
    if (has_moved_ && rounds_left_ > 0) {
        --rounds_left_;
        return look();
    }
    has_begun_ = true;
    plan();
    std::exchange(when_begun_, nullptr)({});
}

void Rounds::plan() {
    if (is_looking_ || !has_begun_) return;
    const auto usual = deployments_.empty() ? sign_every() : Duration{between_looks};
    const auto next = looked_at_ + (is_awake_ ? Duration{between_looks} : usual);
    const auto wait = std::chrono::ceil<milliseconds>(next - workplace_->now());
    workplace_->wake(std::max(wait, milliseconds{0}), [weak = weak_from_this()] {
        if (const auto self = weak.lock()) self->look();
    });
}

void Rounds::look_again() {
    if (is_awake_.exchange(true)) return;
    decide(&Rounds::plan);
}

// ---- what is known ----

std::string Rounds::address_of(std::uint32_t partition) const {
    const std::lock_guard lock(mutex_);
    const auto found = addresses_.find(partition);
    return found == addresses_.end() ? std::string() : found->second;
}

std::vector<api::NodeSeen> Rounds::nodes() const {
    const std::lock_guard lock(mutex_);
    return seen_;
}

std::vector<std::string> Rounds::others() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> addresses;
    for (const auto& node : seen_) {
        if (!node.is_this && !node.is_silent) addresses.push_back(node.address);
    }
    return addresses;
}

void Rounds::tell_all() {
    if (!hooks_.tell) return;
    for (const auto& address : others()) hooks_.tell(address);
}

void Rounds::tell_holders(const std::set<std::uint32_t>& partitions) {
    std::set<std::string> addresses;
    for (const auto number : partitions) addresses.insert(address_of(number));
    addresses.erase("");
    if (!hooks_.tell) return;
    for (const auto& address : addresses) hooks_.tell(address);
}

}  // namespace baton::service
