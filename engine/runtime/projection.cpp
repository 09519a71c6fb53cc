#include "engine/runtime/projection.hpp"

#include <utility>
#include <variant>

#include "engine/history/codec.hpp"
#include "engine/runtime/notices.hpp"
#include "engine/runtime/rows.hpp"
#include "engine/runtime/signers.hpp"

namespace baton::runtime {
namespace {

using namespace execution;  // the events, by their names

struct Projector {
    const Record& record;
    Case& subject;
    const Offices& offices;
    ports::Batch& batch;

    // ---- tasks ----

    void tell_news(const ports::TaskRow& row, std::string_view what) {
        tell_all(batch, *subject.process->definition, row, what, record.at);
    }

    void task_changed(TaskKey key, std::string_view what) {
        const auto found = subject.state.tasks.find(key);
        if (found == subject.state.tasks.end()) return;  // ended within this record
        auto row = task_row(subject, found->second);
        row.position = record.position;
        auto& known = subject.tasks[key];
        const bool has_moved = !known.department.empty() && known.department != row.department;
        if (has_moved) tell(batch, known, "cancelled", record.at);  // for those who go on to hear of it, it has moved
        has_part(subject, known.department, row.department);
        const Instant due_before = known.due;
        known = row;
        tell_news(row, has_moved ? "created" : what);
        if (row.due != due_before) watch_anew(key, due_before);
        batch.tasks.push_back(std::move(row));
    }

    void watch_anew(TaskKey key, Instant due_before) {
        if (auto timer = watch(subject, key, {}, offices)) {
            batch.timers.push_back(std::move(*timer));
        } else if (due_before != Instant{}) {
            batch.timers_gone.push_back(TimerKey{key.value});
        }
    }

    void task_ended(TaskKey key, const char* state) {
        const auto found = subject.tasks.find(key);
        if (found == subject.tasks.end()) return;  // opened within this record: nobody saw it
        ports::TaskRow row = std::move(found->second);
        subject.tasks.erase(found);
        if (row.due != Instant{}) batch.timers_gone.push_back(TimerKey{key.value});
        row.state = state;
        row.ended_at = record.at;
        row.ended_by = record.actor.name;
        row.position = record.position;
        ++row.revision;
        tell_news(row, state);
        for (const AskedSigner& signer : signers_of(row)) {
            if (!signer.has_signed) tell_signer(row, signer, state);
        }
        batch.tasks.push_back(std::move(row));
    }

    // The task's own department is told of everything anyway.
    void tell_signer(const ports::TaskRow& row, const AskedSigner& signer, std::string_view what) {
        if (signer.department != row.department) tell_other(batch, row, signer.department, what, record.at);
    }

    void signers_added(const SignersAdded& event) {
        task_changed(event.task, "changed");
        const auto found = subject.tasks.find(event.task);
        if (found == subject.tasks.end()) return;
        for (const SignerAsked& asked : event.signers) {
            tell_other(batch, found->second, asked.department, "sign-asked", record.at);
        }
    }

    void signer_removed(const SignerRemoved& event) {
        const auto found = subject.tasks.find(event.task);
        if (found != subject.tasks.end()) {
            for (const AskedSigner& signer : signers_of(found->second)) {
                if (signer.signer == event.signer) tell_signer(found->second, signer, "sign-cancelled");
            }
        }
        task_changed(event.task, "changed");
    }

    // ---- clocks that stand still, and run again ----

    void clock_suspended(const ClockName& name) {
        const auto clock = subject.state.clocks.find(name);
        if (clock == subject.state.clocks.end() || !clock->second.is_suspended) return;
        for (const TaskKey key : tasks_under(subject.state, name)) {
            if (subject.tasks.contains(key)) tell_news(subject.tasks.at(key), "suspended");
        }
    }

    void clock_resumed(const ClockName& name) {
        for (const TaskKey key : tasks_under(subject.state, name)) {
            const auto known = subject.tasks.find(key);
            if (known == subject.tasks.end()) continue;
            tell_news(known->second, "resumed");
            if (known->second.due != subject.state.tasks.at(key).opened.due) continue;  // watched as it is changed
            // It stood still within a day: what was told before need not be told again.
            const Instant since = subject.state.clocks.at(name).standstills.back().from;
            if (auto timer = watch(subject, key, since, offices)) batch.timers.push_back(std::move(*timer));
        }
    }

    // ---- files ----

    void file_changed(AttachmentKey key) {
        auto row = attachment_row(subject, subject.state.files.at(key));
        row.position = record.position;
        batch.attachments.push_back(std::move(row));
    }

    // ---- jobs ----

    void job_changed(JobKey key) {
        const auto found = subject.state.jobs.find(key);
        if (found == subject.state.jobs.end()) return;
        auto row = job_row(subject, found->second);
        row.position = record.position;
        subject.jobs[key] = row;
        batch.jobs.push_back(std::move(row));
    }

    void job_ended(JobKey key, const char* state) {
        const auto found = subject.jobs.find(key);
        if (found == subject.jobs.end()) return;
        ports::JobRow row = std::move(found->second);
        subject.jobs.erase(found);
        row.state = state;
        row.position = record.position;
        batch.jobs.push_back(std::move(row));
    }

    // ---- incidents ----

    void incident_raised(const IncidentRaised& event) {
        auto row = incident_row(subject, event);
        row.raised_at = record.at;  // one that is resolved within its record is not in the state
        subject.incidents[event.incident] = row;
        batch.incidents.push_back(std::move(row));
    }

    void incident_resolved(IncidentKey key) {
        const auto found = subject.incidents.find(key);
        if (found == subject.incidents.end()) return;
        ports::IncidentRow row = std::move(found->second);
        subject.incidents.erase(found);
        row.state = "resolved";
        row.resolved_at = record.at;
        row.resolved_by = record.actor.name;
        if (row.job) job_changed(row.job);  // what it kept back is offered again
        batch.incidents.push_back(std::move(row));
    }

    // ---- the whole case ----

    void case_started() {
        const std::string& department = record.actor.department;
        has_part(subject, {}, department);
        tell_of_case(batch, instance_row(subject.state), title(), department, "started", record.at);
    }

    void case_ended() {
        const auto row = instance_row(subject.state);
        for (const auto& [department, parts] : subject.departments)
            tell_of_case(batch, row, title(), department, "ended", record.at);
    }

    [[nodiscard]] std::string title() const {
        return subject.process != nullptr ? subject.process->definition->name : std::string();
    }

    // What is open stays open; its rows say by what version of the process, and at which of its elements.
    void all_moved() {
        const Instance& state = subject.state;
        for (const auto& [key, task] : state.tasks) {
            auto row = task_row(subject, task);
            row.position = record.position;
            const Instant due_before = std::exchange(subject.tasks[key], row).due;
            if (row.due != due_before) watch_anew(key, due_before);
            batch.tasks.push_back(std::move(row));
        }
        for (const auto& [key, job] : state.jobs) job_changed(key);
        for (const auto& [key, timer] : state.timers) batch.timers.push_back(timer_row(subject, timer));
        for (const auto& [key, subscribed] : state.subscriptions)
            batch.subscriptions.push_back(subscription_row(subject, subscribed));
        for (const auto& [key, incident] : state.incidents) {
            subject.incidents[key] = incident_row(subject, incident);
            batch.incidents.push_back(subject.incidents[key]);
        }
    }

    // ---- one overload an event that queries see; the rest change no row ----

    void operator()(const InstanceStarted&) { case_started(); }
    void operator()(const InstanceEnded&) { case_ended(); }
    void operator()(const ClockSuspended& event) { clock_suspended({event.scope, event.token, event.rule}); }
    void operator()(const ClockMoved& event) {
        if (event.is_resumed) clock_resumed({event.scope, event.token, event.rule});
    }
    void operator()(const TaskOpened& event) { task_changed(event.task, "created"); }
    void operator()(const TaskUpdated& event) { task_changed(event.task, "changed"); }
    void operator()(const TaskAssigned& event) {
        task_changed(event.task, event.how == AssignmentKind::claimed ? "claimed" : "assigned");
    }
    void operator()(const TaskDelegated& event) { task_changed(event.task, "delegated"); }
    void operator()(const DelegationEnded& event) {
        task_changed(event.task, event.how == DelegationEnd::resolved ? "resolved" : "recalled");
    }
    void operator()(const SignersAdded& event) { signers_added(event); }
    void operator()(const SignerRemoved& event) { signer_removed(event); }
    void operator()(const OpinionGiven& event) { task_changed(event.task, "signed"); }
    void operator()(const TaskReturned& event) { task_ended(event.task, "returned"); }
    void operator()(const TaskWithdrawn& event) { task_ended(event.task, "withdrawn"); }
    void operator()(const TaskCompleted& event) { task_ended(event.task, "completed"); }
    void operator()(const TaskCancelled& event) { task_ended(event.task, "cancelled"); }
    void operator()(const FileAttached& event) {
        file_changed(event.attachment);
        task_changed(event.task, "changed");
    }
    void operator()(const FileWithdrawn& event) { file_changed(event.attachment); }
    void operator()(const JobCreated& event) { job_changed(event.job); }
    void operator()(const JobActivated& event) { job_changed(event.job); }
    void operator()(const JobFailed& event) { job_changed(event.job); }
    void operator()(const JobRetriesSet& event) { job_changed(event.job); }
    void operator()(const JobCompleted& event) { job_ended(event.job, "completed"); }
    void operator()(const JobErrorThrown& event) { job_ended(event.job, "error_thrown"); }
    void operator()(const JobCancelled& event) { job_ended(event.job, "cancelled"); }
    void operator()(const TimerArmed& event) {
        if (subject.state.timers.contains(event.timer)) batch.timers.push_back(timer_row(subject, event));
    }
    void operator()(const TimerFired& event) {
        if (!subject.state.timers.contains(event.timer)) batch.timers_gone.push_back(event.timer);
    }
    void operator()(const TimerCancelled& event) { batch.timers_gone.push_back(event.timer); }
    void operator()(const Subscribed& event) {
        if (subject.state.subscriptions.contains(event.subscription)) {
            batch.subscriptions.push_back(subscription_row(subject, event));
        }
    }
    void operator()(const Unsubscribed& event) { batch.subscriptions_gone.push_back(event.subscription); }
    void operator()(const MessageReceived& event) {
        if (!subject.state.subscriptions.contains(event.subscription)) {
            batch.subscriptions_gone.push_back(event.subscription);
        }
    }
    void operator()(const IncidentRaised& event) { incident_raised(event); }
    void operator()(const IncidentResolved& event) { incident_resolved(event.incident); }
    void operator()(const InstanceMigrated&) { all_moved(); }
    template <class Other>
    void operator()(const Other&) {}
};

}  // namespace

void has_part(Case& subject, const std::string& before, const std::string& now) {
    if (before == now) return;
    if (!now.empty()) ++subject.departments[now];
    const auto left = subject.departments.find(before);
    if (left != subject.departments.end() && --left->second == 0) subject.departments.erase(left);
}

void project(const Record& record, Case& subject, const Offices& offices, ports::Batch& batch) {
    Projector projector{record, subject, offices, batch};
    for (const Event& event : record.events) std::visit(projector, event);
    // An incident of a token that is gone goes with it, whatever ended the token.
    std::vector<IncidentKey> gone;
    for (const auto& [key, row] : subject.incidents) {
        if (!subject.state.incidents.contains(key)) gone.push_back(key);
    }
    for (const IncidentKey key : gone) projector.incident_resolved(key);

    auto row = instance_row(subject.state);
    row.position = record.position;
    subject.row = row;
    batch.instances.push_back(std::move(row));
}

void rebuild_rows(Case& subject) {
    for (const auto& [key, task] : subject.state.tasks) subject.tasks[key] = task_row(subject, task);
    for (const auto& [key, job] : subject.state.jobs) subject.jobs[key] = job_row(subject, job);
    for (const auto& [key, incident] : subject.state.incidents) {
        subject.incidents[key] = incident_row(subject, incident);
    }
    subject.row = instance_row(subject.state);
}

}  // namespace baton::runtime
