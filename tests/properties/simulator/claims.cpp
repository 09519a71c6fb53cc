#include "tests/properties/simulator/claims.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "service/verify/verify.hpp"

namespace baton::properties {
namespace {

constexpr std::size_t all_of_them = 1'000'000;

class Claims {
public:
    Claims(storage::memory::MemoryStore& store, const Ledger& ledger, Instant now)
        : store_(store), ledger_(ledger), now_(now), log_(whole_log()) {}

    std::vector<std::string> broken() {
        positions_have_no_gap();
        acknowledged_wishes_are_there_once();
        nothing_ends_twice();
        departments_hear_of_each_task_once();
        nothing_that_is_due_was_forgotten();
        if (const auto verified = verify::replay_all({store_, store_}, {}); !verified) {
            wrong("it cannot be replayed: " + verified.error().detail);
        } else {
            for (const auto& difference : verified->differences) wrong(difference);
        }
        return std::move(wrong_);
    }

private:
    void wrong(std::string what) { wrong_.push_back(std::move(what)); }

    // In the order of their positions; those of the post office among them.
    std::vector<Record> whole_log() {
        auto log = *store_.records({}, 0, all_of_them);
        ports::PageRequest page;
        do {
            const auto cases = store_.instances({}, page);
            for (const auto& row : cases->items) {
                const auto records = *store_.records(row.key, 0, all_of_them);
                log.insert(log.end(), records.begin(), records.end());
            }
            page.after = cases->next;
        } while (!page.after.empty());
        std::ranges::sort(log, {}, &Record::position);
        return log;
    }

    void positions_have_no_gap() {
        for (std::size_t i = 0; i < log_.size(); ++i) {
            if (log_[i].position != i + 1) return wrong("the log has a gap before " + std::to_string(i + 1));
        }
        if (log_.size() != *store_.last_position(0)) wrong("the log ends before its last position");
    }

    void acknowledged_wishes_are_there_once() {
        std::map<std::string, std::size_t> times;
        for (const Record& record : log_) {
            if (!record.request.empty()) ++times[record.request];
        }
        for (const auto& [request, count] : times) {
            if (count > 1) wrong(request + " was done " + std::to_string(count) + " times");
        }
        for (const auto& [request, told] : ledger_.told()) {
            const auto kept = *store_.request(request.substr(0, request.find('-')), request);
            if (told.answer && (!kept || kept->body != *told.answer))
                wrong(request + " was answered " + *told.answer + ", and nothing is known of it");
            if (times.contains(request) && !kept) wrong(request + " was done and has no answer");
        }
    }

    template <class Event, class Key>
    void count(const execution::Event& event, Key Event::*key, const char* what, std::map<std::string, int>& ends) {
        if (const auto* found = std::get_if<Event>(&event)) ++ends[what + std::to_string((found->*key).value)];
    }

    void nothing_ends_twice() {
        using namespace execution;  // NOLINT(google-build-using-namespace): the events that are counted
        std::map<std::string, int> ends;
        for (const Record& record : log_) {
            for (const Event& event : record.events) {
                count(event, &TimerFired::timer, "the end of timer ", ends);
                count(event, &TimerCancelled::timer, "the end of timer ", ends);
                count(event, &JobCompleted::job, "the end of job ", ends);
                count(event, &JobErrorThrown::job, "the end of job ", ends);
                count(event, &JobCancelled::job, "the end of job ", ends);
                count(event, &TaskCompleted::task, "the end of task ", ends);
                count(event, &TaskCancelled::task, "the end of task ", ends);
                count(event, &IncidentResolved::incident, "the end of incident ", ends);
            }
        }
        for (const auto& [what, times] : ends) {
            if (times > 1) wrong(what + " came " + std::to_string(times) + " times");
        }
    }

    void departments_hear_of_each_task_once() {
        std::map<std::string, std::map<std::string, int>> heard;
        ports::TaskFilter all;
        all.sees_all = true;
        for (const auto& backlog : *store_.inbox_backlogs()) {
            for (const auto& row : *store_.inbox(backlog.department, 0, all_of_them)) {
                if (row.entry.type == "cn.baton.task.created.v1") ++heard[backlog.department][row.entry.subject];
            }
        }
        ports::PageRequest page;
        do {
            const auto tasks = store_.tasks(all, page);
            for (const auto& task : tasks->items) {
                const auto subject = "task/" + std::to_string(task.key.value);
                const int times = task.department.empty() ? 1 : heard[task.department][subject];
                if (times != 1) wrong(task.department + " heard " + std::to_string(times) + " times of " + subject);
            }
            page.after = tasks->next;
        } while (!page.after.empty());
    }

    void nothing_that_is_due_was_forgotten() {
        for (const auto& timer : *store_.timers_due(0, now_, all_of_them))
            wrong("timer " + std::to_string(timer.key.value) + " was due at " + to_text(timer.due));
        if (const auto left = store_.errands(0, {}, all_of_them)->size(); left > 0)
            wrong(std::to_string(left) + " commands that follow from others are not done");
    }

    storage::memory::MemoryStore& store_;
    const Ledger& ledger_;
    Instant now_;
    std::vector<Record> log_;
    std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> broken_claims(storage::memory::MemoryStore& store, const Ledger& ledger, Instant now) {
    return Claims(store, ledger, now).broken();
}

}  // namespace baton::properties
