#include "service/commands/frames.hpp"

#include "engine/feel/json.hpp"
#include "service/story/decision_words.hpp"
#include "service/story/teller.hpp"

namespace baton::commands {
namespace {

std::string who(const Actor& actor) {
    std::string text = actor.name.empty() ? "(" + actor.by + ")" : actor.name;
    if (!actor.acting_for.empty()) text += " for " + actor.acting_for;
    if (!actor.department.empty()) text += " of " + actor.department;
    return text;
}

std::string titled(const model::Element& element) {
    return element.name.empty() ? element.id : element.id + " " + element.name;
}

// What keeps a token where it is.
std::string waiting_for(const execution::Instance& state, const execution::Token& token, const story::Teller& teller) {
    if (token.incident) {
        const auto incident = state.incidents.find(token.incident);
        return incident == state.incidents.end() ? "" : "stands still: " + incident->second.message;
    }
    if (const auto task = state.tasks.find(token.task); task != state.tasks.end()) {
        const auto& opened = task->second.opened;
        std::string text = "task " + std::to_string(token.task.value) + " for " +
                           (opened.department.empty() ? "anyone" : opened.department);
        if (!opened.assignee.empty()) text += ", with " + opened.assignee;
        return opened.due == Instant{} ? text : text + ", due " + teller.local(opened.due);
    }
    if (const auto job = state.jobs.find(token.job); job != state.jobs.end()) {
        return "job " + job->second.created.type + ", retries left " + std::to_string(job->second.created.retries);
    }
    if (token.child) return "case " + std::to_string(token.child.value);
    if (!token.timers.empty()) {
        const auto timer = state.timers.find(token.timers.front());
        if (timer != state.timers.end()) return "timer, due " + teller.local(timer->second.due);
    }
    if (!token.subscriptions.empty()) {
        const auto waits = state.subscriptions.find(token.subscriptions.front());
        if (waits != state.subscriptions.end()) return "message " + waits->second.name;
    }
    return "";
}

// Each token with what it waits for, and what stands still without one, such as a process that could not begin.
std::vector<std::string> tokens_of(const execution::Instance& state, const model::ProcessDefinition& definition,
                                   const story::Teller& teller) {
    std::vector<std::string> lines;
    for (const auto& [id, token] : state.tokens) {
        const auto waits = waiting_for(state, token, teller);
        lines.push_back(titled(definition.element(token.at)) + (waits.empty() ? "" : "  (" + waits + ")"));
    }
    for (const auto& [key, incident] : state.incidents) {
        if (incident.token != 0 || incident.kind == execution::IncidentKind::calendar) continue;
        const auto where =
            incident.element == model::nowhere ? "the case" : titled(definition.element(incident.element));
        lines.push_back(where + "  (stands still: " + incident.message + ")");
    }
    return lines;
}

feel::Context variables_of(const execution::Instance& state) {
    feel::Context all;
    for (const auto& [id, scope] : state.scopes) {
        for (const auto& [name, value] : scope.variables.entries()) {
            all.set(id == execution::root_scope ? name : std::to_string(id) + "/" + name, value);
        }
    }
    return all;
}

std::vector<Change> changes_between(const feel::Context& before, const feel::Context& after) {
    std::vector<Change> changes;
    for (const auto& [name, value] : after.entries()) {
        const auto* const old = before.find(name);
        if (old && *old == value) continue;
        changes.push_back({name, old ? feel::to_json(*old) : "", feel::to_json(value)});
    }
    for (const auto& [name, value] : before.entries()) {
        if (!after.find(name)) changes.push_back({name, feel::to_json(value), ""});
    }
    return changes;
}

// Why the case went this way: one line an event that decided something.
struct Because {
    const model::ProcessDefinition& definition;

    std::string operator()(const execution::ConditionTested& event) const {
        const auto& flow = definition.flow(event.flow);
        const std::string read = event.inputs.entries().empty() ? "" : " with " + feel::to_json(event.inputs);
        return std::string(event.held ? "held: " : "did not hold: ") + std::string(flow.condition.text()) + read +
               ", the way to " + titled(definition.element(flow.target));
    }
    std::string operator()(const execution::DecisionMade& event) const { return story::told(event); }
    std::string operator()(const execution::ChildCalled& event) const {
        return "the called case is " + std::to_string(event.child.value);
    }
    std::string operator()(const execution::InstanceStarted& event) const {
        return event.parent ? "called by case " + std::to_string(event.parent.value) : std::string();
    }
    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

std::vector<std::string> reasons_of(const Record& record, const model::ProcessDefinition& definition) {
    std::vector<std::string> lines;
    if (!record.reason.empty()) lines.push_back("the person's words: " + record.reason);
    for (const auto& event : record.events) {
        auto line = std::visit(Because{definition}, event);
        if (!line.empty()) lines.push_back(std::move(line));
    }
    return lines;
}

void add(std::string& json, const char* name, const std::string& value) {
    json += json.back() == '{' ? "\"" : ",\"";
    json += std::string(name) + "\":";
    feel::append_json_string(json, value);
}

void add(std::string& json, const char* name, const std::vector<std::string>& lines) {
    json += ",\"" + std::string(name) + "\":[";
    for (const auto& line : lines) {
        if (json.back() != '[') json += ",";
        feel::append_json_string(json, line);
    }
    json += "]";
}

}  // namespace

std::vector<Frame> frames_of(const Past& past, const std::string& zone) {
    story::Teller teller(zone);
    std::vector<Frame> frames;
    feel::Context before;
    for (const auto& record : past.records) {
        Frame frame;
        frame.record = record;
        frame.when = teller.local(record.at);
        frame.who = who(record.actor);
        frame.facts = teller.tell({record}, past.shelf, 1);
        const auto& state = teller.state(past.instance);
        const auto& definition = *past.shelf.process(state.started.definition)->definition;
        frame.reasons = reasons_of(record, definition);
        frame.tokens = tokens_of(state, definition, teller);
        frame.variables = variables_of(state);
        frame.changes = changes_between(before, frame.variables);
        before = frame.variables;
        frames.push_back(std::move(frame));
    }
    return frames;
}

std::string to_json(const Frame& frame, std::size_t number) {
    std::string json = "{\"step\":" + std::to_string(number);
    add(json, "position", std::to_string(frame.record.position));
    add(json, "at", to_text(frame.record.at));
    add(json, "who", frame.who);
    add(json, "command", frame.record.command);
    add(json, "facts", frame.facts);
    add(json, "why", frame.reasons);
    json += ",\"changes\":[";
    for (const auto& change : frame.changes) {
        std::string one = "{";
        add(one, "variable", change.variable);
        if (!change.before.empty()) one += ",\"before\":" + change.before;
        if (!change.after.empty()) one += ",\"after\":" + change.after;
        json += (json.back() == '[' ? "" : ",") + one + "}";
    }
    json += "]";
    add(json, "tokens", frame.tokens);
    return json + "}";
}

}  // namespace baton::commands
