// Facts. Only these change an Instance; a case's history is their sequence. Names are past tense; fields are plain.
// The described members are what the log stores (engine/history/codec): adding one is fine, changing one needs an
// upcaster.
#pragma once

#include <variant>

#include "engine/execution/event/ad_hoc.hpp"
#include "engine/execution/event/calls.hpp"
#include "engine/execution/event/case.hpp"
#include "engine/execution/event/clocks.hpp"
#include "engine/execution/event/compensation.hpp"
#include "engine/execution/event/files.hpp"
#include "engine/execution/event/flow.hpp"
#include "engine/execution/event/gateways.hpp"
#include "engine/execution/event/jobs.hpp"
#include "engine/execution/event/loops.hpp"
#include "engine/execution/event/migration.hpp"
#include "engine/execution/event/post.hpp"
#include "engine/execution/event/tasks.hpp"
#include "engine/execution/event/trouble.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/execution/event/waiting.hpp"

namespace baton::execution {

using AnyEvent =
    std::variant<InstanceStarted, InstanceEnded, TokenCreated, TokenMoved, ConditionTested, TokenConsumed,
                 TokenTerminated, ActivityStarted, ActivityCompleted, ScopeOpened, ScopeClosed, ScopeInterrupted,
                 VariablesSet, LoopStarted, LoopItemStarted, LoopItemEnded, TaskOpened, TaskAssigned, TaskUpdated,
                 TaskCompleted, TaskCancelled, JobCreated, JobActivated, JobCompleted, JobFailed, JobErrorThrown,
                 JobRetriesSet, JobCancelled, TimerArmed, TimerFired, TimerCancelled, Subscribed, Unsubscribed,
                 MessageReceived, MessageSent, ErrorThrown, EscalationThrown, IncidentRaised, IncidentResolved,
                 ChildCalled, ChildReturned, DecisionMade, ClockStarted, ClockSuspended, ClockMoved, ClockStopped,
                 MessagePublished, MessageExpired, GatewayActivated, GatewayReset, CompletionKept, CompensationStarted,
                 CompletionUndone, CompensationEnded, ActivitiesOffered, ActivityChosen, AdHocEnded, TriggerHappened,
                 TriggersMet, ConditionTurned, CorrelationKeySet, ConditionsEvaluated, InstanceMigrated, TaskReturned,
                 TaskWithdrawn, StepReopened, TaskDelegated, DelegationEnded, SignersAdded, SignerRemoved, OpinionGiven,
                 FileAttached, FileWithdrawn>;

// One fact: a variant to whoever visits it. How it is copied, moved and dropped is compiled once, in event.cpp; of
// each, a compiler makes a function per alternative, and would make them again in every file that keeps facts.
class Event : public AnyEvent {
public:
    using AnyEvent::variant;
    Event(const Event& other);
    Event(Event&& other) noexcept;
    Event& operator=(const Event& other);
    Event& operator=(Event&& other) noexcept;
    ~Event();
};

}  // namespace baton::execution
