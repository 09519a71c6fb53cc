#include "service/commands/remote.hpp"

#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

#include "engine/feel/json.hpp"
#include "service/commands/columns.hpp"

namespace baton::commands {
namespace {

void print_row(const std::vector<std::string>& row, const std::vector<std::size_t>& widths) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
        line += row[i];
        if (i + 1 < row.size()) line.append(widths[i] - std::min(widths[i], columns(row[i])) + 2, ' ');
    }
    std::cout << line << "\n";
}

}  // namespace

std::shared_ptr<Remote> add_remote(CLI::App& command, const std::string& role) {
    auto remote = std::make_shared<Remote>();
    remote->server = client::from_environment(role);
    command.add_option("--server", remote->server.url, "address of the service (or BATON_SERVER)")
        ->capture_default_str();
    command.add_option(
        "--token", remote->server.token,
        "bearer token (or BATON_TOKEN; else the local " + role + "'s, which 'serve' left in its data folder)");
    command.add_flag("--json", remote->as_json, "print the answer as JSON");
    return remote;
}

Result<std::string> variables_from(const std::string& argument) {
    std::string json = argument.empty() ? "{}" : argument;
    if (json.front() == '@') {
        std::ifstream file(json.substr(1), std::ios::binary);
        if (!file) return fail(Code::not_found, "'" + json.substr(1) + "' cannot be read");
        std::ostringstream text;
        text << file.rdbuf();
        json = text.str();
    }
    const auto value = feel::from_json(json);
    if (!value) return value.error();
    if (!value->context()) return fail(Code::invalid, "variables are a JSON object, such as '{\"amount\": 3}'");
    return json;
}

std::string member(const feel::Value& object, std::string_view name) {
    const auto* const value = object.context() ? object.context()->find(name) : nullptr;
    if (!value || value->is_null()) return {};
    return value->string() ? *value->string() : feel::to_json(*value);
}

void print_table(const std::vector<std::string>& titles, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& title : titles) widths.push_back(columns(title));
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
    }
    print_row(titles, widths);
    for (const auto& row : rows) print_row(row, widths);
}

Result<std::vector<feel::Value>> all_items(const std::function<Result<feel::Value>(const std::string&)>& page,
                                           std::size_t limit) {
    std::vector<feel::Value> all;
    std::string after;
    do {
        const auto answer = page(after);
        if (!answer) return answer.error();
        const auto* const object = answer->context();
        const auto* const items = object ? object->find("items") : nullptr;
        if (!items || !items->list()) return fail(Code::internal, "the server's answer holds no items");
        for (const auto& item : *items->list()) {
            if (all.size() < limit) all.push_back(item);
        }
        const auto* const paging = object->find("page");
        after = paging ? member(*paging, "next") : "";
    } while (!after.empty() && all.size() < limit);
    return all;
}

}  // namespace baton::commands
