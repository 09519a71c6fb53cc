// What officials do with tasks beside taking and completing them: sent back, taken back, done in another's name,
// signed.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/execution/event/types.hpp"

namespace baton::execution {

// Why a step is open: the case came to it, it was sent back to it, or who had completed it took that back.
BOOST_DEFINE_FIXED_ENUM_CLASS(OpeningKind, std::uint8_t, reached, returned, withdrawn)
BOOST_DEFINE_FIXED_ENUM_CLASS(DelegationEnd, std::uint8_t, resolved, recalled)
BOOST_DEFINE_FIXED_ENUM_CLASS(SignMode, std::uint8_t, all, any)

// The task is over: the case goes back to a step that was done before it.
struct TaskReturned {
    TaskKey task;
    ElementIndex to = 0xFFFFFFFF;
    std::string by;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(TaskReturned, (), (task, to, by, reason))

// The task is over: whoever had completed the step before it took that back.
struct TaskWithdrawn {
    TaskKey task;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(TaskWithdrawn, (), (task, by))

// The token begins a step that was done once: for those who did it then, with what was said.
struct StepReopened {
    TokenId token = 0;
    OpeningKind how = OpeningKind::returned;
    std::string by;
    std::string said;
    std::string assignee;
    std::string department;
    std::vector<std::string> candidate_groups;
    std::vector<std::string> candidate_users;
    Instant due{};  // that it keeps; epoch: a new one
};
BOOST_DESCRIBE_STRUCT(StepReopened, (),
                      (token, how, by, said, assignee, department, candidate_groups, candidate_users, due))

// `to` does it in the owner's name.
struct TaskDelegated {
    TaskKey task;
    std::string owner;
    std::string to;
    bool comes_back = true;  // to the owner, who completes it; false: `to` completes it
};
BOOST_DESCRIBE_STRUCT(TaskDelegated, (), (task, owner, to, comes_back))

// The owner has it again.
struct DelegationEnded {
    TaskKey task;
    DelegationEnd how = DelegationEnd::resolved;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(DelegationEnded, (), (task, how, by))

// Exactly one of the two says who signs; with an account, the department is only told.
struct SignerAsked {
    std::uint32_t signer = 0;  // counted per task from 1
    std::string account;
    std::string department;
};
BOOST_DESCRIBE_STRUCT(SignerAsked, (), (signer, account, department))

struct SignersAdded {
    TaskKey task;
    SignMode mode = SignMode::all;  // from now on
    std::vector<SignerAsked> signers;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(SignersAdded, (), (task, mode, signers, by))

struct SignerRemoved {
    TaskKey task;
    std::uint32_t signer = 0;
    std::string by;
};
BOOST_DESCRIBE_STRUCT(SignerRemoved, (), (task, signer, by))

struct OpinionGiven {
    TaskKey task;
    std::uint32_t signer = 0;
    std::string by;
    bool agrees = false;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(OpinionGiven, (), (task, signer, by, agrees, text))

}  // namespace baton::execution
