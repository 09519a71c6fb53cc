#include "tests/properties/simulator/client.hpp"

#include <array>

namespace baton::properties {
namespace {

using namespace execution;  // NOLINT(google-build-using-namespace): the room whose commands are sent
using std::chrono::hours;
using std::chrono::seconds;

feel::Context flag(const char* name, bool value) {
    feel::Context context;
    context.set(name, value);
    return context;
}

bool is_final(const Result<runtime::Done>& result) {
    if (result) return true;
    const Code code = result.error().code;
    return code != Code::unavailable && code != Code::too_many && code != Code::timeout;
}

}  // namespace

void Client::think() {
    around_.schedule.later(Millis{around_.schedule.dice.below(600)}, [this] {
        if (is_retired_) return;
        if (is_idle()) act();
        if (around_.schedule.dice.chance(20)) read();
        think();
    });
}

void Client::act() {
    const auto roll = around_.schedule.dice.below(100);
    if (roll < 15) return start_case();
    if (roll < 25) return say();
    if (roll < 40) return look_for_jobs();
    if (roll < 80) return do_task();
    if (roll < 90) return resolve();
    disturb();
}

void Client::start_case() {
    auto& dice = around_.schedule.dice;
    StartInstance start;
    const bool is_newest = dice.chance(30);  // which others may not have heard of
    const auto any = dice.below(static_cast<std::uint32_t>(around_.processes.size()));
    start.definition = is_newest ? around_.processes.back() : around_.processes[any];
    start.variables = flag("a", dice.chance(50));
    start.variables.set("b", dice.chance(50));
    start.variables.set("n", Decimal{1});
    start.variables.set("request", name_ + "-" + std::to_string(wishes_ + 1));
    start.variables.set("list", feel::List{Decimal{1}, Decimal{2}});
    wish({}, std::move(start));
}

void Client::say() {
    PublishMessage message;
    constexpr std::array names{"m", "m", "talk", "aside"};
    message.name = names[around_.schedule.dice.below(names.size())];
    message.correlation_key = "1";
    message.time_to_live = hours{around_.schedule.dice.below(3)};
    publish(std::move(message));
}

void Client::reply_to(const std::string& request) {
    PublishMessage message;
    message.name = "reply";
    message.correlation_key = request;
    if (!waiting_for(message).empty()) publish(std::move(message));
}

void Client::publish(PublishMessage message) {
    auto waiting = waiting_for(message);
    const bool is_kept = message.time_to_live > Duration{0};
    wish({}, std::move(message));
    if (!is_kept) around_.ledger.sent_to(newest(), std::move(waiting));
}

std::vector<SubscriptionKey> Client::waiting_for(const PublishMessage& message) {
    std::vector<SubscriptionKey> waiting;
    for (std::uint32_t number = 0; number < around_.partitions; ++number) {
        for (const auto& one : *around_.store.subscriptions(number, {}, 1'000'000)) {
            const bool fits = one.correlation_key.empty() || one.correlation_key == message.correlation_key;
            if (one.kind == "message" && one.name == message.name && fits) waiting.push_back(one.key);
        }
    }
    return waiting;
}

void Client::look_for_jobs() {
    auto& dice = around_.schedule.dice;
    runtime::JobRequest request;
    request.type = "x";
    request.worker = name_;
    request.max = 1 + dice.below(3);
    request.lease = seconds{1 + dice.below(20)};
    request.wait = seconds{dice.below(4)};
    around_.network.ask_for_jobs(request, [this](const auto& jobs) {
        for (const auto& job : jobs) {
            const Millis takes{around_.schedule.dice.below(4000)};
            around_.schedule.later(takes, [this, job] { do_job(job); });
        }
    });
}

void Client::do_job(const runtime::ActivatedJob& job) {
    if (is_retired_) return;
    auto& dice = around_.schedule.dice;
    const InstanceKey to = job.row.instance;
    switch (dice.below(6)) {
        case 0:
            return wish(to, FailJob{job.row.key, dice.below(2), "by chance", hours{dice.below(2)}, {}});
        case 1:
            return wish(to, ThrowJobError{job.row.key, "E", "by chance", {}});
        default:
            return wish(to, CompleteJob{job.row.key, flag("got", true)});
    }
}

void Client::do_task() {
    auto& dice = around_.schedule.dice;
    ports::TaskFilter open;
    open.sees_all = true;
    open.state = "open";
    const auto tasks = around_.store.tasks(open, {})->items;
    if (tasks.empty()) return start_case();
    const auto& task = tasks[dice.below(static_cast<std::uint32_t>(tasks.size()))];
    if (dice.chance(25)) return wish(task.instance, AssignTask{task.key, AssignmentKind::claimed, name_});
    wish(task.instance, CompleteTask{task.key, flag("a", dice.chance(50)), {}});
}

void Client::resolve() {
    ports::IncidentFilter open;
    open.state = "open";
    const auto incidents = around_.store.incidents(open, {})->items;
    if (incidents.empty()) return do_task();
    const auto& one = incidents[around_.schedule.dice.below(static_cast<std::uint32_t>(incidents.size()))];
    wish(one.instance, ResolveIncident{one.key});
}

void Client::read() {
    auto& dice = around_.schedule.dice;
    const auto cases = *around_.store.open_cases(dice.below(around_.partitions), {}, 50);
    if (cases.empty()) return;
    const InstanceKey which = cases[dice.below(static_cast<std::uint32_t>(cases.size()))];
    around_.network.read(which, [&ledger = around_.ledger, which, version = around_.ledger.version(which)](
                                    const auto& state) { ledger.read(which, version, state); });
}

void Client::disturb() {
    auto& dice = around_.schedule.dice;
    const auto cases = *around_.store.open_cases(dice.below(around_.partitions), {}, 50);
    if (cases.empty()) return start_case();
    const InstanceKey to = cases[dice.below(static_cast<std::uint32_t>(cases.size()))];
    if (dice.chance(15)) return wish(to, CancelInstance{"by chance"});
    wish(to, SetVariables{root_scope, flag("b", dice.chance(50)), dice.chance(50)});
}

void Client::wish(InstanceKey to, Command command) {
    ++wishes_;
    const std::string request = newest();
    runtime::Wish wish;
    wish.instance = to;
    wish.command = std::move(command);
    wish.actor.name = name_;
    wish.once = runtime::OnceOnly{name_, request, request, [](const runtime::Done& done) {
                                      return runtime::Answer{200, "position " + std::to_string(done.position)};
                                  }};
    pending_[request].wish = std::move(wish);
    around_.ledger.sent(request);
    send(request);
}

// Who hears nothing asks again.
void Client::send(const std::string& request) {
    Pending& pending = pending_.at(request);
    const int attempt = ++pending.tries;
    around_.network.carry(pending.wish,
                          [this, request](const Result<runtime::Done>& result) { answered(request, result); });
    around_.schedule.later(seconds{4}, [this, request, attempt] {
        const auto found = pending_.find(request);
        if (found != pending_.end() && found->second.tries == attempt) send(request);
    });
}

void Client::answered(const std::string& request, const Result<runtime::Done>& result) {
    if (!is_final(result)) return;
    const auto found = pending_.find(request);
    if (found == pending_.end()) return;
    const bool is_start = std::holds_alternative<StartInstance>(found->second.wish.command);
    if (is_start && !result && result.error().code == Code::not_found)
        around_.ledger.not_deployed(request, result.error());
    pending_.erase(found);
    if (is_start && result && !is_retired_ && around_.schedule.dice.chance(80)) reply_to(request);
}

}  // namespace baton::properties
