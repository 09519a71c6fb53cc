// Timers, subscriptions and messages of a case.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

// Waits for a moment on behalf of a token (boundary, catch) or a scope (event sub-process).
struct TimerArmed {
    TimerKey timer;
    TokenId token = 0;
    ScopeId scope = 0;
    ElementIndex element = 0;  // the event that happens when it fires
    Instant due{};
    std::int32_t repeats = 0;   // left after this one; -1 without end
    std::string cycle;          // text of the interval when it repeats, or the statutory term that it runs
    std::string rule;           // clock rule it follows, and is armed anew with
    bool is_yellow = false;     // it follows the rule's warning, not its due moment
    Instant anchor{};           // from when a cycle is counted
    std::uint32_t index = 0;    // which time of the cycle this is, from 0
    std::uint32_t trigger = 0;  // which of the element's event definitions, when it has several
};
BOOST_DESCRIBE_STRUCT(TimerArmed, (),
                      (timer, token, scope, element, due, repeats, cycle, rule, is_yellow, anchor, index, trigger))

// It is over; one that repeats is armed again under a new key.
struct TimerFired {
    TimerKey timer;
};
BOOST_DESCRIBE_STRUCT(TimerFired, (), (timer))

struct TimerCancelled {
    TimerKey timer;
    bool is_paused = false;  // its clock stands still; it is armed anew, under another key, when the clock runs again
};
BOOST_DESCRIBE_STRUCT(TimerCancelled, (), (timer, is_paused))

struct Subscribed {
    SubscriptionKey subscription;
    SubscriptionKind kind = SubscriptionKind::message;
    TokenId token = 0;
    ScopeId scope = 0;
    ElementIndex element = 0;
    std::string name;             // of the message or signal; a condition as it is written
    std::string correlation_key;  // canonical text of the key's value; of a message, empty: it takes any
    std::uint32_t trigger = 0;    // which of the element's event definitions, when it has several
    bool holds = false;           // of a condition: it did when it was last asked
};
BOOST_DESCRIBE_STRUCT(Subscribed, (),
                      (subscription, kind, token, scope, element, name, correlation_key, trigger, holds))

struct Unsubscribed {
    SubscriptionKey subscription;
};
BOOST_DESCRIBE_STRUCT(Unsubscribed, (), (subscription))

// The subscription stays until Unsubscribed: a non-interrupting event takes any number of messages.
struct MessageReceived {
    SubscriptionKey subscription;
    MessageKey message;
    std::string name;
    feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(MessageReceived, (), (subscription, message, name, variables))

// One trigger of a parallel multiple event happened; the event goes off when all have (BPMN 2.0.2 §10.5.5). Token and
// scope are those that the wait belonged to.
struct TriggerHappened {
    TokenId token = 0;
    ScopeId scope = 0;
    ElementIndex element = 0;
    std::uint32_t trigger = 0;
    feel::Context variables;  // what it brought: kept until then
};
BOOST_DESCRIBE_STRUCT(TriggerHappened, (), (token, scope, element, trigger, variables))

// A condition that is waited for has become true, or is so no longer; `inputs` are the variables that it read.
struct ConditionTurned {
    SubscriptionKey subscription;
    bool holds = false;
    feel::Context inputs;
};
BOOST_DESCRIBE_STRUCT(ConditionTurned, (), (subscription, holds, inputs))

// All have: the oldest of each is used up.
struct TriggersMet {
    TokenId token = 0;
    ScopeId scope = 0;
    ElementIndex element = 0;
};
BOOST_DESCRIBE_STRUCT(TriggersMet, (), (token, scope, element))

// The case sent a message (or signal: then there is no key); the post office delivers it in the same batch.
struct MessageSent {
    TokenId token = 0;
    SubscriptionKind kind = SubscriptionKind::message;
    std::string name;
    std::string correlation_key;
    std::string id;  // the same id within its time to live is taken once
    Duration time_to_live{};
    feel::Context variables;
    MessageKey message;                  // its key at the post office
    std::vector<std::string> receivers;  // the processes that it is for; empty: whoever waits
};
BOOST_DESCRIBE_STRUCT(MessageSent, (),
                      (token, kind, name, correlation_key, id, time_to_live, variables, message, receivers))

// The first message of the case that carries a correlation key says its value; from then on the case waits for messages
// with that value (BPMN 2.0.2 §8.4.2, key-based correlation).
struct CorrelationKeySet {
    std::string key;  // id in the model
    std::string value;
};
BOOST_DESCRIBE_STRUCT(CorrelationKeySet, (), (key, value))

}  // namespace baton::execution
