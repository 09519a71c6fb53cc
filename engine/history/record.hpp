// The unit of the log: what one command did to one case, committed as one row.
#pragma once

#include <string>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton {

// Who wished it, and why. Empty name: Baton itself (a timer, a follow-up).
struct Actor {
    std::string name;        // account, or client name
    std::string acting_for;  // on behalf of whom, when delegated
    std::string department;  // in which the person acted
    std::string by;          // "api", "timer", "job", "engine", "story" ...

    bool operator==(const Actor&) const = default;
};

// In the log of one partition, without gaps; its upper bits say of which (base/keys.hpp). That of the first is from 1.
using Position = std::uint64_t;

struct Record {
    std::uint32_t partition = 0;
    Position position = 0;
    InstanceKey instance;  // 0: the post office
    Instant at{};
    std::string command;  // its name: "CompleteTask"
    Position cause = 0;   // the record that it followed from, of another partition's log too; 0: a wish from outside
    Actor actor;
    std::string reason;   // given by the person: required for returns, overrides ...
    std::string request;  // Idempotency-Key, or empty
    std::vector<execution::Event> events;
};

}  // namespace baton
