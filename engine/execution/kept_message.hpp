// What a post office holds and the store keeps for it: messages, and those who wait here for cases of other partitions.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton::execution {

struct KeptMessage {
    MessagePublished message;
    std::uint64_t turn = 0;                        // that of one which came earlier is lower
    std::set<std::string> taken_by;                // process ids
    std::map<std::string, SubscriptionKey> sent;   // by process: to cases elsewhere, which have not answered yet
    std::map<std::string, SubscriptionKey> held;   // by process: until these have answered to what came before
    std::map<std::string, SubscriptionKey> given;  // by process: to cases here, whose turn to take it has not come

    [[nodiscard]] bool is_under_way() const { return !sent.empty() || !held.empty(); }
};

struct Guest {
    Subscribed subscription;  // its key, kind, name and correlation key
    InstanceKey instance;
    std::string process;
    std::uint64_t turn = 0;  // as of messages: those who came earlier go first
};

struct PostChanges {
    std::set<MessageKey> messages;
    std::vector<Guest> guests;
    std::vector<SubscriptionKey> guests_gone;
};

}  // namespace baton::execution
