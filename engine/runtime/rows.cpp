#include "engine/runtime/rows.hpp"

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "engine/base/ensure.hpp"
#include "engine/runtime/signers.hpp"

namespace baton::runtime {
namespace {

template <class Row>
void place_in(Row& row, const Case& subject, execution::ElementIndex element) {
    row.instance = subject.state.key;
    row.process = subject.state.started.process;
    row.element = element_id(subject, element);
}

}  // namespace

std::string element_id(const Case& subject, execution::ElementIndex element) {
    if (!subject.process || element >= subject.process->definition->elements.size()) return {};
    return subject.process->definition->element(element).id;
}

execution::ElementIndex element_of(const execution::Instance& state, execution::TokenId token) {
    const auto found = state.tokens.find(token);
    return found == state.tokens.end() ? model::nowhere : found->second.at;
}

ports::AttachmentRow attachment_row(const Case& subject, const execution::AttachedFile& file) {
    ports::AttachmentRow row;
    row.key = file.fact.attachment;
    row.instance = subject.state.key;
    row.root = subject.state.started.root;
    row.task = file.fact.task;
    row.element = element_id(subject, file.element);
    row.name = file.fact.name;
    row.media_type = file.fact.media_type;
    row.size = file.fact.size;
    row.sha256 = file.fact.sha256;
    row.added_by = file.fact.by;
    row.added_at = file.at;
    row.withdrawn_by = file.withdrawn_by;
    row.withdrawn_because = file.withdrawn_because;
    row.withdrawn_at = file.withdrawn_at;
    return row;
}

ports::TaskRow task_row(const Case& subject, const execution::Task& task) {
    const auto& opened = task.opened;
    const auto at = element_of(subject.state, opened.token);
    ports::TaskRow row;
    place_in(row, subject, at);
    row.key = opened.task;
    row.root = subject.state.started.root;
    row.definition = subject.state.started.definition;
    row.business_key = subject.state.started.business_key;
    if (at != model::nowhere) row.name = subject.process->definition->element(at).name;
    row.state = "open";
    row.assignee = opened.assignee;
    row.candidate_groups = opened.candidate_groups;
    row.candidate_users = opened.candidate_users;
    row.department = opened.department;
    row.role = opened.role;
    row.due = opened.due;
    row.follow_up = opened.follow_up;
    row.priority = opened.priority;
    row.form = opened.form;
    row.clock_rule = opened.clock_rule;
    row.legal_basis = opened.legal_basis;
    row.opened_at = task.opened_at;
    row.how = boost::describe::enum_to_string(opened.how, "");
    row.sent_by = opened.sent_by;
    row.said = opened.said;
    row.owner = task.owner;
    row.comes_back = task.comes_back;
    row.resolved_by = task.resolved_by;
    put_signers(task, row);
    row.revision = task.revision;
    return row;
}

ports::JobRow job_row(const Case& subject, const execution::Job& job) {
    ports::JobRow row;
    place_in(row, subject, element_of(subject.state, job.created.token));
    row.key = job.created.job;
    row.definition = subject.state.started.definition;
    row.type = job.created.type;
    row.state = text_of(job.state);
    row.retries = job.created.retries;
    row.worker = job.worker;
    row.until = job.until;
    row.failure = job.failure;
    row.headers = job.created.headers;
    row.created_at = job.created_at;
    return row;
}

ports::TimerRow timer_row(const Case& subject, const execution::TimerArmed& timer) {
    return {timer.timer, subject.state.key, subject.state.started.definition, element_id(subject, timer.element),
            timer.due};
}

ports::SubscriptionRow subscription_row(const Case& subject, const execution::Subscribed& subscription) {
    ports::SubscriptionRow row;
    place_in(row, subject, subscription.element);
    row.key = subscription.subscription;
    row.kind = text_of(subscription.kind);
    row.name = subscription.name;
    row.correlation_key = subscription.correlation_key;
    row.token = subscription.token;
    row.scope = subscription.scope;
    return row;
}

namespace {

execution::SubscriptionKind kind_from(const std::string& text) {
    auto kind = execution::SubscriptionKind::message;
    const bool is_known = boost::describe::enum_from_string(text.c_str(), kind);
    BATON_ENSURE(is_known, "the store gives back the kinds that it was given");
    return kind;
}

}  // namespace

execution::Subscribed subscribed_from(const ports::SubscriptionRow& row) {
    return {row.key, kind_from(row.kind), row.token, row.scope, model::nowhere, row.name, row.correlation_key};
}

execution::Subscribed subscribed_from(const ports::GuestRow& row) {
    return {row.key, kind_from(row.kind), 0, 0, model::nowhere, row.name, row.correlation_key};
}

ports::IncidentRow incident_row(const Case& subject, const execution::IncidentRaised& incident) {
    ports::IncidentRow row;
    place_in(row, subject, incident.element);  // where it was raised: a token that is not kept back has gone on
    row.key = incident.incident;
    row.kind = text_of(incident.kind);
    row.message = incident.message;
    row.job = incident.job;
    row.state = "open";
    row.raised_at = incident.raised_at;
    return row;
}

ports::InstanceRow instance_row(const execution::Instance& state) {
    ports::InstanceRow row;
    row.key = state.key;
    row.definition = state.started.definition;
    row.process = state.started.process;
    row.version = state.started.version;
    row.business_key = state.started.business_key;
    row.state = state.has_ended ? text_of(state.ended_how) : "active";
    row.has_incident = !state.incidents.empty();
    row.started_at = state.started_at;
    row.ended_at = state.ended_at;
    row.parent = state.started.parent;
    row.root = state.started.root;
    row.started_by = state.started.by;
    return row;
}

const char* text_of(execution::JobState state) {
    switch (state) {
        case execution::JobState::available:
            return "available";
        case execution::JobState::active:
            return "active";
        case execution::JobState::backing_off:
            return "backing_off";
        case execution::JobState::out_of_retries:
            return "out_of_retries";
    }
    return "";
}

const char* text_of(execution::SubscriptionKind kind) { return boost::describe::enum_to_string(kind, ""); }

const char* text_of(execution::IncidentKind kind) { return boost::describe::enum_to_string(kind, ""); }

const char* text_of(execution::EndKind how) { return boost::describe::enum_to_string(how, ""); }

}  // namespace baton::runtime
