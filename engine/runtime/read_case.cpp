#include "engine/base/ensure.hpp"
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
    }
    if (subject->last_position == 0) {
        return fail(Code::not_found, "there is no case " + std::to_string(key.value));
    }
    subject->process = shelf.process(subject->state.started.definition);
    BATON_ENSURE(subject->process != nullptr, "a definition that cases were started from is never taken off the shelf");
    rebuild_rows(*subject);
    return subject;
}

}  // namespace baton::runtime
