// A node without the partition: it watches who has it, and leads there whoever comes.
#pragma once

#include <memory>
#include <optional>

#include "engine/base/result.hpp"
#include "service/configuration.hpp"
#include "service/service.hpp"

namespace baton::service {

// What this node is called among those that share its database, and where they reach it, as far as its configuration
// says neither: its machine and data folder; its own address with `port`.
[[nodiscard]] runtime::Node named_node(const Configuration& configuration, std::uint16_t port);

class StandBy {
public:
    // Opens the store and listens. On a Problem nothing is left open.
    [[nodiscard]] static Result<std::unique_ptr<StandBy>> begin(const Configuration& configuration);
    ~StandBy();

    [[nodiscard]] std::uint16_t port() const;
    [[nodiscard]] const std::string& leads_to() const;  // host:port of the node that has the partition; empty: none

    // Who has the partition by now? The epoch from which this node may take it; nothing: not yet.
    [[nodiscard]] Result<std::optional<std::uint64_t>> look();

    // What this node has, for its service: the data folder and the socket. Nothing else can be done afterwards.
    [[nodiscard]] Held give_up();

private:
    struct Parts;
    explicit StandBy(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace baton::service
