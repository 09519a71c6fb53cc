#include "engine/execution/decide.hpp"
#include "engine/history/codec.hpp"
#include "engine/runtime/case.hpp"
#include "engine/runtime/projection.hpp"

namespace baton::runtime {
namespace {

Result<> start_from_snapshot(Case& subject, const std::optional<ports::Batch::Snapshot>& snapshot) {
    if (!snapshot) return {};
    auto state = history::decode_instance(snapshot->body, history::format_version);
    if (!state) return state.error();
    subject.state = std::move(*state);
    subject.last_position = snapshot->position;
    return {};
}

TaskKey moved_task(const execution::Event& event) {
    if (const auto* opened = std::get_if<execution::TaskOpened>(&event)) return opened->task;
    const auto* updated = std::get_if<execution::TaskUpdated>(&event);
    return updated != nullptr ? updated->task : TaskKey{};
}

// Which departments have a part in the case, as projection counts them; the rows say of each task whose it was last.
void note_parts(Case& subject, const Record& record) {
    for (const auto& event : record.events) {
        if (std::holds_alternative<execution::InstanceStarted>(event)) has_part(subject, {}, record.actor.department);
        const auto task = subject.state.tasks.find(moved_task(event));
        if (task == subject.state.tasks.end()) continue;  // ended within its record: nobody saw it
        std::string& known = subject.tasks[task->first].department;
        has_part(subject, known, task->second.opened.department);
        known = task->second.opened.department;
    }
}

// A snapshot does not tell of tasks that have ended.
Result<> read_parts(ports::Store& store, std::uint32_t partition, Case& subject) {
    auto departments = store.departments_of(partition, subject.state.key);
    if (!departments) return departments.error();
    subject.departments = std::move(*departments);
    return {};
}

}  // namespace

Result<std::unique_ptr<Case>> read_case(ports::Store& store, std::uint32_t partition, InstanceKey key,
                                        const Shelf& shelf) {
    auto subject = std::make_unique<Case>();
    const auto snapshot = store.snapshot_of(partition, key);
    if (!snapshot) return snapshot.error();
    if (const auto started = start_from_snapshot(*subject, *snapshot); !started) return started.error();

    const auto records = store.records_of(partition, key, subject->last_position);
    if (!records) return records.error();
    subject->state.key = key;
    for (const Record& record : *records) {
        for (const auto& event : record.events) execution::apply(subject->state, event, record.at);
        subject->last_position = record.position;
        ++subject->records_since_snapshot;
        note_parts(*subject, record);
    }
    if (subject->last_position == 0) {
        return fail(Code::not_found, "there is no case " + std::to_string(key.value));
    }
    subject->process = shelf.process(subject->state.started.definition);
    if (subject->process == nullptr) {  // a definition that cases were started from is never taken off the shelf
        return fail(Code::unavailable, "the process of case " + std::to_string(key.value) + " is not known here yet");
    }
    if (*snapshot) {
        if (auto read = read_parts(store, partition, *subject); !read) return read.error();
    }
    subject->tasks.clear();
    rebuild_rows(*subject);
    return subject;
}

}  // namespace baton::runtime
