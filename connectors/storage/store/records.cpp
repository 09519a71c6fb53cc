#include "connectors/storage/store/records.hpp"

#include "engine/history/codec.hpp"
#include "engine/ports/rows/retained.hpp"

namespace baton::storage {
namespace {

Result<Record> record_of(ports::LogRow stored) {
    auto events = history::decode(stored.events, stored.format);
    if (!events) {
        auto problem = events.error();
        problem.detail = "record " + std::to_string(stored.position) + " of partition " +
                         std::to_string(stored.partition) + ": " + problem.detail;
        return problem;
    }
    Record record;
    record.partition = stored.partition;
    record.position = stored.position;
    record.instance = stored.instance;
    record.at = stored.at;
    record.command = std::move(stored.command);
    record.cause = stored.cause;
    record.actor = {std::move(stored.actor), std::move(stored.acting_for), std::move(stored.department),
                    std::move(stored.by)};
    record.reason = std::move(stored.reason);
    record.request = std::move(stored.request);
    record.events = std::move(*events);
    return record;
}

}  // namespace

Result<std::vector<Record>> select_records(soci::session& session, Sql rest) {
    std::vector<Record> records;
    for (auto& stored : select_rows<ports::LogRow>(session, "record", std::move(rest))) {
        auto record = record_of(std::move(stored));
        if (!record) return record.error();
        records.push_back(std::move(*record));
    }
    return records;
}

}  // namespace baton::storage
