#include "service/demo/town.hpp"

#include <algorithm>
#include <fstream>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"

namespace baton::demo {
namespace {

using commands::member;

std::string quoted(std::string_view text) {
    std::string json;
    feel::append_json_string(json, text);
    return json;
}

std::string line_in(const std::string& file) {
    std::ifstream in(file);
    std::string line;
    std::getline(in, line);
    return line;
}

}  // namespace

Result<std::string> sign_in(const std::string& url, const std::string& name, const std::string& password) {
    const auto answer =
        client::ask({.url = url, .token = ""},
                    {"POST", "/v2/login", "{\"name\":" + quoted(name) + ",\"password\":" + quoted(password) + "}", {}});
    if (!answer) return answer.error();
    return member(*answer, "token");
}

Town::Town(std::string url, const std::string& data, identity::Organisation organisation, std::string password)
    : url_(std::move(url)),
      auditor_{.url = url_, .token = line_in(data + "/tokens/auditor")},
      organisation_(std::move(organisation)),
      password_(std::move(password)) {}

Result<feel::Value> Town::ask(const std::string& who, const client::Call& call) {
    for (const bool is_second : {false, true}) {
        auto& token = tokens_[who];
        if (token.empty()) {
            auto issued = sign_in(url_, who, password_);
            if (!issued) return issued.error();
            token = std::move(*issued);
        }
        auto answer = client::ask({.url = url_, .token = token}, call);
        if (answer || answer.error().code != Code::unauthenticated || is_second) return answer;
        token.clear();  // the session has ended with the day
    }
    return fail(Code::internal, "unreachable");
}

Result<feel::Value> Town::look(const std::string& target, const std::string& body) {
    return client::ask(auditor_, {body.empty() ? "GET" : "POST", target, body, {}});
}

Result<feel::Value> Town::task(const std::string& who, const std::string& instance, const std::string& element) {
    const auto found = ask(who, {"POST",
                                 "/v2/user-tasks/search",
                                 "{\"filter\":{\"state\":\"open\",\"processInstanceKey\":" + quoted(instance) +
                                     ",\"elementId\":" + quoted(element) + "}}",
                                 {}});
    if (!found) return found.error();
    const auto* const items = found->context()->find("items");
    if (items && items->list() && !items->list()->empty()) return items->list()->front();
    return fail(Code::not_found, "'" + who + "' sees no open task at " + element);
}

Result<feel::Value> Town::complete(const std::string& who, const feel::Value& task, const std::string& variables) {
    return ask(who, {"POST",
                     "/v2/user-tasks/" + member(task, "userTaskKey") + "/completion",
                     "{\"variables\":" + (variables.empty() ? "{}" : variables) + "}",
                     {{"If-Match", "\"" + member(task, "revision") + "\""}}});
}

Result<feel::Value> Town::publish(const std::string& who, const std::string& name, const std::string& key,
                                  const std::string& variables) {
    return ask(who, {"POST",
                     "/v2/messages/publication",
                     "{\"name\":" + quoted(name) + ",\"correlationKey\":" + quoted(key) +
                         ",\"variables\":" + (variables.empty() ? "{}" : variables) + "}",
                     {}});
}

std::string Town::department(std::string_view id) const {
    const auto* const found = organisation_.department(id);
    return found ? found->name : std::string(id);
}

std::string Town::person(const std::string& name) const {
    const auto& people = organisation_.people;
    const auto found = std::find_if(people.begin(), people.end(), [&](const auto& one) { return one.name == name; });
    if (found == people.end()) return name;
    const auto* const role = found->roles.empty() ? nullptr : organisation_.role(found->roles.front());
    return department(found->departments.front()) + " " + found->display_name + (role ? "(" + role->label + ")" : "");
}

}  // namespace baton::demo
