// What is open, counted in memory.
#include <algorithm>
#include <functional>

#include "connectors/storage/memory/memory_store.hpp"

namespace baton::storage::memory {
namespace {

bool is_late(const ports::TaskRow& row, Instant now) { return row.due != Instant{} && row.due < now; }
bool is_waiting(const ports::JobRow& row) {
    return row.state == "available" || row.state == "active" || row.state == "backing_off";
}
bool is_of_model(const ports::TimerRow& row) { return row.instance && !row.element.empty(); }
bool is_stuck(const ports::JobRow& row) { return row.state == "out_of_retries"; }

Instant older(Instant a, Instant b) { return a == Instant{} || (b != Instant{} && b < a) ? b : a; }

// Counts under (where, kind).
template <class Where, class Count>
class Tally {
public:
    void add(const Where& where, const char* kind, bool is_bad, Instant since) {
        auto [place, is_new] = counts_.try_emplace({where, kind}, Count{where, kind, 0, 0, {}});
        auto& [of, name, count, bad, oldest] = place->second;
        ++count;
        bad += is_bad ? 1 : 0;
        oldest = older(oldest, since);
    }
    [[nodiscard]] std::vector<Count> done() const {
        std::vector<Count> all;
        for (const auto& [key, count] : counts_) all.push_back(count);
        return all;
    }

private:
    std::map<std::pair<Where, std::string>, Count> counts_;
};

using ElementTally = Tally<std::string, ports::ElementCount>;

// A token that waits for several things at one element waits there once.
void add_events(ElementTally& tally, const std::map<SubscriptionKey, ports::SubscriptionRow>& rows,
                const std::function<bool(InstanceKey)>& is_of_version) {
    std::set<std::tuple<InstanceKey, std::string, std::uint32_t, std::uint32_t>> seen;
    for (const auto& [key, row] : rows) {
        if (!is_of_version(row.instance)) continue;
        const bool is_first = seen.emplace(row.instance, row.element, row.token, row.scope).second;
        if (is_first) tally.add(row.element, "event", false, {});
    }
}

template <class Rows, class Passes>
std::uint64_t number_of(const Rows& rows, Passes passes) {
    return static_cast<std::uint64_t>(std::ranges::count_if(rows, [&](const auto& one) { return passes(one.second); }));
}

}  // namespace

Result<std::vector<ports::VersionCount>> MemoryStore::count_versions(Instant now) {
    const std::lock_guard lock(mutex_);
    Tally<DefinitionKey, ports::VersionCount> tally;
    for (const auto& [key, row] : instances_) {
        if (row.state == "active") tally.add(row.definition, "case", row.has_incident, row.started_at);
    }
    for (const auto& [key, row] : tasks_) {
        if (row.state == "open") tally.add(row.definition, "task", is_late(row, now), row.opened_at);
    }
    for (const auto& [key, row] : jobs_) {
        if (is_waiting(row)) tally.add(row.definition, "job", false, {});
        if (is_stuck(row)) tally.add(row.definition, "stuck_job", false, {});
    }
    for (const auto& [number, partition] : partitions_) {
        for (const auto& [key, row] : partition.timers) {
            if (is_of_model(row)) tally.add(row.definition, "timer", false, {});
        }
    }
    return tally.done();
}

Result<std::vector<ports::ElementCount>> MemoryStore::count_elements(DefinitionKey definition, std::string_view process,
                                                                     Instant now) {
    const std::lock_guard lock(mutex_);
    ElementTally tally;
    std::set<std::pair<InstanceKey, std::string>> with_task;
    for (const auto& [key, row] : tasks_) {
        if (row.state != "open" || row.definition != definition) continue;
        tally.add(row.element, "task", is_late(row, now), row.opened_at);
        with_task.emplace(row.instance, row.element);
    }
    for (const auto& [key, row] : jobs_) {
        if (row.definition != definition) continue;
        if (is_waiting(row)) tally.add(row.element, "job", false, row.created_at);
        if (is_stuck(row)) tally.add(row.element, "stuck_job", false, row.created_at);
    }
    const auto is_of_version = [&](InstanceKey key) {
        const auto found = instances_.find(key);
        return found != instances_.end() && found->second.definition == definition;
    };
    for (const auto& [number, partition] : partitions_) {
        for (const auto& [key, row] : partition.timers) {
            if (is_of_model(row) && row.definition == definition) tally.add(row.element, "timer", false, {});
        }
        add_events(tally, partition.subscriptions, is_of_version);
    }
    for (const auto& [key, row] : instances_) {
        const bool is_called = row.state == "active" && row.parent && is_of_version(row.parent);
        if (is_called) tally.add(row.process, "called", false, row.started_at);
    }
    for (const auto& [key, row] : incidents_) {
        if (row.state != "open" || row.process != process || !is_of_version(row.instance)) continue;
        tally.add(row.element, "incident", false, row.raised_at);
        const bool stops = !row.job && !with_task.contains({row.instance, row.element});
        if (stops) tally.add(row.element, "stopped", false, row.raised_at);
    }
    return tally.done();
}

Result<ports::OpenCount> MemoryStore::count_open(Instant now) {
    const std::lock_guard lock(mutex_);
    ports::OpenCount open;
    const auto is_active = [](const auto& row) { return row.state == "active"; };
    const auto is_open = [](const auto& row) { return row.state == "open"; };
    open.cases = number_of(instances_, is_active);
    open.cases_with_incident =
        number_of(instances_, [&](const auto& row) { return is_active(row) && row.has_incident; });
    open.tasks = number_of(tasks_, is_open);
    open.late_tasks = number_of(tasks_, [&](const auto& row) { return is_open(row) && is_late(row, now); });
    open.jobs = number_of(jobs_, is_waiting);
    open.stuck_jobs = number_of(jobs_, is_stuck);
    open.incidents = number_of(incidents_, is_open);
    for (const auto& [number, partition] : partitions_) {
        open.timers += number_of(partition.timers, is_of_model);
        open.subscriptions += partition.subscriptions.size();
        open.messages += partition.messages.size();
    }
    return open;
}

Result<std::vector<ports::InboxBacklog>> MemoryStore::inbox_backlogs() {
    const std::lock_guard lock(mutex_);
    std::vector<ports::InboxBacklog> all;
    for (const auto& [department, stream] : streams_) {
        ports::InboxBacklog one{department, stream.head(), stream.consumers.size(), 0};
        for (const auto& [name, consumer] : stream.consumers)
            one.behind = std::max(one.behind, one.head - consumer.acked);
        if (one.head != 0) all.push_back(std::move(one));
    }
    return all;
}

std::set<InstanceKey> MemoryStore::open_at(const std::vector<std::string>& elements) const {
    std::set<InstanceKey> found;
    const auto note = [&](const auto& row) {
        if (std::ranges::find(elements, row.element) != elements.end()) found.insert(row.instance);
    };
    for (const auto& [key, row] : tasks_) {
        if (row.state == "open") note(row);
    }
    for (const auto& [key, row] : jobs_) {
        if (is_waiting(row) || is_stuck(row)) note(row);
    }
    for (const auto& [key, row] : incidents_) {
        if (row.state == "open") note(row);
    }
    for (const auto& [number, partition] : partitions_) {
        for (const auto& [key, row] : partition.timers) note(row);
        for (const auto& [key, row] : partition.subscriptions) note(row);
    }
    return found;
}

}  // namespace baton::storage::memory
