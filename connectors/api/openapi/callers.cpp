#include "connectors/api/openapi/callers.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace baton::api {
namespace {

constexpr std::string_view seer =
    "Whoever sees the task: its department, those it is offered or assigned to, in whose name it is done, who is asked "
    "to sign it, the auditor.";
constexpr std::string_view worker = "Those to whom the task is offered or assigned.";
constexpr std::string_view holder = "Whoever has the task; while nobody has it, those to whom it is offered.";
constexpr std::string_view owner = "In whose name the task is done.";
constexpr std::string_view dispatcher = "The dispatcher or head of the task's department.";
constexpr std::string_view reader = "Who has or had a task in the case, who began it, and the auditor.";
constexpr std::string_view changer = "Those whose department, or who themselves, have an open task in the case.";
constexpr std::string_view machine = "The role service.";
constexpr std::string_view sender = "The roles intake, service and agency_liaison.";

constexpr std::string_view drawer =
    "The role designer: whose draft it is, and those in the department that it is shared with.";

constexpr std::string_view reporter =
    "The roles jc_chair, ducha_officer, bianban_officer and auditor; of one department, named as 'department', its "
    "heads.";
constexpr std::string_view overseer = "The roles sysadmin, auditor, ducha_officer and audit_admin.";

constexpr std::string_view holder_of_cases = "The roles auditor, audit_admin and ducha_officer.";

constexpr std::string_view importer = "The role sysadmin; calendars also calendar_admin, clock rules also rule_admin.";
constexpr std::string_view import_reader =
    "The roles sysadmin, auditor, ducha_officer, audit_admin, calendar_admin and rule_admin.";

constexpr std::array<std::pair<std::string_view, std::string_view>, 86> callers{{
    {"createDeployment", "The role designer."},
    {"listOffers", "Each sees the offers to their own roles."},
    {"takeOffer", "Who has one of the roles that the model names at the event, in a department."},
    {"listProcessInstanceOffers", reader},
    {"takeProcessInstanceOffer", "Who has one of the roles that the model names at the event, and may read the case."},
    {"playDryRun", "The role designer."},
    {"listDrafts", drawer},
    {"createDraft", "The role designer."},
    {"getDraft", drawer},
    {"saveDraft", drawer},
    {"deleteDraft", "Whose draft it is."},
    {"listDraftVersions", drawer},
    {"getDraftVersion", drawer},
    {"restoreDraftVersion", drawer},
    {"createProcessInstance", "Whoever has a role in a department; not the auditor, nor who runs the system."},
    {"searchProcessInstances",
     "Each sees the cases of their department's tasks and those they began; the auditor and "
     "those who run the system see all."},
    {"getProcessInstance", "As in the search: what the caller may not see is 404."},
    {"cancelProcessInstance", "The role sysadmin."},
    {"modifyProcessInstance", "The role sysadmin."},
    {"migrateProcessInstance", "The role sysadmin."},
    {"modifyProcessInstances", "The role sysadmin."},
    {"migrateProcessInstances", "The role sysadmin."},
    {"getProcessInstanceHistory", reader},
    {"getProcessInstanceState", reader},
    {"getProcessInstanceClocks", reader},
    {"listUserTasks", seer},
    {"searchUserTasks", seer},
    {"getUserTask", seer},
    {"getUserTaskVariables", seer},
    {"getUserTaskForm", seer},
    {"getUserTaskClocks", seer},
    {"claimUserTask", worker},
    {"completeUserTask", worker},
    {"assignUserTask", "To oneself: those to whom it is offered. To others: the dispatcher or head of its department."},
    {"unassignUserTask", "Whose task it is; another's: the dispatcher or head of its department."},
    {"updateUserTask", dispatcher},
    {"commentUserTask", "Those to whom it is offered or assigned, and the dispatcher or head of its department."},
    {"attachFiles", "Those to whom it is offered or assigned, and the dispatcher or head of its department."},
    {"listUserTaskAttachments", seer},
    {"getAttachmentContent", "Whoever reads the case; what was withdrawn: the auditor."},
    {"withdrawAttachment", "Who attached it, and the dispatcher or head of the department in whose task it was."},
    {"listProcessInstanceAttachments", reader},
    {"listEarlierSteps", seer},
    {"returnUserTask", holder},
    {"getUserTaskWithdrawal", seer},
    {"withdrawUserTask", "Who completed the task."},
    {"delegateUserTask", holder},
    {"resolveUserTask", "Who does the task in another's name."},
    {"recallUserTask", owner},
    {"addUserTaskSigners", holder},
    {"removeUserTaskSigner", holder},
    {"giveUserTaskOpinion", "The signer, or anyone of the department that signs."},
    {"activateJobs", machine},
    {"completeJob", machine},
    {"failJob", machine},
    {"throwJobError", machine},
    {"updateJob", machine},
    {"searchJobs", "The roles service, sysadmin and auditor."},
    {"publishMessage", sender},
    {"correlateMessage", sender},
    {"broadcastSignal", sender},
    {"explainMessage", sender},
    {"evaluateConditionals", sender},
    {"getProcessInstanceVariables", reader},
    {"getElementInstanceVariables", reader},
    {"putProcessInstanceVariables", changer},
    {"patchProcessInstanceVariables", changer},
    {"putElementInstanceVariables", changer},
    {"patchElementInstanceVariables", changer},
    {"searchIncidents", "The roles sysadmin and auditor."},
    {"resolveIncident", "The role sysadmin."},
    {"listProcessCounts", overseer},
    {"getProcessCounts", overseer},
    {"getProcessInstanceStanding", overseer},
    {"getLoad", overseer},
    {"listClockRules", "The roles sysadmin, audit_admin, rule_admin, and those who read reports."},
    {"listEditions", import_reader},
    {"importEdition", importer},
    {"getEditionFile", import_reader},
    {"listArchives", overseer},
    {"listCaseHolds", overseer},
    {"holdProcessInstance", holder_of_cases},
    {"releaseProcessInstance", holder_of_cases},
    {"getCaseReport", reporter},
    {"searchReportCases", reporter},
    {"listCaseReadings", "The roles audit_admin and auditor."},
}};

}  // namespace

std::string_view callers_of(std::string_view operation) {
    const auto* const found = std::ranges::find(callers, operation, [](const auto& one) { return one.first; });
    return found == callers.end() ? std::string_view{} : found->second;
}

}  // namespace baton::api
