#include "engine/history/replay.hpp"

#include "engine/execution/decide.hpp"

namespace baton::history {
namespace {

Result<> begins_with_its_start(const std::vector<Record>& records) {
    if (records.empty()) return fail(Code::internal, "a case cannot be replayed without its records");
    const auto& first = records.front();
    if (!first.events.empty() && std::holds_alternative<execution::InstanceStarted>(first.events.front())) return {};
    return fail(Code::internal, "case " + std::to_string(first.instance.value) + " cannot be replayed: record " +
                                    std::to_string(first.position) + " is not its start; give all of its records");
}

// As runtime/ does it when it reads a case back: the same code, so the same story.
template <class Belongs>
Result<execution::Instance> state_while(const std::vector<Record>& records, Belongs belongs) {
    if (const auto whole = begins_with_its_start(records); !whole) return whole.error();
    execution::Instance instance;
    instance.key = records.front().instance;
    for (const Record& record : records) {
        if (!belongs(record)) break;
        for (const auto& event : record.events) execution::apply(instance, event, record.at);
    }
    return instance;
}

}  // namespace

Result<execution::Instance> state_at(const std::vector<Record>& records, Position position) {
    return state_while(records, [position](const Record& record) { return record.position <= position; });
}

Result<execution::Instance> state_at(const std::vector<Record>& records, Instant moment) {
    return state_while(records, [moment](const Record& record) { return record.at <= moment; });
}

}  // namespace baton::history
