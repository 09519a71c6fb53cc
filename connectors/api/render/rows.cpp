#include "connectors/api/render/rows.hpp"

#include "connectors/api/http/json_text.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

ObjectText job_text(const ports::JobRow& row) {
    ObjectText headers;
    for (const auto& [name, value] : row.headers) headers.text(name, value);
    ObjectText out;
    out.key("jobKey", row.key).text("type", row.type).text("state", row.state);
    out.key("processInstanceKey", row.instance).key("processDefinitionKey", row.definition);
    out.text("processDefinitionId", row.process).text("elementId", row.element);
    out.number("retries", row.retries).some("worker", row.worker).moment("deadline", row.until);
    out.some("errorMessage", row.failure).raw("customHeaders", headers.done());
    out.moment("creationDate", row.created_at);
    return out;
}

}  // namespace

std::string task_json(const ports::TaskRow& row) {
    ObjectText out;
    out.key("userTaskKey", row.key).text("name", row.name).text("state", row.state);
    out.key("processInstanceKey", row.instance).key("rootProcessInstanceKey", row.root);
    out.key("processDefinitionKey", row.definition).text("processDefinitionId", row.process);
    out.text("elementId", row.element).some("businessKey", row.business_key).some("assignee", row.assignee);
    out.texts("candidateGroups", row.candidate_groups).texts("candidateUsers", row.candidate_users);
    out.some("department", row.department).some("role", row.role);
    out.moment("dueDate", row.due).moment("followUpDate", row.follow_up);
    out.raw("priority", std::to_string(row.priority)).some("formId", row.form);
    out.some("clockRule", row.clock_rule).some("legalBasis", row.legal_basis);
    out.moment("creationDate", row.opened_at).moment("endDate", row.ended_at).some("endedBy", row.ended_by);
    if (!row.how.empty() && row.how != "reached") out.text("reopened", row.how);
    out.some("sentBy", row.sent_by).some("said", row.said);
    if (!row.owner.empty()) out.text("owner", row.owner).flag("comesBack", row.comes_back);
    out.some("resolvedBy", row.resolved_by).some("signMode", row.sign_mode);
    if (!row.signers.empty()) out.raw("signers", row.signers);
    out.number("revision", row.revision).long_number("position", row.position);
    return out.done();
}

std::string instance_json(const ports::InstanceRow& row) {
    ObjectText out;
    out.key("processInstanceKey", row.key).text("processDefinitionId", row.process);
    out.key("processDefinitionKey", row.definition).number("processDefinitionVersion", row.version);
    out.some("businessKey", row.business_key).text("state", row.state).flag("hasIncident", row.has_incident);
    out.moment("startDate", row.started_at).moment("endDate", row.ended_at).some("startedBy", row.started_by);
    out.key("parentProcessInstanceKey", row.parent).key("rootProcessInstanceKey", row.root);
    out.long_number("position", row.position);
    return out.done();
}

std::string job_json(const ports::JobRow& row) { return job_text(row).done(); }

std::string activated_job_json(const runtime::ActivatedJob& job) {
    ObjectText out = job_text(job.row);
    out.raw("variables", feel::to_json(job.variables));
    return out.done();
}

std::string incident_json(const ports::IncidentRow& row) {
    ObjectText out;
    out.key("incidentKey", row.key).key("processInstanceKey", row.instance);
    out.text("processDefinitionId", row.process).text("elementId", row.element);
    out.text("errorType", row.kind).text("errorMessage", row.message).text("state", row.state);
    out.key("jobKey", row.job).moment("creationDate", row.raised_at).moment("resolutionDate", row.resolved_at);
    out.some("resolvedBy", row.resolved_by);
    return out.done();
}

std::string definition_json(const ports::DefinitionRow& row) {
    ObjectText out;
    const bool is_process = row.kind == "bpmn";
    out.key(is_process ? "processDefinitionKey" : "resourceKey", row.key);
    out.text(is_process ? "processDefinitionId" : "resourceId", row.process);
    out.text("kind", row.kind).number("version", row.version).text("name", row.name);
    out.some("versionTag", row.version_tag).text("resourceName", row.file).text("digest", row.digest);
    out.long_number("deploymentKey", row.deployment).moment("deployedAt", row.deployed_at);
    out.some("deployedBy", row.deployed_by);
    return out.done();
}

std::string fault_json(const Fault& fault) {
    ObjectText out;
    out.text("detail", fault.message).some("rule", fault.rule).some("hint", fault.hint).some("file", fault.file);
    out.some("element", fault.element);
    if (fault.line != 0) out.number("line", fault.line).number("column", fault.column);
    if (fault.is_warning) out.flag("warning", true);
    return out.done();
}

}  // namespace baton::api
