// Between clients and nodes, and between nodes: what is said comes late, twice, or not at all.
#pragma once

#include <functional>
#include <string>

#include "tests/properties/simulator/ledger.hpp"
#include "tests/properties/simulator/passage.hpp"
#include "tests/properties/simulator/site.hpp"

namespace baton::properties {

class Network {
public:
    Network(Ground& ground, Ledger& ledger, std::uint32_t partitions)
        : schedule_(ground.schedule), ledger_(ledger), partitions_(partitions) {}

    using Answered = Request::Reply;
    using Given = std::function<void(const std::vector<runtime::ActivatedJob>&)>;
    using Read = std::function<void(const Result<execution::Instance>&)>;

    // ---- of clients, to any node; `back` may be called once, several times, or never ----
    void carry(const runtime::Wish& wish, const Answered& back);
    void carry(const Request& request, const Answered& back);
    void ask_for_jobs(const runtime::JobRequest& request, const Given& back);
    void read(InstanceKey instance, const Read& back);

    // ---- of nodes ----
    using Act = std::function<void(Site&, const Answered&)>;
    // The other does it at once, or says that it does not.
    void hop(Site& from, const std::string& address, const Act& act, const Answered& back);
    void tell(Site& from, const std::string& address);  // that there is news

    [[nodiscard]] std::chrono::steady_clock::time_point now() const {
        return std::chrono::steady_clock::time_point{schedule_.time()};
    }

    std::vector<std::shared_ptr<Site>> sites;  // that are up, the newest last; also those that nobody should ask
    std::size_t places = 1;                    // where clients look for one
    bool is_reliable = false;                  // nothing is lost any more

private:
    [[nodiscard]] Millis delay() { return Millis{schedule_.dice.below(schedule_.dice.chance(5) ? 3000 : 20)}; }
    [[nodiscard]] bool loses() { return !is_reliable && schedule_.dice.chance(6); }
    [[nodiscard]] std::shared_ptr<Site> any();
    [[nodiscard]] std::shared_ptr<Site> at(const std::string& address) const;
    void deliver(const Request& request, const Answered& back);
    void take_from_others(const std::shared_ptr<Site>& site, runtime::JobRequest request, const Given& back,
                          std::size_t next);
    void give(Site& site, const runtime::JobRequest& request, const Given& then);

    Schedule& schedule_;
    Ledger& ledger_;
    const std::uint32_t partitions_;
};

}  // namespace baton::properties
