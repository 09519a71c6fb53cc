// Statutory clocks.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/time.hpp"
#include "engine/execution/event/types.hpp"

namespace baton::execution {

struct ClockStarted {
    std::string rule;
    ScopeId scope = 0;  // where it lives
    TokenId token = 0;  // the activity it belongs to; 0: the scope itself
    std::string term;   // "5 WD"
    Instant started{};
    Instant yellow{};
    Instant due{};
    std::string calendar;    // version of the calendar that was used
    bool is_certain = true;  // false: it runs into a year without a calendar
};
BOOST_DESCRIBE_STRUCT(ClockStarted, (), (rule, scope, token, term, started, yellow, due, calendar, is_certain))

struct ClockSuspended {
    std::string rule;
    ScopeId scope = 0;
    std::string reason;
    TokenId token = 0;
};
BOOST_DESCRIBE_STRUCT(ClockSuspended, (), (rule, scope, reason, token))

// Resumed or extended: it has new moments.
struct ClockMoved {
    std::string rule;
    ScopeId scope = 0;
    std::string reason;
    std::string extended_by;  // a term; empty when it was resumed or computed anew
    Instant yellow{};
    Instant due{};
    std::string calendar;
    bool is_certain = true;
    TokenId token = 0;
    bool is_resumed = false;
};
BOOST_DESCRIBE_STRUCT(ClockMoved, (),
                      (rule, scope, reason, extended_by, yellow, due, calendar, is_certain, token, is_resumed))

struct ClockStopped {
    std::string rule;
    ScopeId scope = 0;
    TokenId token = 0;
};
BOOST_DESCRIBE_STRUCT(ClockStopped, (), (rule, scope, token))

}  // namespace baton::execution
