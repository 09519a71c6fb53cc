// Errors, escalations and incidents.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct ErrorThrown {
    TokenId token = 0;
    std::string code;
    std::string message;
    ElementIndex caught_by = 0xFFFFFFFF;  // boundary event or event sub-process; nowhere: it left the case
};
BOOST_DESCRIBE_STRUCT(ErrorThrown, (), (token, code, message, caught_by))

struct EscalationThrown {
    TokenId token = 0;
    std::string code;
    ElementIndex caught_by = 0xFFFFFFFF;
};
BOOST_DESCRIBE_STRUCT(EscalationThrown, (), (token, code, caught_by))

struct IncidentRaised {
    IncidentKey incident;
    IncidentKind kind = IncidentKind::expression;
    TokenId token = 0;
    JobKey job;           // when a job is out of retries
    std::string message;  // what, where, and what to do
    Stage stage = Stage::running;
    ElementIndex element = 0xFFFFFFFF;  // where
    ScopeId scope = 0;                  // when it concerns a scope or its clock and no token stands still for it
    std::string rule;                   // kind calendar: the clock that is not certain
    Instant raised_at{};                // in a case's state; the event itself has its record's time
};
BOOST_DESCRIBE_STRUCT(IncidentRaised, (), (incident, kind, token, job, message, stage, element, scope, rule, raised_at))

struct IncidentResolved {
    IncidentKey incident;
};
BOOST_DESCRIBE_STRUCT(IncidentResolved, (), (incident))

}  // namespace baton::execution
