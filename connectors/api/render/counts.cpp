#include "connectors/api/render/counts.hpp"

#include <algorithm>
#include <map>

#include "connectors/api/http/json_text.hpp"

namespace baton::api {
namespace {

using model::ElementIndex;
using model::ProcessDefinition;

struct Standing {
    std::uint64_t tokens = 0;
    std::uint64_t armed = 0;  // wait beside an activity or a gateway: no token stands there
    std::uint64_t tasks = 0;
    std::uint64_t late_tasks = 0;
    std::uint64_t jobs = 0;
    std::uint64_t stuck_jobs = 0;
    std::uint64_t events = 0;  // tokens that wait for messages, signals, conditions
    std::uint64_t timers = 0;
    std::uint64_t incidents = 0;
    std::uint64_t stopped = 0;
    std::uint64_t called = 0;  // cases that are waited for
    Instant oldest{};
};

void add(Standing& to, const ports::ElementCount& count) {
    if (count.kind == "task") to.tasks += count.count;
    if (count.kind == "job") to.jobs += count.count;
    if (count.kind == "stuck_job") to.stuck_jobs += count.count;
    if (count.kind == "event") to.events += count.count;
    if (count.kind == "timer") to.timers += count.count;
    if (count.kind == "incident") to.incidents += count.count;
    if (count.kind == "stopped") to.stopped += count.count;
    if (count.kind == "called") to.called += count.count;
    to.late_tasks += count.late;
    const bool is_older = count.oldest != Instant{} && (to.oldest == Instant{} || count.oldest < to.oldest);
    if (is_older) to.oldest = count.oldest;
}

bool follows_event_gateway(const ProcessDefinition& definition, ElementIndex at) {
    return std::ranges::any_of(definition.element(at).incoming, [&](model::FlowIndex flow) {
        const auto source = definition.flow(flow).source;
        return std::holds_alternative<model::EventBasedGateway>(definition.element(source).symbol);
    });
}

// Whether a token stands at the event itself while it waits.
bool holds_token(const ProcessDefinition& definition, ElementIndex at) {
    const auto& symbol = definition.element(at).symbol;
    const bool waits = std::holds_alternative<model::IntermediateCatchEvent>(symbol) ||
                       std::holds_alternative<model::ReceiveTask>(symbol);
    return waits && !follows_event_gateway(definition, at);
}

// The one call activity by which cases of a process are called; nowhere when several call it, or one that works out
// what it calls: then it cannot be told where they are waited for.
ElementIndex caller_of(const ProcessDefinition& definition, std::string_view process) {
    ElementIndex found = model::nowhere;
    for (ElementIndex at = 0; at < definition.elements.size(); ++at) {
        const auto* const call = std::get_if<model::CallActivity>(&definition.element(at).symbol);
        if (call == nullptr) continue;
        if (call->process.is_computed()) return model::nowhere;
        if (call->process.literal != process) continue;
        if (found != model::nowhere) return model::nowhere;
        found = at;
    }
    return found;
}

using Standings = std::map<ElementIndex, Standing>;

Standings standings_of(const std::vector<ports::ElementCount>& counts, const ProcessDefinition& definition) {
    Standings all;
    for (const auto& count : counts) {
        const bool is_called = count.kind == "called";
        const auto at = is_called ? caller_of(definition, count.element) : definition.find(count.element);
        if (at != model::nowhere) add(all[at], count);
    }
    for (auto& [at, one] : all) {
        const auto waiting = std::max(one.events, one.timers);
        one.tokens = one.tasks + one.jobs + one.stuck_jobs + one.stopped + one.called;
        (holds_token(definition, at) ? one.tokens : one.armed) += waiting;
    }
    return all;
}

// A token at an event-based gateway waits by each of the events after it.
void add_event_gateways(Standings& all, const ProcessDefinition& definition) {
    for (ElementIndex at = 0; at < definition.elements.size(); ++at) {
        if (!std::holds_alternative<model::EventBasedGateway>(definition.element(at).symbol)) continue;
        std::uint64_t waiting = 0;
        for (const auto flow : definition.element(at).outgoing) {
            const auto found = all.find(definition.flow(flow).target);
            if (found != all.end()) waiting = std::max(waiting, found->second.armed);
        }
        if (waiting != 0) all[at].tokens += waiting;
    }
}

std::string standing_text(const model::Element& element, const Standing& one) {
    ObjectText out;
    out.text("elementId", element.id).some("elementName", element.name);
    out.number("tokens", one.tokens).number("armed", one.armed);
    out.number("tasks", one.tasks).number("lateTasks", one.late_tasks);
    out.number("jobs", one.jobs).number("stuckJobs", one.stuck_jobs);
    out.number("called", one.called)
        .number("events", one.events)
        .number("timers", one.timers)
        .number("incidents", one.incidents);
    out.moment("oldest", one.oldest);
    return out.done();
}

struct Open {
    std::uint64_t count = 0;
    std::uint64_t bad = 0;
    Instant oldest{};
};

}  // namespace

std::string version_counts_json(const std::vector<ports::VersionCount>& counts, DefinitionKey version) {
    std::map<std::string_view, Open> open;
    for (const auto& count : counts) {
        if (count.definition == version) open[count.kind] = {count.count, count.bad, count.oldest};
    }
    ObjectText out;
    out.key("processDefinitionKey", version);
    out.number("cases", open["case"].count).number("casesWithIncident", open["case"].bad);
    out.moment("oldestCase", open["case"].oldest);
    out.number("tasks", open["task"].count).number("lateTasks", open["task"].bad);
    out.moment("oldestTask", open["task"].oldest);
    out.number("jobs", open["job"].count).number("stuckJobs", open["stuck_job"].count);
    out.number("timers", open["timer"].count);
    return out.done();
}

std::string element_counts_json(const std::vector<ports::ElementCount>& counts, const ProcessDefinition& definition) {
    auto all = standings_of(counts, definition);
    add_event_gateways(all, definition);
    ListText list;
    for (const auto& [at, one] : all) list.add(standing_text(definition.element(at), one));
    return list.done();
}

}  // namespace baton::api
