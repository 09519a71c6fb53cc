// Deploying: all files of one deployment together, or none, with every fault named.
#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/http/media.hpp"
#include "connectors/api/http/multipart.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/sight.hpp"
#include "connectors/api/whereabouts.hpp"

namespace baton::api {
namespace {

Result<std::vector<runtime::Resource>> resources_of_form(const Request& request) {
    auto parts = parse_multipart(request.header("content-type"), request.body);
    if (!parts) return parts.error();
    std::vector<runtime::Resource> out;
    for (auto& part : *parts) {
        if (part.name == "tenantId") continue;
        if (part.name != "resources" && part.name != "resources[]") {
            return fail(Code::invalid, "the part '" + part.name + "' is not known here; name each file \"resources\"");
        }
        if (part.file.empty()) {
            return fail(Code::invalid, "a resource has no file name; its ending (.bpmn, .dmn, .form) says what it is");
        }
        out.push_back({std::move(part.file), std::move(part.content)});
    }
    return out;
}

Result<std::vector<runtime::Resource>> resources_of_json(const Request& request) {
    const auto body = parse_object(request.body);
    if (!body) return body.error();
    Fields fields(*body);
    std::vector<runtime::Resource> out;
    const auto* list = fields.list("resources");
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const auto* one = (*list)[i].context();
        const auto* name = one == nullptr ? nullptr : one->find("name");
        const auto* content = one == nullptr ? nullptr : one->find("content");
        if (name == nullptr || content == nullptr || name->string() == nullptr || content->string() == nullptr) {
            fields.fault("resources/" + std::to_string(i), "a resource needs 'name' and 'content', both texts",
                         "write {\"name\":\"a.bpmn\",\"content\":\"<...>\"}");
            continue;
        }
        out.push_back({*name->string(), *content->string()});
    }
    if (const auto read = fields.finish(); !read) return read.error();
    return out;
}

std::string deployed_json(const runtime::Deployed& deployed) {
    ListText definitions;
    for (const auto& row : deployed.definitions) definitions.add(definition_json(row));
    ListText warnings;
    for (const auto& fault : deployed.warnings) warnings.add(fault_json(fault));
    ObjectText out;
    if (deployed.deployment != 0) out.long_number("deploymentKey", deployed.deployment);
    out.flag("dryRun", deployed.deployment == 0);
    out.raw("deployments", definitions.done()).raw("warnings", warnings.done());
    if (deployed.position != 0) out.long_number("position", deployed.position);
    return out.done();
}

boost::asio::awaitable<Result<Response>> deploy(Call& call) {
    const auto allowed = identity::check(call.principal, Action::deploy);
    if (!allowed) co_return allowed.error();
    const auto* dry = call.target.find("dryRun");
    if (dry != nullptr && *dry != "true" && *dry != "false") {
        co_return fail(Code::invalid, "the query parameter 'dryRun' must be true or false");
    }
    const bool is_form = takes_media("multipart/form-data", call.request.header("content-type"));
    auto resources = is_form ? resources_of_form(call.request) : resources_of_json(call.request);
    if (!resources) co_return resources.error();
    if (resources->empty()) co_return fail(Code::invalid, "a deployment needs at least one resource");

    const bool is_dry_run = dry != nullptr && *dry == "true";
    const auto deployed = co_await call.desk().deploy(std::move(*resources), actor_of(call), is_dry_run);
    if (!deployed) co_return deployed.error();
    Response response = json_response(200, deployed_json(*deployed));
    if (deployed->position != 0) response.set("x-log-position", std::to_string(deployed->position));
    if (!is_dry_run && call.parts.whereabouts != nullptr) call.parts.whereabouts->tell_others();
    co_return response;
}

}  // namespace

std::vector<Route> deployment_routes() {
    return {
        Route{"POST", "/v2/deployments", deploy, "createDeployment", "Deployments",
              "Deploy BPMN, DMN and forms, all or none; dryRun=true only says what is wrong. What has not changed "
              "keeps its version, so sending it again does no harm."}
            .taking("Deployment")
            .giving("Deployed")
            .asking({"dryRun"})
            .at(places::of_first)
            .refusing({409, 422}),
    };
}

}  // namespace baton::api
