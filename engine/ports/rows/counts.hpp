// What is counted for those who run the system: how much is open, by version of a process and by element of one.
// Counted from rows, never from histories. The described members are the columns of the questions, in this order.
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

// One kind of open thing of one version of a process.
struct VersionCount {
    DefinitionKey definition;
    std::string kind;  // "case", "task", "job", "stuck_job", "timer"
    std::uint64_t count = 0;
    std::uint64_t bad = 0;  // cases with an incident, tasks past their due time
    Instant oldest{};       // of cases and tasks: since when; else not set

    bool operator==(const VersionCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(VersionCount, (), (definition, kind, count, bad, oldest))

// One kind of open thing at one element of a version. "event" counts tokens that wait for messages, signals or
// conditions, "timer" timers; both also stand at events on which no token waits, such as boundary events. "stopped"
// counts incidents that keep a token back which has neither task nor job. "called" counts the open cases that were
// called by cases of the version; its `element` is the process of those.
struct ElementCount {
    std::string element;
    std::string kind;  // "task", "job", "stuck_job", "timer", "event", "incident", "stopped", "called"
    std::uint64_t count = 0;
    std::uint64_t late = 0;  // tasks past their due time
    Instant oldest{};        // since when; not set for timers and events

    bool operator==(const ElementCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(ElementCount, (), (element, kind, count, late, oldest))

// All that is open.
struct OpenCount {
    std::uint64_t cases = 0;
    std::uint64_t cases_with_incident = 0;
    std::uint64_t tasks = 0;
    std::uint64_t late_tasks = 0;
    std::uint64_t jobs = 0;
    std::uint64_t stuck_jobs = 0;
    std::uint64_t timers = 0;
    std::uint64_t subscriptions = 0;
    std::uint64_t incidents = 0;
    std::uint64_t messages = 0;  // kept for whoever will wait for them

    bool operator==(const OpenCount&) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenCount, (),
                      (cases, cases_with_incident, tasks, late_tasks, jobs, stuck_jobs, timers, subscriptions,
                       incidents, messages))

// A department's stream, and how far behind it the slowest of its named consumers is.
struct InboxBacklog {
    std::string department;
    std::uint64_t head = 0;
    std::uint64_t consumers = 0;
    std::uint64_t behind = 0;

    bool operator==(const InboxBacklog&) const = default;
};
BOOST_DESCRIBE_STRUCT(InboxBacklog, (), (department, head, consumers, behind))

}  // namespace baton::ports
