// What people and clients ask: lists by filter, page by page. Reads what is committed; any thread; may block.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/history/record.hpp"
#include "engine/ports/rows.hpp"
#include "engine/ports/rows/acts.hpp"
#include "engine/ports/rows/counts.hpp"
#include "engine/ports/seal.hpp"

namespace baton::ports {

// A page after a key or before one, in the order asked for; stable while rows come and go (keyset, not offset).
// Refused with Code::invalid: a limit that is not 1 to 1000, a field that the list is not sorted by, a cursor of
// another list or order, two cursors.
struct PageRequest {
    std::size_t limit = 50;
    std::string after;  // opaque: `next` of the page before this one; empty: the first
    // A field of the row, '-' before it for descending; empty: oldest first. Texts are in order of their bytes; a time
    // that is not set comes after all others.
    //   tasks          due, follow_up, opened_at, ended_at, priority, name, business_key, process, assignee
    //   instances      started_at, ended_at, process, business_key, state
    //   jobs           created_at, until, type, retries
    //   incidents      raised_at, resolved_at, kind
    //   subscriptions  name, kind
    std::string sort;
    std::string before = {};  // opaque: `prev` of the page after this one; in place of `after`
};

template <class Row>
struct Page {
    std::vector<Row> items;
    std::string next;       // cursor; empty: no more
    std::string prev = {};  // cursor; empty: none before
};

// Empty fields do not filter. `..._before` is exclusive, `..._after` inclusive, and neither takes rows without the
// time.
struct TaskFilter {
    std::vector<std::string> visible_departments;  // only these departments' tasks; empty with sees_all
    std::string visible_user;                      // or tasks assigned to, or offered to this user
    bool sees_all = false;
    std::vector<SealedStep> sealed;  // what they keep, visible_user sees as its holder, or nobody; also with sees_all
    std::string state;
    std::string assignee;
    bool unassigned = false;
    std::string candidate_group;
    std::string department;
    std::string process;
    std::string element;
    InstanceKey instance;
    InstanceKey root;
    std::string business_key;
    std::optional<Instant> due_before;
    std::optional<Instant> due_after;
};

struct InstanceFilter {
    std::string process;
    std::string state;
    std::string business_key;
    std::optional<bool> has_incident;
    InstanceKey parent;
    InstanceKey root;
    DefinitionKey definition;
    std::vector<std::string> elements;  // something is open at one of them: task, job, timer, subscription, incident
    std::optional<Instant> started_before;
    std::optional<Instant> started_after;
};

struct JobFilter {
    std::string type;
    std::string state;
    InstanceKey instance;
    std::string worker;
};

struct IncidentFilter {
    std::string state;
    InstanceKey instance;
    std::string process;
    std::string element;
    std::string kind;
    std::optional<Instant> raised_before;
    std::optional<Instant> raised_after;
};

struct InboxConsumer {
    std::string department;
    std::string consumer;
    std::uint64_t acked = 0;
    Instant acked_at{};
};

struct InboxStream {
    std::string epoch;  // changes when a restore lost a tail
    std::uint64_t head = 0;
    std::uint64_t oldest = 1;
};

class Queries {
public:
    virtual ~Queries() = default;

    virtual Result<Page<TaskRow>> tasks(const TaskFilter& filter, const PageRequest& page) = 0;
    virtual Result<std::optional<TaskRow>> task(TaskKey key) = 0;
    // Of the case and of those that it called, when it is the root of a family; each combination once, in no order.
    virtual Result<std::vector<ActRow>> acts_of(InstanceKey root) = 0;
    virtual Result<Page<InstanceRow>> instances(const InstanceFilter& filter, const PageRequest& page) = 0;
    virtual Result<std::optional<InstanceRow>> instance(InstanceKey key) = 0;
    virtual Result<Page<JobRow>> jobs(const JobFilter& filter, const PageRequest& page) = 0;
    virtual Result<std::optional<JobRow>> job(JobKey key) = 0;
    virtual Result<Page<IncidentRow>> incidents(const IncidentFilter& filter, const PageRequest& page) = 0;
    virtual Result<std::optional<IncidentRow>> incident(IncidentKey key) = 0;
    virtual Result<Page<SubscriptionRow>> subscriptions_of(InstanceKey instance, const PageRequest& page) = 0;
    // Those of its model, soonest first.
    virtual Result<std::vector<TimerRow>> timers_of(InstanceKey instance) = 0;
    virtual Result<std::vector<Record>> records(InstanceKey instance, Position after, std::size_t limit) = 0;
    // The last ones before that position, in order.
    virtual Result<std::vector<Record>> records_before(InstanceKey instance, Position before, std::size_t limit) = 0;
    virtual Result<Position> last_position(std::uint32_t partition) = 0;

    // ---- the inbox: a durable stream a department ----
    // One that has no notices yet has its epoch already, and head 0.
    virtual Result<InboxStream> inbox_stream(std::string_view department) = 0;
    virtual Result<std::vector<InboxRow>> inbox(std::string_view department, std::uint64_t after,
                                                std::size_t limit) = 0;
    virtual Result<InboxConsumer> inbox_consumer(std::string_view department, std::string_view consumer) = 0;
    // Durable when it returns; never moves backwards. Gives what is acked now. Beyond the head: Code::invalid.
    virtual Result<std::uint64_t> inbox_ack(std::string_view department, std::string_view consumer, std::uint64_t up_to,
                                            Instant at) = 0;

    // ---- counts of what is open, in no particular order; kinds of which there are none are left out ----
    virtual Result<std::vector<VersionCount>> count_versions(Instant now) = 0;
    virtual Result<std::vector<ElementCount>> count_elements(DefinitionKey definition, std::string_view process,
                                                             Instant now) = 0;
    virtual Result<OpenCount> count_open(Instant now) = 0;
    virtual Result<std::vector<InboxBacklog>> inbox_backlogs() = 0;  // by department
};

}  // namespace baton::ports
