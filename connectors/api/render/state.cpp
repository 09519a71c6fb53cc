#include "connectors/api/render/state.hpp"

#include <boost/describe/enum_to_string.hpp>

#include "connectors/api/http/json_text.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

using execution::Instance;
using model::ProcessDefinition;

std::string_view element_id(const ProcessDefinition& definition, execution::ElementIndex index) {
    return index < definition.elements.size() ? std::string_view(definition.elements[index].id) : std::string_view{};
}

template <class Enum>
const char* word(Enum value) {
    return boost::describe::enum_to_string(value, "unknown");
}

// The element-instance key of a scope: where its variables are read and set.
std::string scope_key(const Instance& instance, execution::ScopeId scope) {
    return std::to_string(instance.key.value) + '-' + std::to_string(scope);
}

std::string tokens_json(const Instance& instance, const ProcessDefinition& definition) {
    ListText list;
    for (const auto& [id, token] : instance.tokens) {
        ObjectText one;
        one.number("token", id).text("elementId", element_id(definition, token.at));
        one.text("elementName", token.at < definition.elements.size() ? definition.elements[token.at].name : "");
        one.text("scope", scope_key(instance, token.scope)).flag("running", token.is_running);
        if (token.via < definition.flows.size()) one.text("cameBy", definition.flows[token.via].id);
        one.key("userTaskKey", token.task).key("jobKey", token.job).key("incidentKey", token.incident);
        one.key("calledProcessInstanceKey", token.child);
        if (token.item != 0) one.number("loopItem", token.item);
        list.add(one.done());
    }
    return list.done();
}

enum class With { variables, nothing };

std::string scopes_json(const Instance& instance, const ProcessDefinition& definition, With what) {
    ListText list;
    for (const auto& [id, scope] : instance.scopes) {
        ObjectText one;
        one.text("elementInstanceKey", scope_key(instance, id)).text("kind", word(scope.kind));
        one.text("elementId", element_id(definition, scope.element));
        if (scope.parent != 0) one.text("parent", scope_key(instance, scope.parent));
        if (scope.loop) {
            one.number("loopItems", scope.loop->count).number("loopItemsCompleted", scope.loop->completed);
        }
        if (what == With::variables) one.raw("variables", feel::to_json(scope.variables));
        list.add(one.done());
    }
    return list.done();
}

std::string tasks_json(const Instance& instance, const ProcessDefinition& definition) {
    ListText list;
    for (const auto& [key, task] : instance.tasks) {
        const auto token = instance.tokens.find(task.opened.token);
        const auto at = token == instance.tokens.end() ? model::nowhere : token->second.at;
        ObjectText one;
        one.key("userTaskKey", key).text("elementId", element_id(definition, at));
        one.some("assignee", task.opened.assignee).some("department", task.opened.department);
        one.some("role", task.opened.role).texts("candidateGroups", task.opened.candidate_groups);
        one.moment("dueDate", task.opened.due).moment("creationDate", task.opened_at);
        one.number("revision", task.revision);
        list.add(one.done());
    }
    return list.done();
}

std::string clocks_json(const Instance& instance) {
    ListText list;
    for (const auto& [name, clock] : instance.clocks) {
        ListText standstills;
        for (const auto& still : clock.standstills) {
            ObjectText one;
            one.moment("from", still.from).moment("to", still.to).some("reason", still.reason);
            standstills.add(one.done());
        }
        ObjectText one;
        one.text("rule", name.rule).text("scope", scope_key(instance, name.scope)).text("term", clock.now.term);
        one.moment("started", clock.now.started).moment("yellow", clock.now.yellow).moment("due", clock.now.due);
        one.some("calendar", clock.now.calendar).flag("certain", clock.now.is_certain);
        one.flag("suspended", clock.is_suspended).moment("suspendedAt", clock.suspended_at);
        one.some("suspendedBecause", clock.suspended_because);
        one.raw("standstills", standstills.done()).texts("extensions", clock.extensions);
        list.add(one.done());
    }
    return list.done();
}

std::string timers_json(const Instance& instance, const ProcessDefinition& definition) {
    ListText list;
    for (const auto& [key, timer] : instance.timers) {
        ObjectText one;
        one.key("timerKey", key).text("elementId", element_id(definition, timer.element)).moment("due", timer.due);
        one.some("cycle", timer.cycle).some("rule", timer.rule);
        list.add(one.done());
    }
    return list.done();
}

std::string subscriptions_json(const Instance& instance, const ProcessDefinition& definition) {
    ListText list;
    for (const auto& [key, waiting] : instance.subscriptions) {
        ObjectText one;
        one.key("subscriptionKey", key).text("kind", word(waiting.kind));
        one.text("elementId", element_id(definition, waiting.element)).text("name", waiting.name);
        one.some("correlationKey", waiting.correlation_key);
        list.add(one.done());
    }
    return list.done();
}

std::string jobs_json(const Instance& instance) {
    ListText list;
    for (const auto& [key, job] : instance.jobs) {
        ObjectText one;
        one.key("jobKey", key).text("type", job.created.type).number("retries", job.created.retries);
        one.some("worker", job.worker).some("errorMessage", job.failure);
        list.add(one.done());
    }
    return list.done();
}

std::string incidents_json(const Instance& instance, const ProcessDefinition& definition) {
    ListText list;
    for (const auto& [key, incident] : instance.incidents) {
        ObjectText one;
        one.key("incidentKey", key).text("errorType", word(incident.kind));
        one.text("elementId", element_id(definition, incident.element)).text("errorMessage", incident.message);
        list.add(one.done());
    }
    return list.done();
}

}  // namespace

std::string state_json(const Instance& instance, const ProcessDefinition& definition, const AsOf& as_of) {
    ObjectText out;
    out.key("processInstanceKey", instance.key).text("processDefinitionId", instance.started.process);
    out.number("processDefinitionVersion", instance.started.version).some("businessKey", instance.started.business_key);
    out.long_number("position", as_of.position).moment("at", as_of.at);
    out.text("state", instance.has_ended ? word(instance.ended_how) : "active");
    out.moment("startDate", instance.started_at).moment("endDate", instance.ended_at);
    out.raw("tokens", tokens_json(instance, definition))
        .raw("scopes", scopes_json(instance, definition, With::variables));
    out.raw("userTasks", tasks_json(instance, definition)).raw("jobs", jobs_json(instance));
    out.raw("timers", timers_json(instance, definition)).raw("clocks", clocks_json(instance));
    out.raw("subscriptions", subscriptions_json(instance, definition));
    out.raw("incidents", incidents_json(instance, definition));
    return out.done();
}

std::string standing_json(const Instance& instance, const ProcessDefinition& definition) {
    ObjectText out;
    out.key("processInstanceKey", instance.key).text("processDefinitionId", instance.started.process);
    out.key("processDefinitionKey", instance.started.definition);
    out.number("processDefinitionVersion", instance.started.version).some("businessKey", instance.started.business_key);
    out.text("state", instance.has_ended ? word(instance.ended_how) : "active");
    out.moment("startDate", instance.started_at).moment("endDate", instance.ended_at);
    out.raw("tokens", tokens_json(instance, definition));
    out.raw("scopes", scopes_json(instance, definition, With::nothing));
    out.raw("incidents", incidents_json(instance, definition));
    return out.done();
}

}  // namespace baton::api
