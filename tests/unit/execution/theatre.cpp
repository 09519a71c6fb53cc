#include "tests/unit/execution/theatre.hpp"

#include <algorithm>

#include "engine/bpmn/read.hpp"
#include "engine/execution/follow_ups.hpp"
#include "engine/feel/json.hpp"

namespace baton::execution {

feel::Context context(std::string_view json) {
    const auto value = feel::from_json(json);
    EXPECT_TRUE(value && value->context() != nullptr) << json;
    return value && value->context() != nullptr ? *value->context() : feel::Context{};
}

Theatre::Theatre() {
    const auto at = instant_from("2026-03-02T01:00:00.000Z");  // a Monday, 9:00 in Shanghai
    now = at ? *at : Instant{};
}

Theatre::~Theatre() = default;

void Theatre::deploy(std::string_view xml) {
    const auto read = bpmn::read(xml, "test.bpmn");
    if (!read) {
        std::string all = read.error().detail;
        for (const auto& fault : read.error().faults)
            if (!fault.is_warning) all += "\n" + fault.rule + " at " + fault.element + ": " + fault.message;
        FAIL() << all << "\n" << xml;
    }
    for (const auto& definition : read->processes) {
        DeployedProcess deployed;
        deployed.key = mint.next<DefinitionKey>();
        deployed.version = 1;
        deployed.definition = definition;
        if (const auto* older = latest(definition->id)) deployed.version = older->version + 1;
        office.register_starts(deployed);
        latest_[definition->id] = deployed.key;
        processes_[deployed.key] = std::move(deployed);
    }
}

void Theatre::decide_by(std::string id, std::shared_ptr<const decision::Definitions> definitions) {
    decisions_[id] = {std::move(definitions), id, mint.next<DefinitionKey>(), 1};
}

World Theatre::world() { return {now, *this, mint, calendar, rules, "Asia/Shanghai", limits}; }

Result<> Theatre::wish(InstanceKey to, Command command) {
    std::deque<FollowUp> waiting;
    const auto done = run({to, std::move(command)}, waiting);
    if (!done) return done.error();
    while (!waiting.empty()) {
        const FollowUp next = std::move(waiting.front());
        waiting.pop_front();
        const auto done_too = run(next, waiting);
        if (done_too) continue;
        if (auto back = sent_back(next.command, done_too.error().detail)) waiting.push_back(std::move(*back));
    }
    return {};
}

Result<> Theatre::run(const FollowUp& wish, std::deque<FollowUp>& next) {
    World here = world();
    const bool is_start = std::holds_alternative<StartInstance>(wish.command);
    auto decision =
        wish.to ? execution::decide(instances_[wish.to], wish.command, here) : office.decide(wish.command, here);
    if (!decision) {
        if (is_start) instances_.erase(wish.to);
        if (wish.to && !is_start) check(wish.to);  // a refusal changes nothing
        return decision.error();
    }
    std::ranges::move(decision->follow_ups, std::back_inserter(next));
    if (!wish.to) return {};
    const std::string process = instances_[wish.to].started.process;
    for (const auto& event : decision->events) {
        logs_[wish.to].emplace_back(event, now);
        office.apply(wish.to, process, event);
        const auto* subscribed = std::get_if<Subscribed>(&event);
        if (subscribed == nullptr) continue;
        std::ranges::move(office.offers(wish.to, process, *subscribed, now), std::back_inserter(next));
    }
    check(wish.to);
    return {};
}

void Theatre::crash() {
    for (auto& [key, instance] : instances_) {
        Instance again;
        again.key = key;
        for (const auto& [event, when] : logs_[key]) apply(again, event, when);
        EXPECT_TRUE(again == instance) << "case " << key.value << " comes back as another";
        instance = std::move(again);
    }
}

// What was decided step by step must be what comes of the facts alone.
void Theatre::check(InstanceKey key) {
    Instance& again = replayed_[key];
    again.key = key;
    const auto& log = logs_[key];
    for (std::size_t i = again.version; i < log.size(); ++i) apply(again, log[i].first, log[i].second);
    EXPECT_TRUE(again == instances_[key]) << "the replay of case " << key.value << " differs";
    if (again.has_ended) check_ended(key);
}

void Theatre::check_ended(InstanceKey key) {
    const Instance& ended = instances_[key];
    EXPECT_TRUE(ended.tokens.empty() && ended.tasks.empty() && ended.jobs.empty() && ended.timers.empty());
    EXPECT_TRUE(ended.subscriptions.empty() && ended.incidents.empty() && ended.clocks.empty());
    EXPECT_TRUE(ended.paused_timers.empty());
    EXPECT_EQ(ended.scopes.size(), 1U);
}

void Theatre::must(InstanceKey to, Command command) {
    const std::string name = name_of(command);
    const auto done = wish(to, std::move(command));
    EXPECT_TRUE(done) << name << ": " << (done ? "" : done.error().detail);
}

InstanceKey Theatre::start(std::string_view id, std::string_view variables) {
    const auto* deployed = latest(id);
    EXPECT_NE(deployed, nullptr) << id;
    StartInstance command;
    command.instance = mint.next<InstanceKey>();
    if (deployed == nullptr) return command.instance;
    command.definition = deployed->key;
    command.variables = context(variables);
    must(command.instance, command);
    return command.instance;
}

void Theatre::complete(InstanceKey key, std::string_view element, std::string_view variables) {
    const auto open = task(key, element);
    if (open) return must(key, CompleteTask{open, context(variables), {}});
    must(key, CompleteJob{job(key, element), context(variables)});
}

MessageKey Theatre::publish(std::string_view name, std::string_view key, std::string_view variables,
                            Duration time_to_live, std::string_view id) {
    PublishMessage command;
    command.message = mint.next<MessageKey>();
    command.name = name;
    command.correlation_key = key;
    command.id = id;
    command.time_to_live = time_to_live;
    command.variables = context(variables);
    must({}, command);
    return command.message;
}

void Theatre::resolve(InstanceKey key) {
    const auto& incidents = at(key).incidents;
    ASSERT_FALSE(incidents.empty());
    must(key, ResolveIncident{incidents.begin()->first});
}

void Theatre::pass(Duration time) {
    const Instant until = now + time;
    for (;;) {
        std::pair<Instant, std::pair<InstanceKey, TimerKey>> next{until, {}};
        for (const auto& [key, instance] : instances_) {
            for (const auto& [timer, armed] : instance.timers) {
                if (armed.due < next.first || (armed.due == next.first && !next.second.second))
                    next = {armed.due, {key, timer}};
            }
        }
        if (!next.second.second) break;
        now = std::max(now, next.first);
        must(next.second.first, FireTimer{next.second.second});
    }
    now = until;
}

}  // namespace baton::execution
