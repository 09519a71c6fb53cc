// Wishes. A command is decided into events, or refused with a Problem; it never changes anything by itself. Those that
// can follow from a fact of another case are described, so that they can be kept until their turn.
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "engine/execution/command/acts.hpp"
#include "engine/execution/command/files.hpp"
#include "engine/execution/command/jobs.hpp"
#include "engine/execution/command/motion.hpp"
#include "engine/execution/command/post.hpp"
#include "engine/execution/event.hpp"

namespace baton::execution {

struct StartInstance {
    InstanceKey instance;  // minted by the caller
    DefinitionKey definition;
    feel::Context variables;
    std::string business_key;
    ElementIndex start_event = 0xFFFFFFFF;  // nowhere: the none start; else the event that begins it
    InstanceKey parent;
    TokenId parent_token = 0;
    InstanceKey root;
    MessageKey message;         // the message that triggered it, if any
    std::string by;             // who wished it; empty: Baton itself
    std::uint32_t trigger = 0;  // which of the start event's event definitions, when it has several
};
BOOST_DESCRIBE_STRUCT(StartInstance, (),
                      (instance, definition, variables, business_key, start_event, parent, parent_token, root, message,
                       by, trigger))

struct CompleteTask {
    TaskKey task;
    feel::Context variables;
    std::string assignee;  // when set: refused unless nobody else holds the task
};

struct AssignTask {
    TaskKey task;
    AssignmentKind how = AssignmentKind::assigned;
    std::string assignee;
};

struct UpdateTask {
    TaskKey task;
    std::optional<std::vector<std::string>> candidate_groups;
    std::optional<std::vector<std::string>> candidate_users;
    std::optional<std::string> department;
    std::optional<Instant> due;
    std::optional<Instant> follow_up;
    std::optional<std::int32_t> priority;
};

struct FireTimer {
    TimerKey timer;
};

// A message for one subscription of an instance, or a signal for all of an instance that wait for it, sent on by the
// post office.
struct DeliverMessage {
    std::vector<SubscriptionKey> subscriptions;
    MessageKey message;
    std::string name;
    feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(DeliverMessage, (), (subscriptions, message, name, variables))

struct SetVariables {
    ScopeId scope = root_scope;
    feel::Context variables;
    bool is_local = true;  // false: each name goes to the nearest scope that has it, else to the root
};

struct ResolveIncident {
    IncidentKey incident;
};

struct CancelInstance {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(CancelInstance, (), (reason))

// The called case has ended; sent to the calling one.
struct ReturnFromCall {
    TokenId token = 0;
    InstanceKey child;
    EndKind how = EndKind::completed;
    std::string reason;  // error code when an error ended it
    feel::Context variables;
    std::string message;  // of the error
};
BOOST_DESCRIBE_STRUCT(ReturnFromCall, (), (token, child, how, reason, variables, message))

// An escalation left the called case; sent to the calling one. Nothing happens when nothing there catches it.
struct EscalateFromCall {
    TokenId token = 0;
    InstanceKey child;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(EscalateFromCall, (), (token, child, code))

// New calendars or clock rules are loaded: every running clock is computed anew.
struct RecomputeClocks {};

using AnyCommand =
    std::variant<StartInstance, CompleteTask, AssignTask, UpdateTask, ActivateJob, CompleteJob, FailJob, ThrowJobError,
                 SetJobRetries, FireTimer, DeliverMessage, PublishMessage, ExpireMessage, SetVariables, ResolveIncident,
                 CancelInstance, ReturnFromCall, RecomputeClocks, EscalateFromCall, EvaluateConditions, ModifyInstance,
                 MigrateInstance, ReturnTask, WithdrawTask, DelegateTask, ResolveTask, RecallTask, AddSigners,
                 RemoveSigner, GiveOpinion, AttachFile, WithdrawFile, HearOfCase, RefuseDelivery>;

// One wish: a variant to whoever visits it. Copied, moved and dropped in command.cpp alone, as an Event is.
class Command : public AnyCommand {
public:
    using AnyCommand::variant;
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();
};

// The name that history, logs and the API use: "CompleteTask".
[[nodiscard]] const char* name_of(const Command& command);

}  // namespace baton::execution
