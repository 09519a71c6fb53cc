// Tasks (BPMN 2.0.2 §10.3.3) and the jobs that some of them give to workers.
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

void read_form(Reading& reading, const Node& node, model::UserTask& task) {
    const Node* form = node.extension(Space::zeebe, "formDefinition");
    if (form == nullptr) return;
    task.form = formula(reading, *form, "formId");
    if (task.form.empty()) task.form = formula(reading, *form, "formKey");
    if (task.form.empty()) task.form = formula(reading, *form, "externalReference");
}

void read_assignment(Reading& reading, const Node& node, model::UserTask& task) {
    const Node* assignment = node.extension(Space::zeebe, "assignmentDefinition");
    if (assignment == nullptr) return;
    task.assignee = formula(reading, *assignment, "assignee");
    task.candidate_groups = formula(reading, *assignment, "candidateGroups");
    task.candidate_users = formula(reading, *assignment, "candidateUsers");
}

std::string_view script_format(const Node& task) {
    return task.is_bpmn("globalScriptTask") ? task.value("scriptLanguage") : task.value("scriptFormat");
}

// FEEL is what a script in the standard's own element may be; scriptFormat is a MIME type there.
bool is_feel(std::string_view format) {
    return format.empty() || format.find("feel") != std::string_view::npos ||
           format.find("FEEL") != std::string_view::npos;
}

}  // namespace

model::JobSpec job(Reading& reading, const Node& node) {
    model::JobSpec job;
    if (const Node* definition = node.extension(Space::zeebe, "taskDefinition")) {
        job.type = formula(reading, *definition, "type");
        job.retries = formula(reading, *definition, "retries");
    }
    if (const Node* headers = node.extension(Space::zeebe, "taskHeaders")) {
        for (const Node& header : headers->children()) {
            if (header.is(Space::zeebe, "header")) job.headers.emplace_back(header.value("key"), header.value("value"));
        }
    }
    return job;
}

model::Symbol user_task(Reading& reading, const Node& node) {
    model::UserTask task;
    read_assignment(reading, node, task);
    read_form(reading, node, task);
    if (const Node* schedule = node.extension(Space::zeebe, "taskSchedule")) {
        task.due = formula(reading, *schedule, "dueDate");
        task.follow_up = formula(reading, *schedule, "followUpDate");
    }
    if (const Node* priority = node.extension(Space::zeebe, "priorityDefinition")) {
        task.priority = formula(reading, *priority, "priority");
    }
    if (const Node* ours = node.extension(Space::baton, "task")) {
        task.department = formula(reading, *ours, "department");
        task.legal_basis = ours->value("legalBasis");
    }
    if (const Node* deadline = node.extension(Space::baton, "deadline")) {
        task.clock_rule = formula(reading, *deadline, "rule");
    }
    return task;
}

model::Symbol service_task(Reading& reading, const Node& node) {
    model::ServiceTask task{job(reading, node)};
    // The standard's own way to name a technology (§10.3.3); ##WebService and ##unspecified name none that is ours.
    const std::string_view implementation = trimmed(node.value("implementation"));
    if (task.job.type.empty() && !implementation.starts_with("##")) {
        task.job.type = formula(reading, node, "implementation");
    }
    return task;
}

model::Symbol send_task(Reading& reading, const Node& node) {
    model::SendTask task;
    task.job = job(reading, node);
    task.message = sent_message(reading, node, node);
    if (const Node* publish = node.extension(Space::zeebe, "publishMessage")) {
        task.message_id = formula(reading, *publish, "messageId");
        task.time_to_live = formula(reading, *publish, "timeToLive");
    }
    return task;
}

model::Symbol receive_task(Reading& reading, const Node& node) {
    return model::ReceiveTask{awaited_message(reading, node, node), truth(reading, node, "instantiate", false)};
}

model::Symbol script_task(Reading& reading, const Node& node) {
    model::ScriptTask task;
    task.job = job(reading, node);
    if (const Node* script = node.extension(Space::zeebe, "script")) {
        task.script = expression(reading, *script, "expression");
        task.result_variable = script->value("resultVariable");
    } else if (const Node* standard = node.bpmn_child("script"); standard != nullptr && task.job.type.empty()) {
        if (is_feel(script_format(node))) {
            task.script = expression_of_text(reading, *standard);
        } else {
            reading.report.fault_at(node, "scriptFormat",
                                    {"script-format", "the script is written in " + quoted(script_format(node)),
                                     "write it in FEEL (zeebe:script), or give it to a worker (zeebe:taskDefinition)"});
        }
    }
    return task;
}

model::Symbol business_rule_task(Reading& reading, const Node& node) {
    model::BusinessRuleTask task;
    task.job = job(reading, node);
    if (const Node* decision = node.extension(Space::zeebe, "calledDecision")) {
        task.decision = formula(reading, *decision, "decisionId");
        task.result_variable = decision->value("resultVariable");
    }
    return task;
}

}  // namespace baton::bpmn
