// What each fact changes in a case: one function an event. Nothing here decides; a fact that does not fit the case is
// our own fault.
#pragma once

#include "engine/execution/instance.hpp"

namespace baton::execution {

void change(Instance& instance, const InstanceStarted& fact, Instant at);
void change(Instance& instance, const InstanceEnded& fact, Instant at);
void change(Instance& instance, const InstanceMigrated& fact, Instant at);

void change(Instance& instance, const TokenCreated& fact, Instant at);
void change(Instance& instance, const TokenMoved& fact, Instant at);
void change(Instance& instance, const ConditionTested& fact, Instant at);
void change(Instance& instance, const TokenConsumed& fact, Instant at);
void change(Instance& instance, const TokenTerminated& fact, Instant at);
void change(Instance& instance, const ActivityStarted& fact, Instant at);
void change(Instance& instance, const ActivityCompleted& fact, Instant at);
void change(Instance& instance, const ScopeOpened& fact, Instant at);
void change(Instance& instance, const ScopeClosed& fact, Instant at);
void change(Instance& instance, const ScopeInterrupted& fact, Instant at);
void change(Instance& instance, const VariablesSet& fact, Instant at);

void change(Instance& instance, const GatewayActivated& fact, Instant at);
void change(Instance& instance, const GatewayReset& fact, Instant at);

void change(Instance& instance, const CompletionKept& fact, Instant at);
void change(Instance& instance, const CompensationStarted& fact, Instant at);
void change(Instance& instance, const CompletionUndone& fact, Instant at);
void change(Instance& instance, const CompensationEnded& fact, Instant at);

void change(Instance& instance, const ActivitiesOffered& fact, Instant at);
void change(Instance& instance, const ActivityChosen& fact, Instant at);
void change(Instance& instance, const AdHocEnded& fact, Instant at);

void change(Instance& instance, const LoopStarted& fact, Instant at);
void change(Instance& instance, const LoopItemStarted& fact, Instant at);
void change(Instance& instance, const LoopItemEnded& fact, Instant at);

void change(Instance& instance, const TaskOpened& fact, Instant at);
void change(Instance& instance, const TaskAssigned& fact, Instant at);
void change(Instance& instance, const TaskUpdated& fact, Instant at);
void change(Instance& instance, const TaskCompleted& fact, Instant at);
void change(Instance& instance, const TaskCancelled& fact, Instant at);

void change(Instance& instance, const TaskReturned& fact, Instant at);
void change(Instance& instance, const TaskWithdrawn& fact, Instant at);
void change(Instance& instance, const StepReopened& fact, Instant at);
void change(Instance& instance, const TaskDelegated& fact, Instant at);
void change(Instance& instance, const DelegationEnded& fact, Instant at);
void change(Instance& instance, const SignersAdded& fact, Instant at);
void change(Instance& instance, const SignerRemoved& fact, Instant at);
void change(Instance& instance, const OpinionGiven& fact, Instant at);

void change(Instance& instance, const FileAttached& fact, Instant at);
void change(Instance& instance, const FileWithdrawn& fact, Instant at);

void change(Instance& instance, const JobCreated& fact, Instant at);
void change(Instance& instance, const JobActivated& fact, Instant at);
void change(Instance& instance, const JobCompleted& fact, Instant at);
void change(Instance& instance, const JobFailed& fact, Instant at);
void change(Instance& instance, const JobErrorThrown& fact, Instant at);
void change(Instance& instance, const JobRetriesSet& fact, Instant at);
void change(Instance& instance, const JobCancelled& fact, Instant at);

void change(Instance& instance, const TimerArmed& fact, Instant at);
void change(Instance& instance, const TimerFired& fact, Instant at);
void change(Instance& instance, const TimerCancelled& fact, Instant at);
void change(Instance& instance, const Subscribed& fact, Instant at);
void change(Instance& instance, const Unsubscribed& fact, Instant at);
void change(Instance& instance, const MessageReceived& fact, Instant at);
void change(Instance& instance, const MessageSent& fact, Instant at);
void change(Instance& instance, const TriggerHappened& fact, Instant at);
void change(Instance& instance, const TriggersMet& fact, Instant at);
void change(Instance& instance, const ConditionTurned& fact, Instant at);
void change(Instance& instance, const CorrelationKeySet& fact, Instant at);

void change(Instance& instance, const ErrorThrown& fact, Instant at);
void change(Instance& instance, const EscalationThrown& fact, Instant at);
void change(Instance& instance, const IncidentRaised& fact, Instant at);
void change(Instance& instance, const IncidentResolved& fact, Instant at);

void change(Instance& instance, const ChildCalled& fact, Instant at);
void change(Instance& instance, const ChildReturned& fact, Instant at);
void change(Instance& instance, const DecisionMade& fact, Instant at);

void change(Instance& instance, const ClockStarted& fact, Instant at);
void change(Instance& instance, const ClockSuspended& fact, Instant at);
void change(Instance& instance, const ClockMoved& fact, Instant at);
void change(Instance& instance, const ClockStopped& fact, Instant at);

void change(Instance& instance, const MessagePublished& fact, Instant at);
void change(Instance& instance, const MessageExpired& fact, Instant at);
void change(Instance& instance, const ConditionsEvaluated& fact, Instant at);

// What the fact means for taking back the task that was completed last; before it changes anything.
void note_since(Instance& instance, const Event& event);

// A fact speaks of something that the case has; if not, the log and the code do not belong together.
[[nodiscard]] Token& token_of(Instance& instance, TokenId id);
[[nodiscard]] Scope& scope_of(Instance& instance, ScopeId id);
[[nodiscard]] Task& task_of(Instance& instance, TaskKey key);
[[nodiscard]] Job& job_of(Instance& instance, JobKey key);

}  // namespace baton::execution
