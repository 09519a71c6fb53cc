#include "connectors/storage/memory/memory_store.hpp"
#include "engine/history/codec/write.hpp"

namespace baton::storage::memory {
namespace {

template <class Row>
void add(std::vector<std::string>& lines, std::string line, const Row& row) {
    line += ' ';
    history::write(line, row);
    lines.push_back(std::move(line));
}

template <class Map>
void add_all(std::vector<std::string>& lines, const char* kind, const Map& rows) {
    for (const auto& [key, row] : rows) add(lines, kind, row);
}

}  // namespace

std::vector<std::string> MemoryStore::rows_as_text() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> lines;
    add_all(lines, "instance", instances_);
    add_all(lines, "task", tasks_);
    add_all(lines, "job", jobs_);
    add_all(lines, "incident", incidents_);
    for (const auto& [number, partition] : partitions_) {
        add_all(lines, "timer", partition.timers);
        add_all(lines, "subscription", partition.subscriptions);
        add_all(lines, "message", partition.messages);
        add_all(lines, "errand", partition.errands);
    }
    for (const auto& [department, stream] : streams_) {
        for (const auto& entry : stream.entries) add(lines, "notice", entry);
    }
    return lines;
}

}  // namespace baton::storage::memory
