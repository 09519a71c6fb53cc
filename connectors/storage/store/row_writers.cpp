#include "connectors/storage/store/row_writers.hpp"

#include <algorithm>
#include <unordered_set>

#include "connectors/storage/sql/rows.hpp"
#include "engine/history/codec.hpp"

namespace baton::storage {
namespace {

// Calls `write` with the last row of each key, in the order in which those stand.
template <class Rows, class KeyOf, class Write>
void each_newest(const Rows& rows, KeyOf key_of, Write write) {
    std::vector<std::pair<std::uint64_t, std::size_t>> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows) keys.emplace_back(key_of(row), keys.size());
    std::ranges::sort(keys);
    std::vector<bool> is_older(rows.size());
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i].first == keys[i - 1].first) is_older[keys[i - 1].second] = true;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_older[i]) write(rows[i]);
    }
}

constexpr auto key_value = [](const auto& row) { return row.key.value; };

template <class Row>
void write_row(Bulk& bulk, std::uint32_t partition, const Row& row) {
    put(bulk.cells(), partition);
    put_row(bulk.cells(), row);
    bulk.row_added();
}

template <class Row>
void write_all(Statements& statements, Statements::Name name, std::uint32_t partition, const std::vector<Row>& rows) {
    if (rows.empty()) return;
    Bulk& bulk = statements.bulk(name);
    each_newest(rows, key_value, [&](const Row& row) { write_row(bulk, partition, row); });
}

// Cases that go on by another version of their process from this batch on.
std::unordered_set<std::uint64_t> migrated_in(const ports::Batch& batch) {
    std::unordered_set<std::uint64_t> migrated;
    for (const auto& record : batch.records) {
        for (const auto& event : record.events) {
            if (std::holds_alternative<execution::InstanceMigrated>(event)) migrated.insert(record.instance.value);
        }
    }
    return migrated;
}

void write_cases_and_tasks(Statements& statements, const ports::Batch& batch) {
    const auto migrated = migrated_in(batch);
    each_newest(batch.instances, key_value, [&](const ports::InstanceRow& row) {
        const bool is_moved = migrated.contains(row.key.value);
        Bulk& bulk = statements.bulk(is_moved ? Statements::instances_moved : Statements::instances);
        write_row(bulk, batch.partition, row);
    });
    each_newest(batch.tasks, key_value, [&](const ports::TaskRow& row) {
        const bool is_moved = migrated.contains(row.instance.value);
        Bulk& bulk = statements.bulk(is_moved ? Statements::tasks_moved : Statements::tasks);
        write_row(bulk, batch.partition, row);
    });
}

// ---- the log ----

void write_record(Bulk& bulk, const Record& record) {
    Cells& cells = bulk.cells();
    put(cells, record.partition);
    put(cells, record.position);
    put(cells, record.instance);
    put(cells, record.at);
    put(cells, record.command);
    put(cells, record.cause);
    put(cells, record.actor.name);
    put(cells, record.actor.acting_for);
    put(cells, record.actor.department);
    put(cells, record.actor.by);
    put(cells, record.reason);
    put(cells, record.request);
    put(cells, history::format_version);
    put(cells, history::encode(record.events));
    bulk.row_added();
}

// ---- tasks ----

void put_candidate(Bulk& bulk, std::uint32_t partition, TaskKey task, std::string_view kind, const std::string& name) {
    put(bulk.cells(), partition);
    put(bulk.cells(), task);
    bulk.cells().add(kind);
    put(bulk.cells(), name);
    bulk.row_added();
}

// One that is new has none to take away, nor has one that ended as it was opened: each change raises the revision by
// one.
bool may_lose_candidates(const ports::TaskRow& task) { return task.revision > (task.ended_at == Instant{} ? 1U : 2U); }

void write_candidates(Statements& statements, std::uint32_t partition, const std::vector<ports::TaskRow>& tasks) {
    Bulk& gone = statements.bulk(Statements::candidates_gone);
    each_newest(tasks, key_value, [&](const ports::TaskRow& task) {
        if (!may_lose_candidates(task)) return;
        put(gone.cells(), partition);
        put(gone.cells(), task.key);
        gone.row_added();
    });
    gone.flush();
    Bulk& bulk = statements.bulk(Statements::candidates);
    each_newest(tasks, key_value, [&](const ports::TaskRow& task) {
        for (const auto& group : task.candidate_groups) put_candidate(bulk, partition, task.key, "group", group);
        for (const auto& user : task.candidate_users) put_candidate(bulk, partition, task.key, "user", user);
        // They see it, and are not offered it.
        for (const auto& group : task.signing_departments) put_candidate(bulk, partition, task.key, "signing", group);
        for (const auto& user : task.signing_users) put_candidate(bulk, partition, task.key, "party", user);
        if (!task.owner.empty()) put_candidate(bulk, partition, task.key, "party", task.owner);
    });
}

// ---- what waits ----

struct Waiting {
    Statements::Name write;
    Statements::Name erase;
};

template <class Row, class K, class Write>
void write_waiting(Statements& statements, Waiting names, std::uint32_t partition, const std::vector<Row>& rows,
                   const std::vector<K>& gone, Write write) {
    std::unordered_set<std::uint64_t> gone_keys;
    for (const auto key : gone) gone_keys.insert(key.value);
    if (!rows.empty()) {
        Bulk& bulk = statements.bulk(names.write);
        each_newest(rows, key_value, [&](const Row& row) {
            if (!gone_keys.contains(row.key.value)) write(bulk, row);
        });
    }
    if (gone.empty()) return;
    Bulk& bulk = statements.bulk(names.erase);
    for (const auto key : gone) {
        put(bulk.cells(), partition);
        put(bulk.cells(), key);
        bulk.row_added();
    }
}

void write_all_waiting(Statements& statements, const ports::Batch& batch) {
    const auto plain = [&](Bulk& bulk, const auto& row) { write_row(bulk, batch.partition, row); };
    const auto with_format = [&](Bulk& bulk, const auto& row) {
        put(bulk.cells(), batch.partition);
        put_row(bulk.cells(), row);
        put(bulk.cells(), history::format_version);
        bulk.row_added();
    };
    write_waiting(statements, {Statements::timers, Statements::timers_gone}, batch.partition, batch.timers,
                  batch.timers_gone, plain);
    write_waiting(statements, {Statements::subscriptions, Statements::subscriptions_gone}, batch.partition,
                  batch.subscriptions, batch.subscriptions_gone, plain);
    write_waiting(statements, {Statements::messages, Statements::messages_gone}, batch.partition, batch.messages,
                  batch.messages_gone, with_format);
    write_waiting(statements, {Statements::errands, Statements::errands_gone}, batch.partition, batch.errands,
                  batch.errands_gone, with_format);
    write_waiting(statements, {Statements::guests, Statements::guests_gone}, batch.partition, batch.guests,
                  batch.guests_gone, plain);
    write_waiting(statements, {Statements::parcels, Statements::parcels}, batch.partition, batch.parcels,
                  std::vector<ErrandKey>{}, with_format);
    for (const auto key : batch.parcels_taken) {
        Bulk& bulk = statements.bulk(Statements::parcels_taken);
        put(bulk.cells(), partition_of(key.value));
        put(bulk.cells(), key);
        bulk.row_added();
    }
}

// Rows whose key is a text are few and stand in no batch twice on purpose; the later still wins.
template <class Row, class KeyOf>
void write_by_text(Statements& statements, Statements::Name name, const std::vector<Row>& rows, KeyOf key_of) {
    if (rows.empty()) return;
    Bulk& bulk = statements.bulk(name);
    std::map<std::string, const Row*> newest;
    for (const auto& row : rows) newest[key_of(row)] = &row;
    for (const auto& [key, row] : newest) {
        put_row(bulk.cells(), *row);
        bulk.row_added();
    }
}

}  // namespace

void write_log(Statements& statements, const ports::Batch& batch) {
    if (!batch.records.empty()) {
        Bulk& bulk = statements.bulk(Statements::records);
        for (const auto& record : batch.records) write_record(bulk, record);
    }
    if (batch.snapshots.empty()) return;
    Bulk& bulk = statements.bulk(Statements::snapshots);
    const auto instance_value = [](const auto& snapshot) { return snapshot.instance.value; };
    each_newest(batch.snapshots, instance_value, [&](const ports::Batch::Snapshot& snapshot) {
        put(bulk.cells(), batch.partition);
        put(bulk.cells(), snapshot.instance);
        put(bulk.cells(), snapshot.position);
        put(bulk.cells(), history::format_version);
        put(bulk.cells(), snapshot.body);
        bulk.row_added();
    });
}

void write_rows(Statements& statements, const ports::Batch& batch) {
    write_cases_and_tasks(statements, batch);
    if (!batch.tasks.empty()) write_candidates(statements, batch.partition, batch.tasks);
    write_all(statements, Statements::jobs, batch.partition, batch.jobs);
    write_all(statements, Statements::attachments, batch.partition, batch.attachments);
    write_all(statements, Statements::incidents, batch.partition, batch.incidents);
    write_all(statements, Statements::definitions, batch.partition, batch.definitions);
    write_all_waiting(statements, batch);
    write_by_text(statements, Statements::resources, batch.resources,
                  [](const auto& row) { return std::to_string(row.deployment) + '/' + row.file; });
    write_by_text(statements, Statements::requests, batch.requests,
                  [](const auto& row) { return std::to_string(row.principal.size()) + row.principal + row.key; });
}

}  // namespace baton::storage
