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
[[nodiscard]] Result<> obey(Decider& decider, const ReturnTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const WithdrawTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const DelegateTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const ResolveTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const RecallTask& command);
[[nodiscard]] Result<> obey(Decider& decider, const AddSigners& command);
[[nodiscard]] Result<> obey(Decider& decider, const RemoveSigner& command);
[[nodiscard]] Result<> obey(Decider& decider, const GiveOpinion& command);
[[nodiscard]] Result<> obey(Decider& decider, const AttachFile& command);
[[nodiscard]] Result<> obey(Decider& decider, const WithdrawFile& command);
// Knows two versions of the process, so it is not decided by one.
[[nodiscard]] Result<Decision> migrate(Instance& instance, const DeployedProcess& from, const DeployedProcess& to,
                                       const MigrateInstance& command, World& world);

// ---- claims about what a command names; `Code::not_found` when the case has no such thing ----
[[nodiscard]] Result<Task> open_task(const Decider& decider, TaskKey key);
// One that nobody else holds; `by` empty is anyone. Code::conflict else.
[[nodiscard]] Result<Task> held_task(const Decider& decider, TaskKey key, const std::string& by);
// Code::invalid for an act that needs a reason and has none.
[[nodiscard]] Result<> has_reason(const std::string& reason, std::string_view act);
[[nodiscard]] Result<Job> open_job(const Decider& decider, JobKey key);
// A job that a worker may answer for: on offer or being worked on.
[[nodiscard]] Result<Job> answerable_job(const Decider& decider, JobKey key);

}  // namespace baton::execution
