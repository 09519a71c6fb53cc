// A case: its whole state, made by apply() from its events and by nothing else. Copyable and comparable, so that a
// replay can be held against it. All containers are ordered: the same events give the same state on any machine.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/execution/completion.hpp"
#include "engine/execution/desk_work.hpp"
#include "engine/execution/event.hpp"

namespace baton::execution {

struct Token {
    TokenId id = 0;
    ScopeId scope = 0;
    ElementIndex at = 0;
    FlowIndex via = 0xFFFFFFFF;  // by which it came: what a join looks at
    bool is_running = false;     // ActivityStarted seen and not yet completed
    ScopeId inner = 0;           // the scope it holds open, if any
    TaskKey task;
    JobKey job;
    InstanceKey child;
    IncidentKey incident;          // it stands still until this is resolved
    std::uint32_t item = 0;        // of the loop body it runs in, from 1
    Number undoes = 0;             // the compensation on whose behalf it runs
    std::vector<TimerKey> timers;  // that wait on its behalf
    std::vector<SubscriptionKey> subscriptions;
    std::optional<Reopening> reopening;  // until its task is open

    bool operator==(const Token& other) const;
};

struct Loop {
    std::uint32_t count = 0;
    std::uint32_t started = 0;
    std::uint32_t completed = 0;
    std::uint32_t terminated = 0;
    bool is_open = false;  // a standard loop: count is that of the rounds begun
    feel::List items;
    std::vector<feel::Value> outputs;  // by item

    bool operator==(const Loop&) const = default;
};

struct Scope {
    ScopeId id = 0;
    ScopeId parent = 0;
    TokenId holder = 0;
    ElementIndex element = 0;
    ScopeKind kind = ScopeKind::process;
    feel::Context variables;
    std::set<TokenId> tokens;  // that stand directly in it
    std::set<ScopeId> children;
    bool is_interrupted = false;
    std::optional<Loop> loop;
    std::optional<AdHoc> ad_hoc;
    std::vector<Completion> completed;             // in that order, without those undone
    std::map<Number, Compensation> compensations;  // under way
    std::map<ElementIndex, std::vector<FlowIndex>>
        activated;                 // complex gateways before their reset: flows already served
    std::vector<TimerKey> timers;  // of its event sub-processes
    std::vector<SubscriptionKey> subscriptions;
    std::vector<Performed> performed;  // in that order

    bool operator==(const Scope& other) const;
};

enum class JobState : std::uint8_t { available, active, backing_off, out_of_retries };
struct Job {
    JobCreated created;  // retries as they are now
    JobState state = JobState::available;
    std::string worker;
    Instant until{};  // lease or back-off end
    std::string failure;
    Instant created_at{};

    bool operator==(const Job& other) const;
};

// A span in which a clock stood still.
struct Standstill {
    Instant from{};
    Instant to{};
    std::string reason;

    bool operator==(const Standstill&) const = default;
};

// One clock of a rule runs for each scope, and for each activity that has its own.
struct ClockName {
    ScopeId scope = 0;
    TokenId token = 0;
    std::string rule;

    auto operator<=>(const ClockName&) const = default;
};

struct Clock {
    ClockStarted now;  // moments as they are now
    bool is_suspended = false;
    Instant suspended_at{};
    std::string suspended_because;
    Duration suspended_for{};             // whole, of ended suspensions
    std::vector<Standstill> standstills;  // ended ones, in order
    std::vector<std::string> extensions;

    bool operator==(const Clock& other) const;
};

struct Instance {
    InstanceKey key;
    InstanceStarted started;  // without its variables: they live in the root scope; the version is the one by now
    Instant started_at{};
    bool has_ended = false;
    EndKind ended_how = EndKind::completed;
    Instant ended_at{};
    std::uint64_t version = 0;  // events applied: its own position
    TokenId last_token = 0;
    ScopeId last_scope = 0;
    Number last_number = 0;  // of completions and compensations

    std::map<TokenId, Token> tokens;
    std::map<ScopeId, Scope> scopes;
    std::map<TaskKey, Task> tasks;
    std::map<JobKey, Job> jobs;
    std::map<TimerKey, TimerArmed> timers;
    std::map<TimerKey, TimerArmed> paused_timers;  // whose clock stands still: they cannot fire
    std::map<SubscriptionKey, Subscribed> subscriptions;
    std::vector<TriggerHappened> happened;  // of parallel multiple events that have not gone off, in order
    std::vector<CorrelationKeySet> correlation_keys;
    std::map<IncidentKey, IncidentRaised> incidents;
    std::map<ClockName, Clock> clocks;  // running or suspended
    std::optional<Takeback> takeback;
    std::map<AttachmentKey, AttachedFile> files;

    bool operator==(const Instance& other) const;
};

}  // namespace baton::execution
