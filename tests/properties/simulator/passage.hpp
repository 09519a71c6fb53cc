// A request on its way to the node that has its partition: as the service leads it (connectors/api/forward), over a
// network that is simulated.
#pragma once

#include <functional>
#include <memory>

#include "engine/runtime/wish.hpp"
#include "tests/properties/simulator/site.hpp"

namespace baton::properties {

class Network;

struct Request {
    using Reply = std::function<void(const Result<runtime::Done>&)>;

    std::uint32_t place = 0;                            // its partition
    std::function<void(Site&, const Reply&)> act = {};  // once, at a node that has the partition
};

// Of that wish; it is what the engine would find.
[[nodiscard]] std::uint32_t place_of(const runtime::Wish& wish, std::uint32_t partitions);

class Passage : public std::enable_shared_from_this<Passage> {
public:
    // Nothing is answered when the node dies.
    Passage(Network& network, const std::shared_ptr<Site>& at, Request request, Request::Reply back);
    void go();  // at the doors of that node

private:
    void do_here(Site& site);
    void send_on(Site& site, const std::string& address);
    void go_later(Site& site, const std::string& trouble);

    Network& network_;
    const std::weak_ptr<Site> at_;
    const Request request_;
    const Request::Reply back_;
    Millis rest_;
    std::optional<std::chrono::steady_clock::time_point> until_;
};

}  // namespace baton::properties
