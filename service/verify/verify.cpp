#include "service/verify/verify.hpp"

#include <limits>
#include <map>
#include <set>

#include "engine/execution/decide.hpp"
#include "engine/history/case_figures.hpp"
#include "engine/history/codec.hpp"
#include "engine/history/replay.hpp"
#include "service/verify/files.hpp"

namespace baton::verify {
namespace {

constexpr std::size_t page = 500;

struct Verifier {
    ports::Store& store;
    ports::Queries& queries;
    ports::Reports* reports;
    const Stored& stored;
    Verification result;
    std::set<std::uint32_t> partitions{0};

    void differ(InstanceKey key, const std::string& what) {
        result.differences.push_back("case " + std::to_string(key.value) + ": " + what);
    }

    void expect(bool holds, InstanceKey key, const std::string& what) {
        if (!holds) differ(key, what);
    }

    // The records must have no gap that apply() would notice, and the snapshot must be what they give up to its place.
    Result<> check_snapshot(InstanceKey key, const std::vector<Record>& records, const execution::Instance& now) {
        const auto snapshot = store.snapshot_of(records.front().partition, key);
        if (!snapshot) return snapshot.error();
        if (!snapshot->has_value()) return {};
        auto from = history::decode_instance((*snapshot)->body, history::format_version);
        if (!from) return from.error();
        for (const auto& record : records) {
            if (record.position <= (*snapshot)->position) continue;
            for (const auto& event : record.events) execution::apply(*from, event, record.at);
        }
        expect(*from == now, key,
               "its snapshot at position " + std::to_string((*snapshot)->position) +
                   " with the records after it gives another state than all its records");
        return {};
    }

    Result<> check_tasks(InstanceKey key, const execution::Instance& now) {
        ports::TaskFilter filter;
        filter.sees_all = true;
        filter.instance = key;
        filter.state = "open";
        std::size_t open = 0;
        std::string after;
        do {
            const auto rows = queries.tasks(filter, {page, after, ""});
            if (!rows) return rows.error();
            for (const auto& row : rows->items) check_task(key, now, row);
            open += rows->items.size();
            after = rows->next;
        } while (!after.empty());
        expect(open == now.tasks.size(), key,
               std::to_string(open) + " open tasks are listed, " + std::to_string(now.tasks.size()) + " follow");
        return {};
    }

    void check_task(InstanceKey key, const execution::Instance& now, const ports::TaskRow& row) {
        const auto found = now.tasks.find(row.key);
        const std::string name = "task " + std::to_string(row.key.value);
        if (found == now.tasks.end()) return differ(key, name + " is listed as open, but is not");
        const auto& task = found->second;
        expect(row.assignee == task.opened.assignee, key, name + " is listed for another assignee");
        expect(row.due == task.opened.due, key, name + " is listed with another due date");
        expect(row.department == task.opened.department, key, name + " is listed for another department");
        expect(row.revision == task.revision, key, name + " is listed with another revision");
    }

    Result<> check_waiting(InstanceKey key, const execution::Instance& now) {
        const auto timers = queries.timers_of(key);
        if (!timers) return timers.error();
        expect(timers->size() == now.timers.size(), key,
               std::to_string(timers->size()) + " timers are stored, " + std::to_string(now.timers.size()) + " follow");
        for (const auto& row : *timers) {
            const auto found = now.timers.find(row.key);
            const bool is_same = found != now.timers.end() && found->second.due == row.due;
            expect(is_same, key, "timer " + std::to_string(row.key.value) + " is stored otherwise than it follows");
        }
        ports::IncidentFilter filter;
        filter.instance = key;
        filter.state = "open";
        const auto incidents = queries.incidents(filter, {1000, "", ""});
        if (!incidents) return incidents.error();
        expect(incidents->items.size() == now.incidents.size(), key, "the open incidents are not those that follow");
        return {};
    }

    // What leaders' figures are counted from.
    Result<> check_figures(InstanceKey key, const std::vector<Record>& records) {
        if (reports == nullptr) return {};
        const auto kept = reports->figures_of(key);
        if (!kept) return kept.error();
        const auto follows = history::figures_after(records);
        expect(kept->figure == follows.figure, key,
               "its street, owner, way or returns are counted otherwise than they follow");
        expect(kept->clocks == follows.clocks, key, "its clocks are counted otherwise than they follow");
        return {};
    }

    Result<> check_files(InstanceKey key, const execution::Instance& now) {
        const auto differences = file_differences(stored, key, now);
        if (!differences) return differences.error();
        for (const auto& one : *differences) differ(key, one);
        return {};
    }

    // Records are numbered without a gap: those that are there and those of dropped cases are all that there ever were.
    Result<> check_log() {
        if (stored.retention == nullptr) return {};
        for (const auto partition : partitions) {
            const auto count = stored.retention->count_log(partition);
            if (!count) return count.error();
            if (count->present + count->dropped == count->last) continue;
            result.differences.push_back("the log of partition " + std::to_string(partition) + ": " +
                                         std::to_string(count->present) + " records are there and " +
                                         std::to_string(count->dropped) + " were dropped with their cases, of " +
                                         std::to_string(count->last) + " that were written" +
                                         (count->present + count->dropped < count->last
                                              ? ": some are gone that no archive has"
                                              : ": a drop was broken off; run 'baton archive drop' again"));
        }
        return {};
    }

    Result<> check(const ports::InstanceRow& row) {
        partitions.insert(partition_of(row.key.value));
        const auto records = queries.records(row.key, 0, std::numeric_limits<std::int32_t>::max());
        if (!records) return records.error();
        ++result.cases;
        result.records += records->size();
        if (records->empty()) {
            differ(row.key, "it is listed, but has no records");
            return {};
        }
        const auto now = history::state_at(*records, std::numeric_limits<Position>::max());
        if (!now) return now.error();
        expect(row.position == records->back().position, row.key, "it is listed at another position");
        expect((row.state == "active") == !now->has_ended, row.key, "it is listed as " + row.state);
        if (auto checked = check_snapshot(row.key, *records, *now); !checked) return checked.error();
        if (auto checked = check_tasks(row.key, *now); !checked) return checked.error();
        if (auto checked = check_figures(row.key, *records); !checked) return checked.error();
        if (auto checked = check_files(row.key, *now); !checked) return checked.error();
        return check_waiting(row.key, *now);
    }
};

}  // namespace

Result<Verification> replay_all(const Stored& stored, const std::vector<std::uint64_t>& keys) {
    auto& queries = stored.queries;
    Verifier verifier{stored.store, queries, stored.reports, stored, {}, {0}};
    for (const auto key : keys) {
        const auto row = queries.instance(InstanceKey{key});
        if (!row) return row.error();
        if (!row->has_value()) return fail(Code::not_found, "there is no case " + std::to_string(key));
        if (auto checked = verifier.check(**row); !checked) return checked.error();
    }
    std::string after;
    while (keys.empty()) {
        const auto rows = queries.instances({}, {page, after, ""});
        if (!rows) return rows.error();
        for (const auto& row : rows->items) {
            if (auto checked = verifier.check(row); !checked) return checked.error();
        }
        after = rows->next;
        if (!after.empty()) continue;
        if (auto checked = verifier.check_log(); !checked) return checked.error();
        break;
    }
    return std::move(verifier.result);
}

}  // namespace baton::verify
