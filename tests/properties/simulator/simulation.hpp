// One run: some clients, the nodes of one store one after another, and all that befalls them, by one seed.
#pragma once

#include <list>
#include <memory>
#include <optional>

#include "tests/properties/simulator/client.hpp"

namespace baton::properties {

struct Size {
    std::uint32_t partitions = 0;  // 0: the dice choose
    std::uint32_t nodes = 0;       // likewise
};

class Simulation {
public:
    explicit Simulation(std::uint64_t seed, Size size = {});
    ~Simulation();
    Simulation(const Simulation&) = delete;
    Simulation& operator=(const Simulation&) = delete;

    struct Outcome {
        std::uint64_t steps = 0;
        std::size_t acknowledged = 0;
        std::size_t reads = 0;
        Position records = 0;
        std::size_t faults = 0;
        std::uint64_t takings = 0;       // of partitions, by whichever node
        std::uint64_t trace = 0;         // of everything that was done, and when
        std::vector<std::string> wrong;  // empty: everything held
        std::vector<std::string> story;  // what befell the nodes, and when
        bool operator==(const Outcome&) const = default;
    };
    Outcome play();

private:
    using Fault = UnreliableStore::Fault;
    // Where a node runs, and another once that has ended.
    struct Place {
        std::string name;
        std::shared_ptr<Site> site;  // nullptr: it is down
    };

    void step();
    void run_for(Millis span);
    [[nodiscard]] std::string unrest();  // why it is not over yet; empty: it is
    [[nodiscard]] std::string unrest_of(const Site& site);
    [[nodiscard]] std::string unrest_of_partitions();
    void conclude();
    void add_wrong(const std::vector<std::string>& found);

    void open(Place& place);
    void opened(Place& place, const std::shared_ptr<Site>& site, const Result<>& result);
    void kill(const std::shared_ptr<Site>& site);
    void remove(const std::shared_ptr<Site>& site);
    void rename(Place& place);
    void deploy(std::vector<runtime::Resource> models);

    void befall();  // something does, and again after a while
    void befall(Place& place, std::uint32_t what);
    void lose_power(Place& place);
    void restart(Place& place);
    void overtake(Place& place);
    void end_left_over();
    void fall_asleep(Place& place);
    void replace_sleeper(Place& place);
    void jump();
    void trouble(const std::shared_ptr<Site>& site, Fault fault, const std::string& what);
    void trouble_all(Fault fault, const char* what);
    void stall(Place& place);
    void be_lonely(Place& place);
    void heal();
    void note(const std::string& what);
    [[nodiscard]] std::shared_ptr<Site> one_that_is_up(const Place& place) const;

    Ground ground_;
    Schedule& schedule_{ground_.schedule};
    const std::uint32_t partitions_;
    const std::uint32_t nodes_;
    const runtime::Node manners_;  // how often they give signs of life, and for how long they are believed
    Ledger ledger_{ground_.store};
    Network network_{ground_, ledger_, partitions_};
    std::vector<Place> places_;
    Millis stale_until_{0};            // what is read may be
    std::shared_ptr<Site> left_over_;  // goes on for a while and does not know that another has its place
    std::vector<DefinitionKey> processes_;
    std::list<Client> clients_;
    std::uint64_t sites_ = 0;  // that ever were
    std::uint64_t names_ = 0;  // likewise
    int deployments_ = 0;      // under way
    int editions_ = 0;         // of what is deployed again
    bool is_over_ = false;
    Outcome outcome_;
};

}  // namespace baton::properties
