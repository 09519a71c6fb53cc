// Variables of a case and of its scopes. An element instance is named <case>-<scope>, as the state of the case gives
// it.
#include "connectors/api/render/variables.hpp"

#include <charconv>

#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/handlers/variables_changed.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

struct Place {
    InstanceKey instance;
    execution::ScopeId scope = execution::root_scope;
};

Result<Place> place_of(const Call& call) {
    const std::string& text = call.captured.front();
    Place place;
    const char* const end = text.data() + text.size();
    const auto key = std::from_chars(text.data(), end, place.instance.value);
    if (key.ec == std::errc{} && key.ptr == end) return place;
    if (key.ec == std::errc{} && *key.ptr == '-') {
        const auto scope = std::from_chars(key.ptr + 1, end, place.scope);
        if (scope.ec == std::errc{} && scope.ptr == end) return place;
    }
    return fail(Code::not_found, "'" + clipped(text) + "' is not the key of a case or element instance");
}

Problem no_scope(const Call& call) {
    return fail(Code::not_found, "element instance " + call.captured.front() + " is not there, or is over");
}

boost::asio::awaitable<Result<Response>> get_variables(Call& call) {
    const auto place = place_of(call);
    if (!place) co_return place.error();
    const auto local = word_of_query(call, "local", flag_words);
    if (!local) co_return local.error();
    const auto row = co_await readable_case(call, place->instance);
    if (!row) co_return row.error();
    const auto instance = co_await instance_asked_for(call, place->instance);
    if (!instance) co_return instance.error();
    const auto found = instance->scopes.find(place->scope);
    if (found == instance->scopes.end()) co_return no_scope(call);
    const bool is_local = *local == "true";
    const auto& own = found->second.variables;
    Response response = json_response(200, variables_json(is_local ? own : visible_from(*instance, place->scope)));
    if (call.target.find("asOf") != nullptr) co_return response;  // nobody edits what was
    response.set("etag", etag_of(*instance, place->scope));
    response.set("cache-control", "private, no-cache");
    co_return response;
}

// PUT and PATCH alike: the names that are given get their values, others stay; a value is never unset by silence.
// Each says what it was decided upon (If-Match), so that of two people the second sees what the first has done.
boost::asio::awaitable<Result<Response>> set_variables(Call& call) {
    const auto allowed = identity::check(call.principal, Action::start_case);
    if (!allowed) co_return allowed.error();
    const auto place = place_of(call);
    if (!place) co_return place.error();
    const auto edition = edition_of(call.request);
    if (!edition) co_return edition.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::SetVariables command;
    command.scope = place->scope;
    if (!fields.has("variables")) fields.fault("variables", "'variables' is missing", "give an object of values");
    command.variables = fields.object_value("variables");
    command.is_local = fields.flag("local").value_or(true);
    auto reason = fields.text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto row = co_await changeable_case(call, place->instance);
    if (!row) co_return row.error();
    Act one;
    one.instance = place->instance;
    one.command = std::move(command);
    one.reason = std::move(reason);
    one.render = [](const runtime::Done& done) { return runtime::Answer{200, done_json(done)}; };
    runtime::ReadVariables read{place->scope, edition->value_or("")};
    if (*edition) one.read_variables = read;
    auto answered = co_await act(call, std::move(one));
    if (answered || !*edition || answered.error().code != Code::stale) co_return answered;
    co_return co_await variables_have_changed(call, place->instance, std::move(read));
}

Route route(std::string_view method, std::string_view pattern, std::string_view operation) {
    const bool reads = method == "GET";
    Route out{method, pattern, reads ? get_variables : set_variables, operation, "Variables"};
    out.summary = reads ? "The variables that are visible there; local=true: only its own; asOf: as they were. The "
                          "ETag changes when any that is visible there does."
                        : "Set variables; names that are not given stay as they are.";
    out.request = reads ? "" : "VariablesChange";
    out.response = reads ? "Variables" : "ProcessInstanceChanged";
    if (reads) out.query = {"local", "asOf"};
    out.takes_once = !reads;
    out.needs_if_match = !reads;
    if (!reads) out.place = places::of_key;
    return out;
}

}  // namespace

std::vector<Route> variable_routes() {
    constexpr std::string_view of_case = "/v2/process-instances/{processInstanceKey}/variables";
    constexpr std::string_view of_element = "/v2/element-instances/{elementInstanceKey}/variables";
    return {route("GET", of_case, "getProcessInstanceVariables"),
            route("PUT", of_case, "putProcessInstanceVariables"),
            route("PATCH", of_case, "patchProcessInstanceVariables"),
            route("GET", of_element, "getElementInstanceVariables"),
            route("PUT", of_element, "putElementInstanceVariables"),
            route("PATCH", of_element, "patchElementInstanceVariables")};
}

}  // namespace baton::api
