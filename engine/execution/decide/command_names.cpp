#include <array>

#include "engine/execution/command.hpp"

namespace baton::execution {

const char* name_of(const Command& command) {
    static constexpr std::array names{
        "StartInstance",  "CompleteTask",    "AssignTask",      "UpdateTask",       "ActivateJob",
        "CompleteJob",    "FailJob",         "ThrowJobError",   "SetJobRetries",    "FireTimer",
        "DeliverMessage", "PublishMessage",  "ExpireMessage",   "SetVariables",     "ResolveIncident",
        "CancelInstance", "ReturnFromCall",  "RecomputeClocks", "EscalateFromCall", "EvaluateConditions",
        "ModifyInstance", "MigrateInstance", "ReturnTask",      "WithdrawTask",     "DelegateTask",
        "ResolveTask",    "RecallTask",      "AddSigners",      "RemoveSigner",     "GiveOpinion",
        "AttachFile",     "WithdrawFile",    "HearOfCase",      "RefuseDelivery"};
    static_assert(names.size() == std::variant_size_v<AnyCommand>, "a name for each command, in the variant's order");
    return names[command.index()];
}

}  // namespace baton::execution
