#include "tests/properties/simulator/simulation.hpp"

#include <boost/asio/co_spawn.hpp>

#include "tests/properties/random_process.hpp"
#include "tests/properties/simulator/claims.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties {
namespace {

using std::chrono::seconds;

constexpr seconds trouble_lasts{40};
constexpr seconds rest_at_most{600};
constexpr int clients = 4;
constexpr std::string_view talk = R"(<bpmn:message id="talk" name="talk"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=1"/></bpmn:extensionElements></bpmn:message>)";

runtime::Settings settings(Dice& dice) {
    runtime::Settings settings;
    settings.limits.steps_max = 2000;
    settings.instances_in_memory = dice.chance(50) ? 2 : 1000;
    settings.waits_in_memory = dice.chance(50) ? dice.below(4) : 1000;
    settings.jobs_in_memory = dice.chance(50) ? 1 + dice.below(3) : 1000;
    settings.snapshot_every = 1 + dice.below(30);
    settings.batch_records_max = 1 + dice.below(40);
    settings.errands_at_once = dice.chance(30) ? 1 + dice.below(3) : 1000;
    settings.queue_max = dice.chance(20) ? 2 : 1000;
    settings.node.beat_every = Duration{100 + dice.below(400)};
    settings.node.lease = Duration{1'000 + dice.below(2'000)};
    return settings;
}

std::string handover() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("handover", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="u"><bpmn:extensionElements>)"
                               R"(<baton:task department="office"/></bpmn:extensionElements></bpmn:userTask>)"
                               R"(<bpmn:userTask id="v"><bpmn:extensionElements><baton:task department="archive"/>)"
                               R"(</bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="e"/>)" +
                                   chain({"s", "u", "v", "e"}));
}

std::string child() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process(
        "child", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="u"/><bpmn:endEvent id="e"/>)" + chain({"s", "u", "e"}));
}

// One throws messages of the name that the other waits for, twice in a row; both may be cases of any partition.
std::string talker() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("talker",
                   R"(<bpmn:startEvent id="s"/><bpmn:intermediateThrowEvent id="t"><bpmn:extensionElements>)"
                   R"(<zeebe:publishMessage correlationKey="=1" timeToLive="PT3H"/></bpmn:extensionElements>)"
                   R"(<bpmn:messageEventDefinition messageRef="talk"/></bpmn:intermediateThrowEvent>)"
                   R"(<bpmn:endEvent id="e"/>)" +
                       chain({"s", "t", "e"}),
                   talk);
}

std::string listener() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("listener",
                   R"(<bpmn:startEvent id="s"/><bpmn:receiveTask id="r" messageRef="talk"/>)"
                   R"(<bpmn:receiveTask id="q" messageRef="talk"/><bpmn:endEvent id="e"/>)" +
                       chain({"s", "r", "q", "e"}),
                   talk);
}

// The first partition as it was seen, and then all others.
boost::asio::awaitable<Result<>> start(runtime::Engine& engine, std::uint32_t partitions,
                                       std::optional<std::uint64_t> from) {
    runtime::Almanac none;
    auto done = co_await engine.start(std::move(none));
    for (std::uint32_t number = 0; done && number < partitions; ++number) {
        const auto seen = number == 0 ? from : std::nullopt;
        done = co_await engine.take(number, seen);
    }
    co_return done;
}

}  // namespace

Simulation::Simulation(std::uint64_t seed, std::uint32_t partitions)
    : schedule_(seed), partitions_(partitions != 0 ? partitions : 1 + schedule_.dice.below(3)) {}

Simulation::~Simulation() {
    for (auto* site : {&site_, &overtaken_}) {
        if (*site) kill(std::move(*site));
    }
}

void Simulation::step() {
    context_.restart();
    const bool has_polled = context_.poll() > 0;
    if (!schedule_.step() && !has_polled) outcome_.wrong.emplace_back("nothing is left to do, and it is not over");
}

void Simulation::run_for(Millis span) {
    const Millis until = schedule_.time() + span;
    while (schedule_.time() < until && outcome_.wrong.empty()) step();
}

bool Simulation::is_quiet() {
    if (!site_ || !site_->is_open) return false;
    for (const Client& client : clients_) {
        if (!client.is_idle()) return false;
    }
    for (std::uint32_t sender = 0; sender < partitions_; ++sender) {
        for (std::uint32_t receiver = 0; receiver < partitions_; ++receiver) {
            if (!store_.sound.parcels(sender, receiver, {}, 1)->empty()) return false;
        }
    }
    const auto health = site_->engine->health();
    return health.is_ready && health.errands == 0 && health.queued == 0 && health.timer_lag == Duration{0};
}

Simulation::Outcome Simulation::play() {
    open();
    while (processes_.empty() && outcome_.wrong.empty()) step();
    for (int i = 0; i < clients; ++i)
        clients_
            .emplace_back(Client::Surroundings{schedule_, network_, ledger_, store_.sound, processes_, partitions_}, i)
            .begin();
    befall();
    run_for(trouble_lasts);
    heal();
    const Millis latest = schedule_.time() + rest_at_most;
    while (outcome_.wrong.empty() && !is_quiet() && schedule_.time() < latest) step();
    for (const Client& client : clients_) {
        if (!client.is_idle()) outcome_.wrong.push_back(client.waits_for() + " was never answered");
    }
    if (!is_quiet())
        outcome_.wrong.push_back("it does not come to rest: " +
                                 (site_ ? site_->engine->health().trouble : "it is closed"));
    if (site_) site_->engine.reset();
    site_.reset();
    outcome_.steps = schedule_.steps();
    outcome_.acknowledged = ledger_.acknowledged();
    for (std::uint32_t number = 0; number < partitions_; ++number)
        outcome_.records += *store_.sound.last_position(number) - position_before_first(number);
    for (const auto& found : {ledger_.wrong(), broken_claims(store_.sound, ledger_, clock_.now(), partitions_)})
        outcome_.wrong.insert(outcome_.wrong.end(), found.begin(), found.end());
    return outcome_;
}

void Simulation::open(std::optional<std::uint64_t> from) {
    if (site_) return;
    auto how = settings(schedule_.dice);
    how.node.name = "node " + std::to_string(++nodes_);
    how.partitions = partitions_;
    site_ = std::make_unique<Site>(schedule_, store_, clock_, how);
    Site* const site = site_.get();
    site->engine->on_lost([this, site](std::uint32_t, const Problem&) {
        note("one has lost its place");
        if (site == site_.get()) outcome_.wrong.emplace_back("it has lost its place, and nobody has taken it");
    });
    const auto done = [this, site](const std::exception_ptr&, const Result<>& result) { opened(site, result); };
    boost::asio::co_spawn(context_, start(*site->engine, partitions_, from), done);
}

// A service that cannot start ends, and is started again.
void Simulation::opened(Site* site, const Result<>& result) {
    if (site != site_.get()) return;
    if (!result) {
        note("cannot start: " + result.error().detail);
        schedule_.later(seconds{1}, [this, site] {
            if (site == site_.get()) kill(std::move(site_));
            open();
        });
        return;
    }
    site->is_open = true;
    network_.up = site;
    if (processes_.empty()) deploy();
}

void Simulation::deploy() {
    std::vector<runtime::Resource> models{{"child.bpmn", child()},
                                          {"handover.bpmn", handover()},
                                          {"talker.bpmn", talker()},
                                          {"listener.bpmn", listener()}};
    models.push_back({"p.bpmn", random_process(schedule_.dice)});
    const auto deployed = [this](const std::exception_ptr&, const Result<runtime::Deployed>& result) {
        if (!result) return outcome_.wrong.push_back("nothing is deployed: " + result.error().detail);
        for (const auto& definition : result->definitions) processes_.push_back(definition.key);
    };
    boost::asio::co_spawn(context_, site_->engine->deploy(std::move(models), {}, false), deployed);
}

void Simulation::kill(std::unique_ptr<Site> site) {
    if (network_.up == site.get()) network_.up = nullptr;
    site->die();
    site->engine.reset();
}

}  // namespace baton::properties
