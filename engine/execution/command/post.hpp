// Wishes to the post office.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton::execution {

// To the post office (instance 0): message or signal.
struct PublishMessage {
    MessageKey message;  // minted by the caller
    SubscriptionKind kind = SubscriptionKind::message;
    std::string name;
    std::string correlation_key;
    std::string id;
    Duration time_to_live{};
    feel::Context variables;
    InstanceKey sender;                  // the case that sent it, if any: in it a signal is delivered already
    std::vector<std::string> receivers;  // the processes that it is for; empty: whoever waits
    // A signal that goes on to those whose turn comes after the one, up to the other, who waited when it was sent.
    std::uint64_t after = 0;
    std::uint64_t until = 0;
    std::uint64_t left = 0;  // they are so many, or fewer by now
};
BOOST_DESCRIBE_STRUCT(PublishMessage, (),
                      (message, kind, name, correlation_key, id, time_to_live, variables, sender, receivers, after,
                       until, left))

// To the post office: data from outside, on which the processes that begin by a condition are asked. Each whose
// condition holds begins a case with it.
struct EvaluateConditions {
    feel::Context variables;
    std::string process;  // empty: all
};

struct ExpireMessage {
    MessageKey message;
};

struct Reception {
    SubscriptionKey subscription;
    MessageKey message;
};
BOOST_DESCRIBE_STRUCT(Reception, (), (subscription, message))

// To the post office of another partition: what one record of a case meant for those who wait there.
struct HearOfCase {
    std::uint32_t office = 0;  // whose it is
    InstanceKey instance;
    std::string process;
    std::vector<Reception> received;
    std::vector<SubscriptionKey> closed;
    std::vector<Subscribed> opened;
    bool has_ended = false;
};
BOOST_DESCRIBE_STRUCT(HearOfCase, (), (office, instance, process, received, closed, opened, has_ended))

// To the post office: what it delivered came too late, and none of these wait any more.
struct RefuseDelivery {
    MessageKey message;
    std::string name;  // of the message
    std::vector<SubscriptionKey> subscriptions;
};
BOOST_DESCRIBE_STRUCT(RefuseDelivery, (), (message, name, subscriptions))

}  // namespace baton::execution
