// What a case waits for: timers, subscriptions; the messages that wait for a case; and what waits for its turn.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

struct TimerRow {
    TimerKey key;
    InstanceKey instance;  // 0: a timer start event of `definition`
    DefinitionKey definition;
    std::string element;  // empty: none of the model's; it wakes who tells that the task of this key falls due
    Instant due{};

    bool operator==(const TimerRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(TimerRow, (), (key, instance, definition, element, due))

struct SubscriptionRow {
    SubscriptionKey key;
    InstanceKey instance;
    std::string process;
    std::string element;
    std::string kind;  // "message", "signal", "condition"
    std::string name;
    std::string correlation_key;
    std::uint32_t token = 0;
    std::uint32_t scope = 0;

    bool operator==(const SubscriptionRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(SubscriptionRow, (), (key, instance, process, element, kind, name, correlation_key, token, scope))

// A message that the post office keeps: for who comes, or until who it was sent to has answered.
struct MessageRow {
    MessageKey key;
    std::string body;  // the MessagePublished event, encoded as in the log
    std::vector<std::string> taken_by;
    Instant expires{};
    std::uint64_t turn = 0;  // that of one which came earlier is lower
    // By process, the subscriptions of cases elsewhere to which it is on its way, and those for whose answer it waits.
    std::vector<std::pair<std::string, std::string>> sent;
    std::vector<std::pair<std::string, std::string>> held;

    bool operator==(const MessageRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(MessageRow, (), (key, body, taken_by, expires, turn, sent, held))

// Who waits at the post office of this partition for a case of another.
struct GuestRow {
    SubscriptionKey key;
    InstanceKey instance;
    std::string process;
    std::string kind;  // "message", "signal"
    std::string name;
    std::string correlation_key;
    std::uint64_t turn = 0;

    bool operator==(const GuestRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(GuestRow, (), (key, instance, process, kind, name, correlation_key, turn))

// A command that follows from a record and has not run yet; the keys give the order.
struct ErrandRow {
    ErrandKey key;
    InstanceKey instance;     // to whom; 0: the post office
    std::uint64_t cause = 0;  // position of the record from which it follows
    std::uint32_t depth = 0;  // how many such commands led to it
    std::string command;      // encoded as in the log

    bool operator==(const ErrandRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ErrandRow, (), (key, instance, cause, depth, command))

// A command for another partition. The sender's batch writes it and the receiver's takes it away with all that came of
// it, so that it is decided once. Its key is the sender's, and those of one sender give the order.
struct ParcelRow {
    ErrandKey key;
    std::uint32_t receiver = 0;
    InstanceKey instance;     // to whom; 0: the post office
    std::uint64_t cause = 0;  // position, in the sender's log, of the record from which it follows
    std::uint32_t depth = 0;
    std::string command;  // encoded as in the log

    bool operator==(const ParcelRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ParcelRow, (), (key, receiver, instance, cause, depth, command))

}  // namespace baton::ports
