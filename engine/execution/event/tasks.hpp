// Work for people.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/execution/event/acts.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct TaskOpened {
    TaskKey task;
    TokenId token = 0;
    std::string assignee;
    std::vector<std::string> candidate_groups;
    std::vector<std::string> candidate_users;
    std::string department;  // whose inbox is told and who may see it
    std::string role;        // within the department; empty: anyone of it
    Instant due{};           // epoch: none
    Instant follow_up{};
    std::int32_t priority = 50;
    std::string form;
    std::string clock_rule;
    std::string legal_basis;
    OpeningKind how = OpeningKind::reached;
    std::string sent_by;  // who sent the case back to it, or took it back
    std::string said;     // and why
};
BOOST_DESCRIBE_STRUCT(TaskOpened, (),
                      (task, token, assignee, candidate_groups, candidate_users, department, role, due, follow_up,
                       priority, form, clock_rule, legal_basis, how, sent_by, said))

struct TaskAssigned {
    TaskKey task;
    AssignmentKind how = AssignmentKind::assigned;
    std::string assignee;  // empty: nobody
};
BOOST_DESCRIBE_STRUCT(TaskAssigned, (), (task, how, assignee))

// New values of everything that may be edited.
struct TaskUpdated {
    TaskKey task;
    std::vector<std::string> candidate_groups;
    std::vector<std::string> candidate_users;
    std::string department;
    Instant due{};
    Instant follow_up{};
    std::int32_t priority = 50;
};
BOOST_DESCRIBE_STRUCT(TaskUpdated, (), (task, candidate_groups, candidate_users, department, due, follow_up, priority))

struct TaskCompleted {
    TaskKey task;
    feel::Context variables;
    std::string by;  // empty in records older than the acts that ask for it: whoever held it
};
BOOST_DESCRIBE_STRUCT(TaskCompleted, (), (task, variables, by))

struct TaskCancelled {
    TaskKey task;
};
BOOST_DESCRIBE_STRUCT(TaskCancelled, (), (task))

}  // namespace baton::execution
