#include "connectors/api/handlers/offer_forms.hpp"

#include <optional>
#include <set>

#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

const std::string* text_in(const feel::Context& component, std::string_view name) {
    const auto* const value = component.find(name);
    return value == nullptr ? nullptr : value->string();
}

// The variables into which its fields write: the first names of their keys and paths.
void gather(const feel::Context& component, std::set<std::string, std::less<>>& names) {
    for (const auto* const place : {"key", "path"}) {
        const auto* const written = text_in(component, place);
        if (written != nullptr && !written->empty()) names.insert(written->substr(0, written->find('.')));
    }
    // What stands in a group with a path is written within it.
    const auto* const path = text_in(component, "path");
    const auto* const inner = component.find("components");
    if (inner == nullptr || inner->list() == nullptr || (path != nullptr && !path->empty())) return;
    for (const auto& one : *inner->list()) {
        if (one.context() != nullptr) gather(*one.context(), names);
    }
}

std::optional<feel::Value> schema_of(const Desk& desk, std::string_view form) {
    const auto row = desk.latest(form);
    if (!row || row->kind != "form") return std::nullopt;
    const auto content = desk.resource(row->key);
    if (!content) return std::nullopt;
    const auto schema = feel::from_json(*content);
    return schema && schema->context() != nullptr ? std::optional{*schema} : std::nullopt;
}

}  // namespace

Result<> check_asked_for(const Desk& desk, std::string_view form, const feel::Context& variables) {
    std::set<std::string, std::less<>> asked;
    if (!form.empty()) {
        const auto schema = schema_of(desk, form);
        if (!schema) {
            return fail(Code::unprocessable, "the form '" + std::string(form) +
                                                 "' that the model names for this is not deployed; deploy it");
        }
        gather(*schema->context(), asked);
    }
    std::vector<Fault> faults;
    for (const auto& [name, value] : variables.entries()) {
        if (asked.contains(name)) continue;
        faults.push_back({.rule = "body",
                          .message = "'" + name + "' is not asked for" + (form.empty() ? "" : " by the form"),
                          .hint = "leave it out, or let the form of the offer ask for it",
                          .file = {},
                          .element = "/variables/" + name});
    }
    if (faults.empty()) return {};
    return fail(Code::invalid, "what is sent is not what the form asks for", std::move(faults));
}

}  // namespace baton::api
