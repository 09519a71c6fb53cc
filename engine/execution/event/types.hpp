// The numbers and words that all facts share.
#pragma once

#include <boost/describe/enum.hpp>
#include <cstdint>

namespace baton::execution {

// Counted per instance from 1; 0 is none. A token is where a case is; a scope is a process, sub-process, activity with
// variables of its own, or multi-instance body.
using TokenId = std::uint32_t;
using ScopeId = std::uint32_t;
using ElementIndex = std::uint32_t;
using FlowIndex = std::uint32_t;
inline constexpr ScopeId root_scope = 1;

BOOST_DEFINE_FIXED_ENUM_CLASS(ScopeKind, std::uint8_t, process, sub_process, event_sub_process, activity, loop_body,
                              compensation)
BOOST_DEFINE_FIXED_ENUM_CLASS(AssignmentKind, std::uint8_t, claimed, assigned, unclaimed)
BOOST_DEFINE_FIXED_ENUM_CLASS(SubscriptionKind, std::uint8_t, message, signal, condition)
BOOST_DEFINE_FIXED_ENUM_CLASS(IncidentKind, std::uint8_t, expression, no_flow, job, decision, message, called_process,
                              error_not_caught, timer, calendar, limit)
// How far an element had come when its incident was raised: what is done again when the incident is resolved.
// Arriving comes first, before the element has counted the token.
BOOST_DEFINE_FIXED_ENUM_CLASS(Stage, std::uint8_t, entering, running, completing, leaving, arriving)
BOOST_DEFINE_FIXED_ENUM_CLASS(EndKind, std::uint8_t, completed, terminated, cancelled, error)

}  // namespace baton::execution
