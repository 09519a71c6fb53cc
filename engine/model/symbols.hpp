// The symbols of BPMN: one plain struct each, in one closed variant. A symbol without its `enter` does not compile.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "engine/model/events.hpp"

namespace baton::model {

// A job for a worker or connector: zeebe:taskDefinition and zeebe:taskHeaders.
struct JobSpec {
    Formula type;
    Formula retries;  // a whole number; 3 when not given
    std::vector<std::pair<std::string, std::string>> headers;
};

struct Process {};  // element 0 of every definition

struct StartEvent {
    Trigger trigger;
    bool is_interrupting = true;  // only matters in an event sub-process
};
struct IntermediateCatchEvent {
    Trigger trigger;
};
struct IntermediateThrowEvent {
    Trigger trigger;
    JobSpec job;  // a message throw that a worker sends; empty type: Baton delivers the message itself
    Formula message_id;
    Formula time_to_live;
};
struct EndEvent {
    Trigger trigger;
    JobSpec job;
    Formula message_id;
    Formula time_to_live;
};
struct BoundaryEvent {
    Trigger trigger;
    std::uint32_t attached_to = 0;  // element index of the activity
    bool is_interrupting = true;    // cancelActivity
};

struct UndefinedTask {};  // bpmn:task
struct ManualTask {};
struct UserTask {
    Formula assignee;
    Formula candidate_groups;  // list of group ids: departments or roles
    Formula candidate_users;
    Formula department;  // baton:department; else the lane's owner
    Formula due;         // zeebe:taskSchedule dueDate, or baton:deadline
    Formula follow_up;
    Formula priority;
    Formula form;        // form id
    Formula clock_rule;  // baton:deadline on the task: its due date is this rule's
    std::string legal_basis;
};
struct ServiceTask {
    JobSpec job;
};
struct SendTask {
    JobSpec job;  // empty type: Baton delivers the message itself
    MessageTrigger message;
    Formula message_id;
    Formula time_to_live;
};
struct ReceiveTask {
    MessageTrigger message;
    bool instantiates = false;  // its message begins a case (§10.3.3)
};
struct ScriptTask {
    JobSpec job;  // when a worker runs it; else the FEEL below
    feel::Expression script;
    std::string result_variable;
};
struct BusinessRuleTask {
    JobSpec job;  // when a worker decides; else the DMN decision below
    Formula decision;
    std::string result_variable;
};

struct SubProcess {};                       // embedded
struct Transaction {};                      // a sub-process that a cancel end event undoes
struct AdHocSubProcess {                    // its activities begin without flows between them
    bool is_sequential = false;             // ordering: one activity at a time
    bool cancels_remaining = true;          // cancelRemainingInstances
    feel::Expression completion_condition;  // empty: done when nothing runs and nothing is left to begin
    feel::Expression active_elements;       // zeebe:adHoc: ids of the activities that begin; empty: all
    feel::Expression next;                  // baton:adHoc: id of the one whose turn it is; null: as they come
};
struct EventSubProcess {};  // triggeredByEvent; its start event says on what
struct CallActivity {
    Formula process;
    bool passes_all_variables = true;   // propagateAllParentVariables
    bool returns_all_variables = true;  // propagateAllChildVariables
};

struct ExclusiveGateway {};
struct ParallelGateway {};
struct InclusiveGateway {};
struct ComplexGateway {
    feel::Expression activation;  // activationCondition; empty: any token
};
// The event that happens first takes the token; of a parallel one all events happen, each with a token of its own
// (§10.6.6). One that instantiates begins a case by the first of its events.
struct EventBasedGateway {
    bool is_parallel = false;
    bool instantiates = false;
};

using Symbol =
    std::variant<Process, StartEvent, IntermediateCatchEvent, IntermediateThrowEvent, EndEvent, BoundaryEvent,
                 UndefinedTask, ManualTask, UserTask, ServiceTask, SendTask, ReceiveTask, ScriptTask, BusinessRuleTask,
                 SubProcess, Transaction, AdHocSubProcess, EventSubProcess, CallActivity, ExclusiveGateway,
                 ParallelGateway, InclusiveGateway, ComplexGateway, EventBasedGateway>;

// A token that comes to it opens it (an event sub-process is opened by its event).
[[nodiscard]] inline bool is_sub_process(const Symbol& symbol) {
    return std::holds_alternative<SubProcess>(symbol) || std::holds_alternative<Transaction>(symbol) ||
           std::holds_alternative<AdHocSubProcess>(symbol);
}

// What an event that catches waits for; nullptr for every other symbol.
[[nodiscard]] inline const Trigger* caught_trigger(const Symbol& symbol) {
    if (const auto* start = std::get_if<StartEvent>(&symbol)) return &start->trigger;
    if (const auto* caught = std::get_if<IntermediateCatchEvent>(&symbol)) return &caught->trigger;
    if (const auto* boundary = std::get_if<BoundaryEvent>(&symbol)) return &boundary->trigger;
    return nullptr;
}

}  // namespace baton::model
