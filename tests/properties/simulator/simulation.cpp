#include "tests/properties/simulator/simulation.hpp"

#include <algorithm>

#include "tests/properties/simulator/claims.hpp"
#include "tests/properties/simulator/models.hpp"

namespace baton::properties {
namespace {

using std::chrono::seconds;

constexpr seconds trouble_lasts{40};
constexpr seconds rest_at_most{600};
constexpr int clients = 4;

runtime::Node manners(Dice& dice) {
    runtime::Node node;
    node.beat_every = Duration{100 + dice.below(400)};
    node.lease = Duration{1'000 + dice.below(2'000)};
    return node;
}

runtime::Settings settings(Dice& dice) {
    runtime::Settings settings;
    settings.limits.steps_max = 2000;
    settings.instances_in_memory = dice.chance(50) ? 2 : 1000;
    settings.instances_size_max = dice.chance(30) ? dice.below(20'000) : settings.instances_size_max;
    settings.waits_in_memory = dice.chance(50) ? dice.below(4) : 1000;
    settings.jobs_in_memory = dice.chance(50) ? 1 + dice.below(3) : 1000;
    settings.snapshot_every = 1 + dice.below(30);
    settings.batch_records_max = 1 + dice.below(40);
    settings.errands_at_once = dice.chance(30) ? 1 + dice.below(3) : 1000;
    settings.queue_max = dice.chance(20) ? 2 : 1000;
    return settings;
}

// One node as often as not: what befalls it befalls everything.
std::uint32_t some_nodes(Dice& dice) { return dice.chance(40) ? 1 : 2 + dice.below(2); }

}  // namespace

Simulation::Simulation(std::uint64_t seed, Size size)
    : ground_(seed),
      partitions_(size.partitions != 0 ? size.partitions : 1 + schedule_.dice.below(3)),
      nodes_(size.nodes != 0 ? size.nodes : some_nodes(schedule_.dice)),
      manners_(manners(schedule_.dice)) {
    places_.resize(nodes_);
    for (Place& place : places_) rename(place);
    network_.places = nodes_;
}

Simulation::~Simulation() {
    const auto all = network_.sites;
    for (const auto& site : all) kill(site);
}

void Simulation::step() {
    ground_.context.restart();
    const bool has_polled = ground_.context.poll() > 0;
    if (!schedule_.step() && !has_polled) outcome_.wrong.emplace_back("nothing is left to do, and it is not over");
}

void Simulation::run_for(Millis span) {
    const Millis until = schedule_.time() + span;
    while (schedule_.time() < until && outcome_.wrong.empty()) step();
}

Simulation::Outcome Simulation::play() {
    for (Place& place : places_) schedule_.later(Millis{schedule_.dice.below(300)}, [this, &place] { open(place); });
    deploy(models(schedule_.dice));
    while (processes_.empty() && outcome_.wrong.empty() && schedule_.time() < rest_at_most) step();
    const Client::Surroundings around{schedule_, network_, ledger_, ground_.store, processes_, partitions_};
    for (int i = 0; i < clients; ++i) clients_.emplace_back(around, i).begin();
    befall();
    run_for(trouble_lasts);
    heal();
    const Millis latest = schedule_.time() + rest_at_most;
    while (outcome_.wrong.empty() && !unrest().empty() && schedule_.time() < latest) step();
    conclude();
    return outcome_;
}

void Simulation::conclude() {
    for (const Client& client : clients_) {
        if (!client.is_idle()) outcome_.wrong.push_back(client.waits_for() + " was never answered");
    }
    if (const auto why = unrest(); !why.empty()) outcome_.wrong.push_back("it does not come to rest: " + why);
    const auto all = network_.sites;
    for (const auto& site : all) remove(site);
    outcome_.steps = schedule_.steps();
    outcome_.acknowledged = ledger_.acknowledged();
    outcome_.reads = ledger_.reads();
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        outcome_.records += *ground_.store.last_position(number) - position_before_first(number);
        outcome_.takings += ground_.store.tenure(number)->epoch;
    }
    outcome_.trace = schedule_.trace();
    add_wrong(ledger_.wrong());
    add_wrong(ground_.witness.wrong());
    const auto earliest = SimulatedClock(schedule_, ground_.ahead, -skew_max).now();
    add_wrong(broken_claims(ground_.store, ledger_, earliest, partitions_));
}

void Simulation::add_wrong(const std::vector<std::string>& found) {
    outcome_.wrong.insert(outcome_.wrong.end(), found.begin(), found.end());
}

// ---- whether it is over ----

std::string Simulation::unrest() {
    if (left_over_) return "one goes on that another has replaced";
    if (deployments_ > 0) return "something is being deployed";
    for (const Place& place : places_) {
        if (!place.site || !place.site->is_open || place.site->is_ending) return place.name + " is closed";
    }
    for (const Client& client : clients_) {
        if (!client.is_idle()) return client.waits_for() + " waits";
    }
    for (std::uint32_t sender = 0; sender < partitions_; ++sender) {
        for (std::uint32_t receiver = 0; receiver < partitions_; ++receiver) {
            if (!ground_.store.parcels(sender, receiver, {}, 1)->empty()) return "parcels are under way";
        }
    }
    for (const Place& place : places_) {
        if (auto why = unrest_of(*place.site); !why.empty()) return place.name + ": " + why;
    }
    return unrest_of_partitions();
}

std::string Simulation::unrest_of(const Site& site) {
    const auto health = site.engine->health();
    if (!health.is_ready) return "it is not ready: " + health.trouble;
    if (site.is_committing()) return "it commits";
    if (health.errands > 0 || health.queued > 0) return "it has work to do";
    if (health.timer_lag > Duration{0}) return "timers are due";
    for (const auto& backlog : *ground_.store.inbox_backlogs()) {
        const auto found = site.heard().find(backlog.department);
        const auto heard = found == site.heard().end() ? 0 : found->second;
        if (heard != ground_.store.inbox_stream(backlog.department)->head)
            return "it has not heard of all that " + backlog.department + " was told";
    }
    return {};
}

// Each is one node's, they are shared evenly, and all know where.
std::string Simulation::unrest_of_partitions() {
    std::map<const Site*, std::uint32_t> counts;
    for (const Place& place : places_) counts[place.site.get()] = 0;
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        const Site* holder = nullptr;
        for (const Place& place : places_) {
            if (!place.site->engine->has(number)) continue;
            if (holder != nullptr) return "two nodes have partition " + std::to_string(number);
            holder = place.site.get();
        }
        if (holder == nullptr) return "nobody has partition " + std::to_string(number);
        ++counts[holder];
        if (ground_.store.tenure(number)->node != holder->name) return "the store names another for a partition";
        for (const Place& place : places_) {
            const bool is_its_own = place.site.get() == holder;
            if (place.site->steward->address_of(number) != (is_its_own ? "" : holder->address))
                return place.name + " does not know who has partition " + std::to_string(number);
        }
    }
    const auto [fewest, most] = std::ranges::minmax_element(counts, {}, [](const auto& one) { return one.second; });
    return most->second > fewest->second + 1 ? "partitions are not shared evenly" : "";
}

// ---- nodes ----

void Simulation::open(Place& place) {
    if (place.site) return;
    auto how = settings(schedule_.dice);
    how.node = manners_;
    how.node.name = place.name;
    how.node.address = place.name + ":8080";
    how.partitions = partitions_;
    const auto site = place.site = std::make_shared<Site>(ground_, how, ++sites_);
    network_.sites.push_back(site);
    const auto tell = [this, weak = std::weak_ptr(site)](const std::string& address) {
        if (const auto here = weak.lock()) network_.tell(*here, address);
    };
    site->begin(tell, [this, &place, weak = std::weak_ptr(site)](const Result<>& result) {
        if (const auto here = weak.lock()) opened(place, here, result);
    });
}

// A node that cannot start ends, and is started again.
void Simulation::opened(Place& place, const std::shared_ptr<Site>& site, const Result<>& result) {
    if (result || site != place.site) return;
    note(site->name + " cannot start: " + result.error().detail);
    schedule_.later(seconds{1}, [this, &place, weak = std::weak_ptr(site)] {
        const auto failed = weak.lock();
        if (failed && failed == place.site) {
            kill(failed);
            place.site.reset();
        }
        open(place);
    });
}

// Whatever it is doing.
void Simulation::kill(const std::shared_ptr<Site>& site) {
    if (site->is_asleep) site->wake_up();
    site->die();
    remove(site);
}

void Simulation::remove(const std::shared_ptr<Site>& site) {
    site->is_open = false;
    std::erase(network_.sites, site);
    site->steward.reset();
    site->engine.reset();
}

void Simulation::rename(Place& place) { place.name = "node " + std::to_string(names_++); }

// Asked for again until it is told; from then on it is there for whoever was told, at any node.
void Simulation::deploy(std::vector<runtime::Resource> models) {
    const auto told = std::make_shared<bool>(false);
    const auto deployed = std::make_shared<std::vector<DefinitionKey>>();
    ++deployments_;
    const Request request{0, [models, deployed](Site& site, const Request::Reply& reply) {
                              site.ask(site.engine->deploy(models, {}, false),
                                       [deployed, reply](const Result<runtime::Deployed>& done) {
                                           if (!done) return reply(done.error());
                                           deployed->clear();
                                           for (const auto& one : done->definitions) deployed->push_back(one.key);
                                           reply(runtime::Done{});
                                       });
                          }};
    const auto answered = [this, told, deployed](const Result<runtime::Done>& done) {
        if (*told) return;
        if (!done && done.error().code != Code::unavailable && done.error().code != Code::timeout &&
            done.error().code != Code::too_many)
            return outcome_.wrong.push_back("nothing is deployed: " + done.error().detail);
        if (!done) return;
        *told = true;
        --deployments_;
        processes_.insert(processes_.end(), deployed->begin(), deployed->end());
    };
    const auto again = std::make_shared<std::function<void()>>();
    *again = [this, told, request, answered, weak = std::weak_ptr(again)] {
        if (*told) return;
        network_.carry(request, answered);
        schedule_.later(seconds{4}, [self = weak.lock()] { (*self)(); });
    };
    (*again)();
}

}  // namespace baton::properties
