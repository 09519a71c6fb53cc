// Stored rows as the JSON objects of the API; names as in its schemas (openapi/schemas.json).
#pragma once

#include <string>

#include "engine/ports/rows.hpp"
#include "engine/runtime/work.hpp"

namespace baton::api {

[[nodiscard]] std::string task_json(const ports::TaskRow& row);
[[nodiscard]] std::string instance_json(const ports::InstanceRow& row);
[[nodiscard]] std::string job_json(const ports::JobRow& row);
[[nodiscard]] std::string activated_job_json(const runtime::ActivatedJob& job);
[[nodiscard]] std::string incident_json(const ports::IncidentRow& row);
[[nodiscard]] std::string definition_json(const ports::DefinitionRow& row);
[[nodiscard]] std::string fault_json(const Fault& fault);

}  // namespace baton::api
