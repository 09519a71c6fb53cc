#include "tests/properties/simulator/site.hpp"

#include <algorithm>

namespace baton::properties {
namespace {

using boost::asio::awaitable;

Millis skew(Dice& dice) { return Millis{dice.below(2 * skew_max.count())} - skew_max; }

}  // namespace

Site::Site(Ground& ground, const runtime::Settings& settings, std::uint64_t number_)
    : name(settings.node.name),
      address(settings.node.address),
      number(number_),
      clock(ground.schedule, ground.ahead, skew(ground.schedule.dice)),
      witnessed_(ground.store, ground.witness, number_),
      store(witnessed_, ground.store),
      ground_(ground),
      up_(ground.schedule.dice.below(1'000'000)),
      partitions_(settings.partitions),
      doors_(workplace()) {
    engine = std::make_unique<runtime::Engine>(store, clock, settings, [this] { return workplace(); });
    steward = std::make_unique<service::Steward>(settings.node, settings.partitions, store, ground.editions, *engine,
                                                 ground.context.get_executor(), workplace());
    engine->on_inbox([this](const auto& heads) { hear(heads); });
}

Site::~Site() {
    steward.reset();
    engine.reset();
    die();  // what comes now comes too late
}

std::shared_ptr<SimulatedWorkplace> Site::workplace() {
    return workplaces_.emplace_back(std::make_shared<SimulatedWorkplace>(ground_.schedule, up_));
}

void Site::begin(std::function<void(const std::string& address)> tell, std::function<void(const Result<>&)> then) {
    service::StewardHooks hooks;
    hooks.tell = std::move(tell);
    hooks.ring = [this](const auto& heads) { hear(heads); };
    ask(start(std::move(hooks)), [this, then = std::move(then)](const Result<>& started) {
        is_open = started.has_value();
        then(started);
    });
}

awaitable<Result<>> Site::start(service::StewardHooks hooks) {
    runtime::Almanac none;
    if (auto started = co_await engine->start(std::move(none)); !started) co_return started;
    co_return co_await steward->begin(std::move(hooks), "they know each other");
}

void Site::end(std::function<void()> then) {
    is_ending = true;
    auto told = [weak = weak_from_this(), then = std::move(then)](const std::exception_ptr&) {
        if (const auto self = weak.lock()) self->close_when_answered(then);
    };
    boost::asio::co_spawn(ground_.context, stop(), std::move(told));
}

// Whoever comes while it gives its partitions away is led to those that take them.
awaitable<void> Site::stop() {
    co_await steward->leave();
    is_open = false;
    co_await engine->drain();
}

void Site::close_when_answered(const std::function<void()>& then) {
    after(Millis{20}, [this, then] {
        if (owed_ > 0) return close_when_answered(then);
        ground_.schedule.later(Millis{0}, then);
    });
}

void Site::die() {
    for (const auto& one : workplaces_) one->die();
}

void Site::fall_asleep() {
    is_asleep = true;
    for (const auto& one : workplaces_) one->fall_asleep();
}

void Site::wake_up() {
    is_asleep = false;
    for (const auto& one : workplaces_) one->wake_up();
}

void Site::commits_take(Millis span) {
    for (const auto& one : workplaces_) one->commit_takes = span;
}

void Site::after(Millis span, SimulatedWorkplace::Work work) {
    ground_.schedule.later(span, [doors = doors_, work = std::move(work)] { doors->decide(work); });
}

bool Site::has_any() const {
    for (std::uint32_t number_of = 0; number_of < partitions_; ++number_of) {
        if (engine->has(number_of)) return true;
    }
    return false;
}

bool Site::is_committing() const { return std::ranges::any_of(workplaces_, &SimulatedWorkplace::is_committing); }

void Site::hear(const std::map<std::string, std::uint64_t>& heads) {
    for (const auto& [department, head] : heads) heard_[department] = std::max(heard_[department], head);
}

}  // namespace baton::properties
