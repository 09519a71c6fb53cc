// Who may do what. One table of rules for API, inbox and pages: nobody sees another department's tasks, auditors read
// all but what is sealed and change nothing, and who runs the system reads no case. Who may then do a task of a case:
// duties.hpp.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/identity/principal.hpp"
#include "engine/base/result.hpp"

namespace baton::identity {

enum class Action : std::uint8_t {
    read_task,     // see it in a list, open it, read its variables
    work_on_task,  // claim, unclaim, save, complete
    sign_task,     // give the opinion that is asked for
    assign_task,   // give it to someone else
    read_case,     // variables, history, replay
    start_case,
    send_message,     // from a channel or another system
    read_inbox,       // the stream of resource.department
    work_on_jobs,     // activate, complete, fail
    read_operations,  // counts, states and incidents without variables
    operate,          // resolve incidents, cancel, retry
    design,           // draw, keep drafts, try them out
    deploy,
    change_calendar,
    change_rules,
    change_organisation,
    manage_accounts,
    read_security_log,
    read_reports,  // figures of resource.department, or of all when it is empty, and which cases they are
};

// What the action is about; what does not apply stays empty.
struct Resource {
    std::string department;                     // that the task or inbox belongs to
    std::vector<std::string> candidate_groups;  // a department's id, or "role:legal" within the department
    std::vector<std::string> candidate_users;
    std::string assignee;
    std::vector<std::string> case_departments;  // owner, co-owners and whoever has had a task of the case
    std::string owner = {};                     // in whose name the assignee does the task
    std::vector<std::string> signing_users = {};
    std::vector<std::string> signing_departments = {};
    bool is_sealed = false;  // then it is for these people alone, whatever else they are
    std::vector<std::string> sealed_for = {};
};

[[nodiscard]] bool may(const Principal& principal, Action action, const Resource& resource = {});

// The same with the reason why not, as Code::forbidden. It does not tell whether the thing exists.
[[nodiscard]] Result<> check(const Principal& principal, Action action, const Resource& resource = {});

// Which departments' tasks a list may show: all of them for an auditor, none for who reads no case.
struct Visibility {
    bool sees_all = false;
    std::vector<std::string> departments;
    std::string user;  // and what is assigned or offered to this user
};
[[nodiscard]] Visibility visible_to(const Principal& principal);

// The role by which somebody keeps ended cases from being dropped, and lets them go again; empty when they may not.
[[nodiscard]] std::string_view holds_as(const Principal& principal);

// The role by which somebody sees cases that they have no part in; empty when they see none of those.
[[nodiscard]] std::string_view sees_others_as(const Principal& principal);

}  // namespace baton::identity
