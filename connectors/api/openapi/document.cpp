#include "connectors/api/openapi/document.hpp"

#include <algorithm>
#include <map>

#include "connectors/api/http/json_text.hpp"
#include "connectors/api/http/media.hpp"
#include "connectors/api/openapi/answers.hpp"
#include "connectors/api/openapi/callers.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

std::string reference(std::string_view kind, std::string_view name) {
    ObjectText out;
    out.text("$ref", "#/components/" + std::string(kind) + '/' + std::string(name));
    return out.done();
}

// What stands in braces in the pattern.
std::vector<std::string> captures_of(std::string_view pattern) {
    std::vector<std::string> names;
    for (auto at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
        names.emplace_back(pattern.substr(at + 1, pattern.find('}', at) - at - 1));
    }
    return names;
}

std::string parameter(std::string_view name, std::string_view in, bool is_required, std::string_view text) {
    ObjectText out;
    out.text("name", name).text("in", in).flag("required", is_required).some("description", text);
    out.raw("schema", R"({"type":"string"})");
    return out.done();
}

std::string about_capture(const std::string& name) {
    if (name == "formId") return "The form's id; its newest version is given.";
    if (name == "elementInstanceKey") return "<case>-<scope>, as the state of the case names it; or a case's key.";
    if (name == "edition")
        return "Its key, or the kind of the one that holds; a calendar's with the year: calendar-2026.";
    return "A key as answers give it.";
}

std::string parameters_of(const Route& route) {
    ListText list;
    for (const auto& name : captures_of(route.pattern)) list.add(parameter(name, "path", true, about_capture(name)));
    for (const auto name : route.query) list.add(reference("parameters", name));
    list.add(reference("parameters", "minPosition"));
    if (route.needs_if_match) {
        list.add(parameter("If-Match", "header", true, "The ETag that was read, or * for whatever it is now."));
    }
    if (route.takes_once) {
        list.add(parameter("Idempotency-Key", "header", false,
                           "The same key with the same request is done once and answered alike."));
    }
    return list.done();
}

constexpr std::string_view form = R"({"schema":{"type":"object","properties":{"resources":{"type":"array","items":)"
                                  R"({"type":"string","format":"binary"}}},"required":["resources"]}})";

std::string body_of(const Route& route, const feel::Context& schemas) {
    ObjectText json;
    json.raw("schema", reference("schemas", route.request));
    const auto json_text = json.done();
    ObjectText media;
    auto types = media_of_body(route.method, route.operation);
    while (!types.empty()) {
        const auto type = types.substr(0, types.find(','));
        const bool is_deployment = type == "multipart/form-data" && route.operation == "createDeployment";
        media.raw(type, is_deployment ? std::string(form) : json_text);
        types.remove_prefix(std::min(type.size() + 2, types.size()));
    }
    const auto* schema = schemas.find(route.request);
    const bool has_needed = schema != nullptr && schema->context()->find("required") != nullptr;
    ObjectText out;
    out.flag("required", has_needed).raw("content", media.done());
    return out.done();
}

std::string operation_of(const Route& route, const feel::Context& schemas) {
    ObjectText out;
    ListText tags;
    tags.add_text(route.tag);
    out.text("operationId", route.operation).text("summary", route.summary).raw("tags", tags.done());
    if (const auto callers = callers_of(route.operation); !callers.empty()) {
        out.text("description", std::string(route.summary) + "\n\nWho may: " + std::string(callers));
    }
    out.raw("parameters", parameters_of(route));
    if (!route.request.empty()) out.raw("requestBody", body_of(route, schemas));
    out.raw("responses", answers_json(route));
    if (route.access == Access::everyone) out.raw("security", "[]");
    return out.done();
}

std::string lower(std::string_view method) {
    std::string out(method);
    for (char& c : out) c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

}  // namespace

std::string openapi_json(const std::vector<Route>& routes, std::string_view version) {
    const auto schemas = feel::from_json(schemas_json());
    const feel::Context nothing;
    const auto& known = schemas && schemas->context() != nullptr ? *schemas->context() : nothing;
    std::map<std::string_view, ObjectText> by_path;
    for (const Route& route : routes) by_path[route.pattern].raw(lower(route.method), operation_of(route, known));
    ObjectText paths;
    for (auto& [pattern, methods] : by_path) paths.raw(pattern, methods.done());

    ObjectText about;
    about.text("title", "Baton").text("version", version);
    about.text("description", "Runs BPMN processes; every change is a record that can be replayed.");
    about.raw("license", R"({"name":"Apache 2.0","identifier":"Apache-2.0"})");
    ObjectText components;
    components.raw("schemas", schemas_json()).raw("parameters", parameters_json());
    components.raw("responses", refusal_components_json()).raw("headers", header_components_json());
    components.raw("securitySchemes", R"({"bearer":{"type":"http","scheme":"bearer"},)"
                                      R"("session":{"type":"apiKey","in":"cookie","name":"baton_session"}})");
    ObjectText out;
    out.text("openapi", "3.1.0").raw("info", about.done()).raw("paths", paths.done());
    out.raw("components", components.done()).raw("security", R"([{"bearer":[]},{"session":[]}])");
    return out.done();
}

}  // namespace baton::api
