// Who waits for messages and signals, as a store keeps it: the waits of a partition's own cases, and those that its
// post office looks after for cases of other partitions. Part of ports::Store; callable from any thread; blocks.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/ports/rows/waiting.hpp"

namespace baton::ports {

// For what somebody waits: "message" or "signal", its name and, for one key alone, that key; empty: who takes any.
struct AwaitedPlace {
    std::string kind;
    std::string name;
    std::optional<std::string> correlation_key;
};

class Waits {
public:
    virtual ~Waits() = default;

    // In the order of their keys.
    virtual Result<std::vector<SubscriptionRow>> subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                               std::size_t limit) = 0;
    virtual Result<std::vector<GuestRow>> guests(std::uint32_t partition, SubscriptionKey after, std::size_t limit) = 0;
    virtual Result<std::vector<GuestRow>> guests_of(std::uint32_t partition, InstanceKey instance) = 0;
    // Of both, those at the place; a subscription's turn is its own key.
    virtual Result<std::vector<GuestRow>> waits_at(std::uint32_t partition, const AwaitedPlace& place,
                                                   std::size_t limit) = 0;
    // For which anybody waits there, of both, in the order of the alphabet. Of names that differ only after their first
    // hundred characters, one.
    virtual Result<std::vector<std::string>> awaited_names(std::uint32_t partition, const std::string& kind,
                                                           std::size_t limit) = 0;
};

}  // namespace baton::ports
