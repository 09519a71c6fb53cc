// Between clients and the service that is up: wishes and answers come late, twice, or not at all.
#pragma once

#include <boost/asio/io_context.hpp>
#include <functional>
#include <string>

#include "tests/properties/simulator/ledger.hpp"
#include "tests/properties/simulator/site.hpp"

namespace baton::properties {

class Network {
public:
    Network(Schedule& schedule, Ledger& ledger, boost::asio::io_context& context)
        : schedule_(schedule), ledger_(ledger), context_(context) {}

    using Answered = std::function<void(const Result<runtime::Done>&)>;
    using Given = std::function<void(const std::vector<runtime::ActivatedJob>&)>;

    // `back` may be called once, several times, or never.
    void carry(const runtime::Wish& wish, const Answered& back);
    void ask_for_jobs(const runtime::JobRequest& request, const Given& back);

    Site* up = nullptr;        // where wishes go
    bool is_reliable = false;  // nothing is lost any more

private:
    [[nodiscard]] Millis delay() { return Millis{schedule_.dice.below(schedule_.dice.chance(5) ? 3000 : 20)}; }
    [[nodiscard]] bool loses() { return !is_reliable && schedule_.dice.chance(6); }
    void deliver(const runtime::Wish& wish, const Answered& back);

    Schedule& schedule_;
    Ledger& ledger_;
    boost::asio::io_context& context_;
};

}  // namespace baton::properties
