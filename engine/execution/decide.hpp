// The heart: a command on a case becomes facts, and the case has changed by them. Pure: the same case, command and
// world give the same events on any machine. One thread at a time per instance.
#pragma once

#include <vector>

#include "engine/base/result.hpp"
#include "engine/execution/command.hpp"
#include "engine/execution/instance.hpp"
#include "engine/execution/world.hpp"

namespace baton::execution {

// A command that follows from events and runs in the same batch, right after: for another case, or the post office. Its
// refusal means that the receiver no longer wants it (it has ended or gone on) and is no fault.
struct FollowUp {
    InstanceKey to;  // 0: the post office
    Command command;
};

struct Decision {
    std::vector<Event> events;         // already applied to the instance, in order
    std::vector<FollowUp> follow_ups;  // derived from the events, in order
};

// Decides `command` and applies what it decided. On a Problem nothing has changed. `instance` is empty for
// StartInstance. Post office commands (PublishMessage, ExpireMessage) are not decided here: see post_office.hpp.
[[nodiscard]] Result<Decision> decide(Instance& instance, const Command& command, World& world);

// Changes the instance by one fact; `at` is the record's time. The only code that does. A replay begins with an
// Instance that has nothing but its `key`.
void apply(Instance& instance, const Event& event, Instant at);

}  // namespace baton::execution
