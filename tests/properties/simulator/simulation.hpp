// One run: some clients, one service after another, and all that befalls them, by one seed.
#pragma once

#include <boost/asio/io_context.hpp>
#include <list>
#include <memory>
#include <optional>

#include "engine/runtime/tenure_watch.hpp"
#include "tests/properties/simulator/client.hpp"
#include "tests/properties/simulator/unreliable_store.hpp"

namespace baton::properties {

class Simulation {
public:
    explicit Simulation(std::uint64_t seed, std::uint32_t partitions = 0);  // 0: the dice choose
    ~Simulation();
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    struct Outcome {
        std::uint64_t steps = 0;
        std::size_t acknowledged = 0;
        Position records = 0;
        std::size_t faults = 0;
        std::vector<std::string> wrong;  // empty: everything held
        std::vector<std::string> story;  // what befell the service, and when
        bool operator==(const Outcome&) const = default;
    };
    Outcome play();

private:
    void step();
    void run_for(Millis span);
    [[nodiscard]] bool is_quiet();

    // Takes the partition from that epoch, or from any.
    void open(std::optional<std::uint64_t> from = {});
    void opened(Site* site, const Result<>& result);
    void deploy();
    void kill(std::unique_ptr<Site> site);

    void befall();  // something does, and again after a while
    void lose_power();
    void restart();
    void overtake();
    void fall_asleep();
    void stand_by(std::shared_ptr<runtime::TenureWatch> watch);  // until the sleeper is awake or its place is taken
    void trouble(UnreliableStore::Fault fault, const char* what);
    void stall();
    void jump();
    void heal();
    void note(const std::string& what);

    Schedule schedule_;
    const std::uint32_t partitions_;
    SimulatedClock clock_{schedule_};
    boost::asio::io_context context_;
    UnreliableStore store_;
    Ledger ledger_{store_.sound};
    Network network_{schedule_, ledger_, context_};
    std::unique_ptr<Site> site_;
    std::unique_ptr<Site> overtaken_;  // goes on for a while and does not know it
    std::vector<DefinitionKey> processes_;
    std::list<Client> clients_;
    int nodes_ = 0;  // that ever were
    bool is_over_ = false;
    Outcome outcome_;
};

}  // namespace baton::properties
