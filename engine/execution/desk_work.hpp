// What a case remembers of the people who work on it: who did what step, what the last one may still take back, who is
// asked to sign.
#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/execution/event.hpp"

namespace baton::execution {

// A task that was completed in a scope; of each element the last.
struct Performed {
    ElementIndex element = 0;
    TaskKey task;
    std::string by;
    std::string department;
    std::vector<std::string> candidate_groups;
    std::vector<std::string> candidate_users;
    Instant at{};

    bool operator==(const Performed&) const = default;
};

// What has come since a task was completed, so that it cannot be taken back any more.
BOOST_DEFINE_FIXED_ENUM_CLASS(Since, std::uint8_t, nothing, taken, changed, ended, job, message, timer, call, clock,
                              joined, data, trouble, motion)

// The last task that was completed in the case, while it may be taken back or it is known why not.
struct Takeback {
    TaskOpened opened;           // as it was
    std::uint32_t revision = 1;  // of its row
    std::string by;
    ElementIndex at = 0;
    ScopeId scope = 0;
    std::vector<TokenId> tokens;       // that came of it
    std::vector<ClockStarted> clocks;  // its own, that stopped with it
    Since since = Since::nothing;
    std::string who;  // did that, when it was a person

    bool operator==(const Takeback& other) const;
};

// For whom a step opens that was done before.
using Reopening = StepReopened;

// Asked for an opinion before the task can be completed.
struct Signer {
    SignerAsked asked;
    std::string asked_by;
    Instant asked_at{};
    bool has_signed = false;
    bool agrees = false;
    std::string text;
    std::string signed_by;
    Instant signed_at{};

    bool operator==(const Signer& other) const;
};

// A file of the case, and whether it is still given out.
struct AttachedFile {
    FileAttached fact;
    ElementIndex element = 0;  // of the task in whose course it was added
    Instant at{};
    std::string withdrawn_by;
    std::string withdrawn_because;
    Instant withdrawn_at{};  // epoch: it is there

    bool operator==(const AttachedFile& other) const;
};

struct Task {
    TaskOpened opened;  // as it is now, edits included
    Instant opened_at{};
    std::uint32_t revision = 1;  // the ETag
    std::string owner;           // in whose name the assignee does it; empty: in their own
    bool comes_back = false;     // to the owner, who completes it
    std::string resolved_by;     // who has done it for the owner
    SignMode sign_mode = SignMode::all;
    std::vector<Signer> signers;
    std::uint32_t last_signer = 0;

    bool operator==(const Task& other) const;
};

}  // namespace baton::execution
