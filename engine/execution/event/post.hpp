// The post office of a partition: messages that nobody in the log has yet taken.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct MessagePublished {
    MessageKey message;
    SubscriptionKind kind = SubscriptionKind::message;
    std::string name;
    std::string correlation_key;
    std::string id;
    Instant expires{};  // it is kept for takers until then
    feel::Context variables;
    std::vector<std::string> carried_keys;  // found in what it carries, beside the one that it was given
    std::vector<std::string> receivers;     // the processes that it is for; empty: whoever waits
};
BOOST_DESCRIBE_STRUCT(MessagePublished, (),
                      (message, kind, name, correlation_key, id, expires, variables, carried_keys, receivers))

// Somebody gave data on which processes that begin by a condition were asked; `processes` are those that begin.
struct ConditionsEvaluated {
    feel::Context variables;
    std::vector<std::string> processes;
};
BOOST_DESCRIBE_STRUCT(ConditionsEvaluated, (), (variables, processes))

struct MessageExpired {
    MessageKey message;
};
BOOST_DESCRIBE_STRUCT(MessageExpired, (), (message))

}  // namespace baton::execution
