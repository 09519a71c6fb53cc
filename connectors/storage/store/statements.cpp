#include "connectors/storage/store/statements.hpp"

#include "connectors/storage/sql/rows.hpp"

namespace baton::storage {
namespace {

using Kind = Purpose::Kind;

struct Plan {
    std::string table;
    std::vector<Column> columns;
    Purpose purpose;
};

const std::vector<std::string> by_key{"partition", "key"};

template <class Row>
std::vector<Column> in_partition() {
    auto columns = columns_of<Row>();
    columns.insert(columns.begin(), {"partition", false});
    return columns;
}

std::vector<Column> and_format(std::vector<Column> columns) {
    columns.push_back({"format", false});
    return columns;
}

Plan gone(std::string table) {
    return {std::move(table), {{"partition", false}, {"key", false}}, {Kind::erase, {}, {}}};
}

std::vector<Column> record_columns() {
    return {{"partition", false}, {"position", false}, {"instance", false},  {"at", false},        {"command", true},
            {"cause", false},     {"actor", true},     {"acting_for", true}, {"department", true}, {"by", true},
            {"reason", true},     {"request", true},   {"format", false},    {"events", true}};
}

// What a row is about is written once; `changing` is the rest, so that indices over what stays are left in peace.
Plan log_plan(Statements::Name name) {
    if (name == Statements::records) return {"record", record_columns(), {Kind::insert, {}, {}}};
    return {"snapshot",
            {{"partition", false}, {"instance", false}, {"position", false}, {"format", false}, {"body", true}},
            {Kind::replace, {"partition", "instance"}, {"position", "format", "body"}}};
}

// A case that is migrated is the one exception: its rows are about another version, and other elements of it.
Plan moving_plan(Statements::Name name) {
    using namespace ports;
    std::vector<std::string> instance{"state", "has_incident", "ended_at", "position"};
    std::vector<std::string> task{"state",    "assignee",      "candidate_groups",    "candidate_users", "department",
                                  "role",     "due",           "follow_up",           "priority",        "ended_at",
                                  "ended_by", "owner",         "comes_back",          "resolved_by",     "sign_mode",
                                  "signers",  "signing_users", "signing_departments", "revision",        "position"};
    if (name == Statements::instances_moved) instance.insert(instance.end(), {"definition", "version"});
    if (name == Statements::tasks_moved) task.insert(task.end(), {"definition", "element", "name"});
    const bool is_instance = name == Statements::instances || name == Statements::instances_moved;
    if (is_instance) return {"instance", in_partition<InstanceRow>(), {Kind::replace, by_key, std::move(instance)}};
    return {"task", in_partition<TaskRow>(), {Kind::replace, by_key, std::move(task)}};
}

Plan work_plan(Statements::Name name) {
    using namespace ports;
    switch (name) {
        case Statements::jobs:
            return {"job",
                    in_partition<JobRow>(),
                    {Kind::replace,
                     by_key,
                     {"definition", "element", "state", "retries", "worker", "until", "failure", "position"}}};
        case Statements::attachments:
            return {"attachment",
                    in_partition<AttachmentRow>(),
                    {Kind::replace, by_key, {"withdrawn_by", "withdrawn_at", "withdrawn_because", "position"}}};
        case Statements::incidents:
            return {"incident",
                    in_partition<IncidentRow>(),
                    {Kind::replace, by_key, {"element", "message", "state", "resolved_at", "resolved_by"}}};
        case Statements::candidates:
            return {"task_candidate",
                    {{"partition", false}, {"task", false}, {"kind", true}, {"name", true}},
                    {Kind::keep, {"partition", "task", "kind", "name"}, {}}};
        default:
            return {"task_candidate", {{"partition", false}, {"task", false}}, {Kind::erase, {}, {}}};
    }
}

Plan waiting_plan(Statements::Name name) {
    using namespace ports;
    switch (name) {
        case Statements::timers:
            return {"timer", in_partition<TimerRow>(), {Kind::replace, by_key, {"definition", "element", "due"}}};
        case Statements::timers_gone:
            return gone("timer");
        case Statements::subscriptions:
            return {"subscription",
                    in_partition<SubscriptionRow>(),
                    {Kind::replace, by_key, {"element", "correlation_key"}}};
        case Statements::subscriptions_gone:
            return gone("subscription");
        case Statements::messages:
            return {"message",
                    and_format(in_partition<MessageRow>()),
                    {Kind::replace, by_key, {"body", "taken_by", "expires", "turn", "sent", "held", "format"}}};
        case Statements::messages_gone:
            return gone("message");
        case Statements::errands:
            return {"errand",
                    and_format(in_partition<ErrandRow>()),
                    {Kind::replace, by_key, {"instance", "cause", "depth", "command", "format"}}};
        default:
            return gone("errand");
    }
}

Plan parting_plan(Statements::Name name) {
    using namespace ports;
    switch (name) {
        case Statements::guests:
            return {"guest", in_partition<GuestRow>(), {Kind::replace, by_key, {"correlation_key", "turn"}}};
        case Statements::guests_gone:
            return gone("guest");
        case Statements::parcels:
            return {"parcel", and_format(in_partition<ParcelRow>()), {Kind::insert, {}, {}}};
        default:
            return gone("parcel");
    }
}

Plan other_plan(Statements::Name name) {
    using namespace ports;
    switch (name) {
        case Statements::definitions:
            return {"definition",
                    in_partition<DefinitionRow>(),
                    {Kind::replace, by_key, {"name", "version_tag", "file", "digest", "deployed_at", "deployed_by"}}};
        case Statements::resources:
            return {
                "resource", columns_of<ResourceRow>(), {Kind::replace, {"deployment", "file"}, {"digest", "content"}}};
        case Statements::requests:
            return {"request",
                    columns_of<RequestRow>(),
                    {Kind::replace, {"principal", "key"}, {"fingerprint", "status", "body", "at"}}};
        default:
            return {"inbox_event",
                    {{"department", true},
                     {"seq", false},
                     {"type", true},
                     {"subject", true},
                     {"at", false},
                     {"body", true}},
                    {Kind::insert, {}, {}}};
    }
}

Plan plan_of(Statements::Name name) {
    switch (name) {
        case Statements::records:
        case Statements::snapshots:
            return log_plan(name);
        case Statements::instances:
        case Statements::instances_moved:
        case Statements::tasks:
        case Statements::tasks_moved:
            return moving_plan(name);
        case Statements::candidates:
        case Statements::candidates_gone:
        case Statements::jobs:
        case Statements::attachments:
        case Statements::incidents:
            return work_plan(name);
        case Statements::definitions:
        case Statements::resources:
        case Statements::requests:
        case Statements::notices:
            return other_plan(name);
        case Statements::guests:
        case Statements::guests_gone:
        case Statements::parcels:
        case Statements::parcels_taken:
            return parting_plan(name);
        default:
            return waiting_plan(name);
    }
}

}  // namespace

Bulk& Statements::bulk(Name name) {
    if (!all_[name]) all_[name] = make(name);
    return *all_[name];
}

std::unique_ptr<Bulk> Statements::make(Name name) {
    auto plan = plan_of(name);
    return std::make_unique<Bulk>(session_, dialect_, plan.table, std::move(plan.columns), plan.purpose);
}

void Statements::flush() {
    for (const auto& bulk : all_) {
        if (bulk) bulk->flush();
    }
}

}  // namespace baton::storage
