// One function a command: it refuses with a Problem before anything has changed, or it does what is wished.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

[[nodiscard]] Result<> obey(Decider& decider, const StartInstance& command);
[[nodiscard]] Result<> obey(Decider& decider, const CompleteTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const AssignTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const UpdateTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const ActivateJob& command);
[[nodiscard]] Result<> obey(Decider& decider, const CompleteJob& command);
[[nodiscard]] Result<> obey(Decider& decider, const FailJob& command);
[[nodiscard]] Result<> obey(Decider& decider, const ThrowJobError& command);
[[nodiscard]] Result<> obey(Decider& decider, const SetJobRetries& command);
[[nodiscard]] Result<> obey(Decider& decider, const FireTimer& command);
[[nodiscard]] Result<> obey(Decider& decider, const DeliverMessage& command);
[[nodiscard]] Result<> obey(Decider& decider, const SetVariables& command);
[[nodiscard]] Result<> obey(Decider& decider, const ResolveIncident& command);
[[nodiscard]] Result<> obey(Decider& decider, const CancelInstance& command);
[[nodiscard]] Result<> obey(Decider& decider, const ReturnFromCall& command);
[[nodiscard]] Result<> obey(Decider& decider, const EscalateFromCall& command);
[[nodiscard]] Result<> obey(Decider& decider, const RecomputeClocks& command);
[[nodiscard]] Result<> obey(Decider& decider, const ModifyInstance& command);
// Knows two versions of the process, so it is not decided by one.
[[nodiscard]] Result<Decision> migrate(Instance& instance, const DeployedProcess& from, const DeployedProcess& to,
                                       const MigrateInstance& command, World& world);

// ---- claims about what a command names; `Code::not_found` when the case has no such thing ----
[[nodiscard]] Result<Task> open_task(const Decider& decider, TaskKey key);
[[nodiscard]] Result<Job> open_job(const Decider& decider, JobKey key);
// A job that a worker may answer for: on offer or being worked on.
[[nodiscard]] Result<Job> answerable_job(const Decider& decider, JobKey key);

}  // namespace baton::execution
