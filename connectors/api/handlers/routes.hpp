// All that the API answers: one list a subject, each in the file of its handlers.
#pragma once

#include <vector>

#include "connectors/api/route.hpp"

namespace baton::api {

[[nodiscard]] std::vector<Route> deployment_routes();
[[nodiscard]] std::vector<Route> definition_routes();
[[nodiscard]] std::vector<Route> instance_routes();
[[nodiscard]] std::vector<Route> motion_routes();
[[nodiscard]] std::vector<Route> history_routes();
[[nodiscard]] std::vector<Route> task_routes();
[[nodiscard]] std::vector<Route> task_act_routes();
[[nodiscard]] std::vector<Route> task_return_routes();
[[nodiscard]] std::vector<Route> task_name_routes();
[[nodiscard]] std::vector<Route> attaching_routes();
[[nodiscard]] std::vector<Route> attachment_routes();
[[nodiscard]] std::vector<Route> job_routes();
[[nodiscard]] std::vector<Route> message_routes();
[[nodiscard]] std::vector<Route> correlation_routes();
[[nodiscard]] std::vector<Route> offer_routes();
[[nodiscard]] std::vector<Route> case_offer_routes();
[[nodiscard]] std::vector<Route> variable_routes();
[[nodiscard]] std::vector<Route> incident_routes();
[[nodiscard]] std::vector<Route> operations_routes();
[[nodiscard]] std::vector<Route> reading_routes();
[[nodiscard]] std::vector<Route> report_routes();
[[nodiscard]] std::vector<Route> account_routes();
[[nodiscard]] std::vector<Route> office_routes();
[[nodiscard]] std::vector<Route> inbox_routes();
[[nodiscard]] std::vector<Route> service_routes();
[[nodiscard]] std::vector<Route> node_routes();
[[nodiscard]] std::vector<Route> draft_routes();
[[nodiscard]] std::vector<Route> dry_run_routes();
[[nodiscard]] std::vector<Route> edition_routes();
[[nodiscard]] std::vector<Route> archive_routes();

[[nodiscard]] std::vector<Route> all_routes();

}  // namespace baton::api
