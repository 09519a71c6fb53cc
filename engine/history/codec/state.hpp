// The members of a case's state, as its snapshots hold them.
#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include "engine/execution/instance.hpp"

namespace baton::execution {

BOOST_DESCRIBE_ENUM(JobState, available, active, backing_off, out_of_retries)
BOOST_DESCRIBE_STRUCT(Token, (),
                      (id, scope, at, via, is_running, inner, task, job, child, incident, item, undoes, timers,
                       subscriptions, reopening))
BOOST_DESCRIBE_STRUCT(Loop, (), (count, started, completed, terminated, is_open, items, outputs))
BOOST_DESCRIBE_STRUCT(Completion, (), (number, element, item, variables, inner))
BOOST_DESCRIBE_STRUCT(Compensation, (), (thrower, left, is_cancel))
BOOST_DESCRIBE_STRUCT(AdHoc, (), (offered, is_over))
BOOST_DESCRIBE_STRUCT(Scope, (),
                      (id, parent, holder, element, kind, variables, tokens, children, is_interrupted, loop, ad_hoc,
                       completed, compensations, activated, timers, subscriptions, performed))
BOOST_DESCRIBE_STRUCT(Signer, (), (asked, asked_by, asked_at, has_signed, agrees, text, signed_by, signed_at))
BOOST_DESCRIBE_STRUCT(Task, (),
                      (opened, opened_at, revision, owner, comes_back, resolved_by, sign_mode, signers, last_signer))
BOOST_DESCRIBE_STRUCT(Performed, (), (element, task, by, department, candidate_groups, candidate_users, at))
BOOST_DESCRIBE_STRUCT(Takeback, (), (opened, revision, by, at, scope, tokens, clocks, since, who))
BOOST_DESCRIBE_STRUCT(AttachedFile, (), (fact, element, at, withdrawn_by, withdrawn_because, withdrawn_at))
BOOST_DESCRIBE_STRUCT(Job, (), (created, state, worker, until, failure, created_at))
BOOST_DESCRIBE_STRUCT(Standstill, (), (from, to, reason))
BOOST_DESCRIBE_STRUCT(ClockName, (), (scope, token, rule))
BOOST_DESCRIBE_STRUCT(Clock, (),
                      (now, is_suspended, suspended_at, suspended_because, suspended_for, standstills, extensions))
BOOST_DESCRIBE_STRUCT(Instance, (),
                      (key, started, started_at, has_ended, ended_how, ended_at, version, last_token, last_scope,
                       last_number, tokens, scopes, tasks, jobs, timers, paused_timers, subscriptions, happened,
                       correlation_keys, incidents, clocks, takeback, files))

}  // namespace baton::execution
