// How time goes in a day, and what is told of it.
#include <algorithm>
#include <ostream>
#include <thread>

#include "service/commands/past.hpp"
#include "service/commands/remote.hpp"
#include "service/demo/day.hpp"

namespace baton::demo {
namespace {

using commands::member;

constexpr auto rest_within = std::chrono::seconds(60);  // of real time: longer, and something hangs
constexpr std::string_view indent = "         ";

// All items of a list, as the auditor sees it.
Result<std::vector<feel::Value>> all_of(Town& town, const std::string& target, const std::string& filter) {
    return commands::all_items(
        [&](const std::string& after) {
            const std::string page = after.empty() ? "" : R"(,"after":")" + after + "\"";
            return town.look(target, R"({"filter":)" + filter + R"(,"page":{"limit":500)" + page + "}}");
        },
        100'000);
}

Result<std::vector<feel::Value>> active_cases(Town& town) {
    return all_of(town, "/v2/process-instances/search", R"({"state":"active"})");
}

std::optional<Instant> moment_in(const feel::Value& object, std::string_view name) {
    const auto at = instant_from(member(object, name));
    if (!at) return std::nullopt;
    return *at;
}

std::uint64_t number_of(const std::string& text) { return std::strtoull(text.c_str(), nullptr, 10); }

}  // namespace

// From timer to timer, so that each fires at its own moment and not all at the end.
Result<> Day::move_to(Instant moment) {
    while (scenery_.clock.now() < moment) {
        const auto due = next_due();
        if (!due) return due.error();
        const bool fires = *due && **due <= moment;
        scenery_.clock.move_to(fires ? std::max(**due, scenery_.clock.now()) : moment);
        scenery_.clock_moved();
        if (!fires) break;
        if (auto rested = settle(); !rested) return rested;
        turn_page();
        if (auto told = tell(); !told) return told;
    }
    turn_page();
    return {};
}

void Day::turn_page() {
    const auto today = scenery_.news.day(scenery_.clock.now());
    if (today != last_day_) scenery_.out << "\n══════ " << today << " ══════\n";
    last_day_ = today;
}

Result<std::optional<Instant>> Day::next_due() {
    const auto cases = active_cases(scenery_.town);
    if (!cases) return cases.error();
    std::optional<Instant> next;
    const auto consider = [&next](std::optional<Instant> at) {
        if (at && (!next || *at < *next)) next = at;
    };
    for (const auto& one : *cases) {
        const auto due = due_of(one);
        if (!due) return due.error();
        consider(*due);
    }
    const auto resting = all_of(scenery_.town, "/v2/jobs/search", R"({"state":"backing_off"})");
    if (!resting) return resting.error();
    for (const auto& job : *resting) consider(moment_in(job, "deadline"));
    return next;
}

Result<std::optional<Instant>> Day::due_of(const feel::Value& instance) {
    const auto key = member(instance, "processInstanceKey");
    const auto position = member(instance, "position");
    auto& known = dues_[key];
    if (known.first == position) return known.second;
    const auto state = scenery_.town.look("/v2/process-instances/" + key + "/state");
    if (!state) return state.error();
    std::optional<Instant> next;
    const auto* const timers = state->context()->find("timers");
    for (const auto& timer : timers && timers->list() ? *timers->list() : feel::List{}) {
        const auto due = moment_in(timer, "due");
        if (due && (!next || *due < *next)) next = due;
    }
    known = {position, next};
    return next;
}

// Connectors work and timers fire on threads of the service; people act again when all of it is done.
Result<> Day::settle() {
    const auto until = std::chrono::steady_clock::now() + rest_within;
    while (std::chrono::steady_clock::now() < until) {
        const auto rests = is_at_rest();
        if (!rests) return rests.error();
        if (*rests) return {};
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return fail(Code::timeout, "the service did not come to rest: a job or a timer is not done");
}

Result<bool> Day::is_at_rest() {
    for (const char* state : {"available", "active"}) {
        const auto jobs = all_of(scenery_.town, "/v2/jobs/search", R"({"state":")" + std::string(state) + "\"}");
        if (!jobs) return jobs.error();
        if (!jobs->empty()) return false;
    }
    const auto due = next_due();
    if (!due) return due.error();
    return !*due || **due > scenery_.clock.now();
}

Result<> Day::tell() {
    const auto records = fresh_records();
    if (!records) return records.error();
    const CaseName name = [this](InstanceKey key) { return name_of(key); };
    for (const auto& record : *records) {
        for (const auto& line : scenery_.news.tell(record, name)) {
            timers_ += line.starts_with("⏰") ? 1 : 0;
            scenery_.out << indent << scenery_.news.time(record.at) << "  " << line << " —— " << name(record.instance)
                         << "\n";
        }
    }
    return open_mail();
}

// What was written to any case since it was told last, in the order of the log.
Result<std::vector<Record>> Day::fresh_records() {
    const auto cases = all_of(scenery_.town, "/v2/process-instances/search", "{}");
    if (!cases) return cases.error();
    std::vector<Record> fresh;
    for (const auto& one : *cases) {
        const InstanceKey key{number_of(member(one, "processInstanceKey"))};
        if (auto met = meet(one); !met) return met.error();
        auto& told = told_[key];
        if (number_of(member(one, "position")) <= told) continue;
        auto records = commands::read_records(scenery_.town.auditor(), std::to_string(key.value), told);
        if (!records) return records.error();
        if (!records->empty()) told = records->back().position;
        std::move(records->begin(), records->end(), std::back_inserter(fresh));
    }
    std::stable_sort(fresh.begin(), fresh.end(),
                     [](const Record& left, const Record& right) { return left.position < right.position; });
    return fresh;
}

Result<> Day::meet(const feel::Value& instance) {
    if (scenery_.news.knows(member(instance, "processDefinitionId"))) return {};
    const auto definitions = commands::definitions_of(scenery_.town.auditor(), instance);
    if (!definitions) return definitions.error();
    for (const auto& definition : *definitions) scenery_.news.know(definition);
    return {};
}

// The service says up to which number each department was told; the WebSocket must bring exactly that.
Result<> Day::open_mail() {
    for (const auto& mailbox : mailboxes_) {
        const auto tasks = scenery_.town.look("/v2/user-tasks?limit=1&department=" + mailbox->department());
        if (!tasks) return tasks.error();
        const auto* const as_of = tasks->context()->find("asOf");
        const auto events = mailbox->up_to(as_of ? number_of(member(*as_of, "seq")) : 0, rest_within);
        if (!events) return events.error();
        for (const auto& event : *events) {
            ++notices_;
            const auto* const about = event.context()->find("data");
            const auto type = member(event, "type");
            if (!about || (type != "cn.baton.task.created.v1" && type != "cn.baton.notice.v1")) continue;
            const auto due = moment_in(*about, "due");
            scenery_.out << indent << "✉ " << scenery_.town.department(mailbox->department()) << "收件箱 "
                         << member(event, "id").substr(mailbox->department().size() + 1)
                         << " 号:" << (type == "cn.baton.notice.v1" ? "通知" : "新任务") << "「"
                         << member(*about, "title") << "」" << (due ? ",限 " + scenery_.news.moment(*due) : "") << "\n";
        }
    }
    return {};
}

}  // namespace baton::demo
