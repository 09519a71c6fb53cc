#include "connectors/api/handlers/routes.hpp"

#include <iterator>

namespace baton::api {

std::vector<Route> all_routes() {
    std::vector<Route> all;
    for (auto* list : {deployment_routes, definition_routes, instance_routes,    motion_routes,      history_routes,
                       task_routes,       task_act_routes,   task_return_routes, task_name_routes,   attaching_routes,
                       attachment_routes, job_routes,        message_routes,     correlation_routes, variable_routes,
                       incident_routes,   operations_routes, reading_routes,     report_routes,      account_routes,
                       office_routes,     inbox_routes,      service_routes,     draft_routes,       dry_run_routes,
                       offer_routes,      case_offer_routes, edition_routes,     node_routes,        archive_routes}) {
        auto routes = list();
        all.insert(all.end(), std::make_move_iterator(routes.begin()), std::make_move_iterator(routes.end()));
    }
    return all;
}

}  // namespace baton::api
