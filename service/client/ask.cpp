#include <cstdlib>
#include <fstream>

#include "engine/feel/json.hpp"
#include "service/client/client.hpp"

namespace baton::client {
namespace {

std::string text_in(const feel::Context& object, std::string_view name) {
    const auto* const value = object.find(name);
    const auto* const text = value ? value->string() : nullptr;
    return text ? *text : std::string();
}

std::uint32_t number_in(const feel::Context& object, std::string_view name) {
    const auto* const value = object.find(name);
    const auto* const number = value ? value->number() : nullptr;
    return number ? static_cast<std::uint32_t>(number->whole().value_or(0)) : 0;
}

Code code_of(int status) {
    switch (status) {
        case 401:
            return Code::unauthenticated;
        case 403:
            return Code::forbidden;
        case 404:
            return Code::not_found;
        case 409:
            return Code::conflict;
        case 412:
            return Code::stale;
        case 413:
            return Code::too_large;
        case 422:
            return Code::unprocessable;
        case 428:
            return Code::precondition_required;
        case 429:
            return Code::too_many;
        case 503:
            return Code::unavailable;
        case 504:
            return Code::timeout;
        default:
            return status < 500 ? Code::invalid : Code::internal;
    }
}

Problem problem_of(const Reply& reply) {
    Problem problem = fail(code_of(reply.status), "the server answered " + std::to_string(reply.status));
    const auto body = feel::from_json(reply.body);
    const auto* const object = body ? body->context() : nullptr;
    if (!object) return problem;
    if (const auto detail = text_in(*object, "detail"); !detail.empty()) problem.detail = detail;
    if (const auto* const errors = object->find("errors")) problem.faults = faults_in(*errors);
    return problem;
}

std::string variable(const char* name, const std::string& otherwise) {
    const char* const value = std::getenv(name);
    return value ? value : otherwise;
}

}  // namespace

std::vector<Fault> faults_in(const feel::Value& list) {
    std::vector<Fault> faults;
    if (!list.list()) return faults;
    for (const auto& one : *list.list()) {
        if (!one.context()) continue;
        Fault& fault = faults.emplace_back();
        fault.rule = text_in(*one.context(), "rule");
        fault.message = text_in(*one.context(), "detail");
        if (fault.message.empty()) fault.message = text_in(*one.context(), "message");
        fault.hint = text_in(*one.context(), "hint");
        fault.file = text_in(*one.context(), "file");
        fault.element = text_in(*one.context(), "element");
        fault.line = number_in(*one.context(), "line");
        fault.column = number_in(*one.context(), "column");
        const auto* const warning = one.context()->find("warning");
        fault.is_warning = warning && *warning == feel::Value(true);
    }
    return faults;
}

Result<feel::Value> ask(const Server& server, const Call& call) {
    const auto reply = send(server, call);
    if (!reply) return reply.error();
    if (reply->status == 401 && server.token.empty()) {
        return fail(Code::unauthenticated,
                    "no token was found; give --token, or set BATON_TOKEN, or set BATON_DATA to the "
                    "data folder of the service, where its local tokens lie");
    }
    if (reply->status < 200 || reply->status > 299) return problem_of(*reply);
    if (reply->body.empty()) return feel::Value();
    return feel::from_json(reply->body);
}

Server from_environment(const std::string& role) {
    Server server;
    server.url = variable("BATON_SERVER", server.url);
    server.token = variable("BATON_TOKEN", "");
    if (server.token.empty()) {
        std::ifstream file(variable("BATON_DATA", "./data") + "/tokens/" + role);
        std::getline(file, server.token);
    }
    return server;
}

}  // namespace baton::client
