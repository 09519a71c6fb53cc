#include "tests/properties/simulator/claims.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "engine/execution/branch.hpp"
#include "engine/history/codec.hpp"
#include "service/verify/verify.hpp"

namespace baton::properties {
namespace {

constexpr std::size_t all_of_them = 1'000'000;

class Claims {
public:
    Claims(storage::memory::MemoryStore& store, const Ledger& ledger, Instant now, std::uint32_t partitions)
        : store_(store), ledger_(ledger), now_(now), partitions_(partitions), log_(whole_log()) {}

    std::vector<std::string> broken() {
        positions_have_no_gap();
        acknowledged_wishes_are_there_once();
        nothing_ends_twice();
        departments_hear_of_each_task_once();
        nothing_that_is_due_was_forgotten();
        what_was_sent_was_published_once();
        nobody_has_a_message_twice();
        nobody_was_passed_by();
        nothing_is_under_way();
        if (const auto verified = verify::replay_all({store_, store_}, {}); !verified) {
            wrong("it cannot be replayed: " + verified.error().detail);
        } else {
            for (const auto& difference : verified->differences) wrong(difference);
        }
        return std::move(wrong_);
    }

private:
    void wrong(std::string what) { wrong_.push_back(std::move(what)); }

    // In the order of their positions; those of the post offices among them.
    std::vector<Record> whole_log() {
        std::vector<Record> log;
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            const auto office = *store_.records_of(number, {}, 0);
            log.insert(log.end(), office.begin(), office.end());
        }
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
        std::vector<Position> last;
        for (std::uint32_t number = 0; number < partitions_; ++number) last.push_back(position_before_first(number));
        for (const Record& record : log_) {
            if (record.position != ++last.at(record.partition))
                return wrong("the log has a gap before " + std::to_string(record.position));
        }
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            if (last[number] != *store_.last_position(number)) wrong("a log ends before its last position");
        }
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
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            for (const auto& timer : *store_.timers_due(number, now_, all_of_them))
                wrong("timer " + std::to_string(timer.key.value) + " was due at " + to_text(timer.due));
            if (const auto left = store_.errands(number, {}, all_of_them)->size(); left > 0)
                wrong(std::to_string(left) + " commands that follow from others are not done");
            for (std::uint32_t other = 0; other < partitions_; ++other) {
                if (const auto left = store_.parcels(other, number, {}, all_of_them)->size(); left > 0)
                    wrong(std::to_string(left) + " parcels were not taken");
            }
        }
    }

    void what_was_sent_was_published_once() {
        std::map<MessageKey, int> published;
        for (const Record& record : log_) {
            for (const auto& event : record.events) {
                if (const auto* one = std::get_if<execution::MessagePublished>(&event)) ++published[one->message];
            }
        }
        for (const Record& record : log_) {
            for (const auto& event : record.events) {
                const auto* sent = std::get_if<execution::MessageSent>(&event);
                if (sent == nullptr || published[sent->message] == 1) continue;
                wrong("message " + std::to_string(sent->message.value) + " was sent, and published " +
                      std::to_string(published[sent->message]) + " times");
            }
        }
    }

    // A message goes once to each process that waits for it.
    void nobody_has_a_message_twice() {
        std::map<std::pair<std::string, MessageKey>, int> times;
        for (const Record& record : log_) {
            if (!record.instance) continue;
            const auto row = *store_.instance(record.instance);
            for (const auto& event : record.events) {
                const auto* had = std::get_if<execution::MessageReceived>(&event);
                if (had != nullptr && had->name != "sig") ++times[{row->process, had->message}];
            }
        }
        for (const auto& [who, count] : times) {
            if (count > 1)
                wrong(who.first + " had message " + std::to_string(who.second.value) + " " + std::to_string(count) +
                      " times");
        }
    }

    // Who was known to wait when it was sent, whichever partition and node they are at, and has had nothing before:
    // they wait still, or had what the same office published later.
    void nobody_was_passed_by() {
        std::map<SubscriptionKey, MessageKey> had;  // first; none: they wait
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            for (const auto& one : *store_.subscriptions(number, {}, all_of_them)) had[one.key];
        }
        for (const Record& record : log_) {
            for (const auto& event : record.events) {
                const auto* one = std::get_if<execution::MessageReceived>(&event);
                if (one == nullptr) continue;
                if (const auto [at, is_first] = had.try_emplace(one->subscription, one->message);
                    !is_first && !at->second)
                    at->second = one->message;
            }
        }
        for (const auto& [request, told] : ledger_.told()) {
            if (!told.has_reached_nobody) continue;
            for (const auto key : told.waiting) {
                const auto found = had.find(key);
                if (found == had.end()) continue;
                const auto later = found->second;
                const bool is_later =
                    partition_of(later.value) == partition_of(told.message.value) && later > told.message;
                if (!later || is_later)
                    wrong(request + " has reached nobody, and " + std::to_string(key.value) + " had waited for it");
            }
        }
    }

    // Each office knows who waits for its names, has no answer to wait for, and keeps nothing that one of them wants.
    void nothing_is_under_way() {
        std::vector<ports::SubscriptionRow> waiting;
        std::set<SubscriptionKey> guests;
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            const auto here = *store_.subscriptions(number, {}, all_of_them);
            waiting.insert(waiting.end(), here.begin(), here.end());
            for (const auto& guest : *store_.guests(number, {}, all_of_them)) guests.insert(guest.key);
        }
        for (const auto& one : waiting) {
            const bool is_elsewhere =
                one.kind != "condition" && execution::office_of(one.name, partitions_) != partition_of(one.key.value);
            if (is_elsewhere && guests.erase(one.key) == 0)
                wrong("nobody knows elsewhere that " + std::to_string(one.key.value) + " waits for " + one.name);
        }
        if (!guests.empty()) wrong(std::to_string(guests.size()) + " wait elsewhere, and not at home");
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            for (const auto& message : *store_.messages(number)) nobody_wants(message, waiting);
        }
    }

    void nobody_wants(const ports::MessageRow& message, const std::vector<ports::SubscriptionRow>& waiting) {
        const std::string name = "message " + std::to_string(message.key.value);
        if (!message.sent.empty() || !message.held.empty()) wrong(name + " is still under way");
        const auto event = history::decode_event(message.body, history::format_version);
        const auto& published = std::get<execution::MessagePublished>(*event);
        if (published.expires <= now_) return;
        for (const auto& one : waiting) {
            const bool fits = one.kind == "message" && one.name == published.name &&
                              (one.correlation_key.empty() || one.correlation_key == published.correlation_key);
            if (fits && std::ranges::find(message.taken_by, one.process) == message.taken_by.end())
                wrong(name + " is kept, and " + std::to_string(one.key.value) + " of " + one.process + " waits for it");
        }
    }

    storage::memory::MemoryStore& store_;
    const Ledger& ledger_;
    Instant now_;
    std::uint32_t partitions_;
    std::vector<Record> log_;
    std::vector<std::string> wrong_;
};

}  // namespace

std::vector<std::string> broken_claims(storage::memory::MemoryStore& store, const Ledger& ledger, Instant now,
                                       std::uint32_t partitions) {
    return Claims(store, ledger, now, partitions).broken();
}

}  // namespace baton::properties
