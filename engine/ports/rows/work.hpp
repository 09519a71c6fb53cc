// What lists show of work: tasks of people, jobs of machines.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

struct TaskRow {
    TaskKey key;
    InstanceKey instance;
    InstanceKey root;
    DefinitionKey definition;
    std::string process;
    std::string business_key;
    std::string element;  // BPMN id
    std::string name;
    std::string state;  // "open", "completed", "cancelled", "returned", "withdrawn"
    std::string assignee;
    std::vector<std::string> candidate_groups;
    std::vector<std::string> candidate_users;
    std::string department;
    std::string role;
    Instant due{};
    Instant follow_up{};
    std::int32_t priority = 50;
    std::string form;
    std::string clock_rule;
    std::string legal_basis;
    Instant opened_at{};
    Instant ended_at{};
    std::string ended_by;
    std::string how;  // it was opened: "reached", "returned", "withdrawn"
    std::string sent_by;
    std::string said;
    std::string owner;  // in whose name the assignee does it; empty: in their own
    bool comes_back = false;
    std::string resolved_by;
    std::string sign_mode;  // "all", "any"; empty: nobody is asked to sign
    std::string signers;    // JSON: who is asked, and what they said; see engine/runtime/signers.hpp
    std::vector<std::string> signing_users;
    std::vector<std::string> signing_departments;
    std::uint32_t revision = 1;
    std::uint64_t position = 0;

    bool operator==(const TaskRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(TaskRow, (),
                      (key, instance, root, definition, process, business_key, element, name, state, assignee,
                       candidate_groups, candidate_users, department, role, due, follow_up, priority, form, clock_rule,
                       legal_basis, opened_at, ended_at, ended_by, how, sent_by, said, owner, comes_back, resolved_by,
                       sign_mode, signers, signing_users, signing_departments, revision, position))

// When a lease or a back-off of a job ends; of those that end at once, the oldest job first.
struct JobEnd {
    Instant until{};
    JobKey key;

    auto operator<=>(const JobEnd&) const = default;
};

struct JobRow {
    JobKey key;
    InstanceKey instance;
    DefinitionKey definition;
    std::string process;
    std::string element;
    std::string type;
    // "available", "active", "backing_off", "out_of_retries", "completed", "cancelled", "error_thrown"
    std::string state;
    std::uint32_t retries = 0;
    std::string worker;
    Instant until{};  // lease or back-off end
    std::string failure;
    std::vector<std::pair<std::string, std::string>> headers;
    Instant created_at{};
    std::uint64_t position = 0;

    bool operator==(const JobRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(JobRow, (),
                      (key, instance, definition, process, element, type, state, retries, worker, until, failure,
                       headers, created_at, position))

// A job that nobody has taken yet: as much of its row as one needs to find it.
struct WaitingJob {
    JobKey key;
    InstanceKey instance;

    bool operator==(const WaitingJob&) const = default;
};
BOOST_DESCRIBE_STRUCT(WaitingJob, (), (key, instance))

// A file of a case; its contents are kept under their digest.
struct AttachmentRow {
    AttachmentKey key;
    InstanceKey instance;
    InstanceKey root;
    TaskKey task;         // in whose course it was added
    std::string element;  // of that task
    std::string name;
    std::string media_type;
    std::uint64_t size = 0;  // bytes
    std::string sha256;      // hexadecimal
    std::string added_by;
    Instant added_at{};
    std::string withdrawn_by;  // empty: it is there
    Instant withdrawn_at{};
    std::string withdrawn_because;
    std::uint64_t position = 0;

    bool operator==(const AttachmentRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(AttachmentRow, (),
                      (key, instance, root, task, element, name, media_type, size, sha256, added_by, added_at,
                       withdrawn_by, withdrawn_at, withdrawn_because, position))

}  // namespace baton::ports
