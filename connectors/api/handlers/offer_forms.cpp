#include "connectors/api/handlers/offer_forms.hpp"

#include <set>

#include "connectors/api/forms/deployed_form.hpp"
#include "connectors/api/forms/filling.hpp"

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

}  // namespace

Result<> check_asked_for(const Desk& desk, std::string_view form, const feel::Context& variables,
                         const feel::Context& known) {
    std::set<std::string, std::less<>> asked;
    const auto schema = form.empty() ? std::nullopt : deployed_form(desk, form);
    if (!form.empty() && !schema) {
        return fail(Code::unprocessable,
                    "the form '" + std::string(form) + "' that the model names for this is not deployed; deploy it");
    }
    if (schema) gather(*schema->context(), asked);
    std::vector<Fault> faults;
    for (const auto& [name, value] : variables.entries()) {
        if (asked.contains(name)) continue;
        faults.push_back({.rule = "body",
                          .message = "'" + name + "' is not asked for" + (form.empty() ? "" : " by the form"),
                          .hint = "leave it out, or let the form of the offer ask for it",
                          .file = {},
                          .element = "/variables/" + name});
    }
    if (!faults.empty()) return fail(Code::invalid, "what is sent is not what the form asks for", std::move(faults));
    if (!schema) return {};
    feel::Context beside;
    for (const auto& [name, value] : known.entries()) {
        if (!asked.contains(name)) beside.set(name, value);
    }
    faults = faults_of(*schema->context(), {beside, variables}, surroundings_of(desk));
    if (faults.empty()) return {};
    return fail(
        Code::unprocessable,
        "it is not filled in as its form '" + std::string(form) + "' demands; mend what is listed and send again",
        std::move(faults));
}

}  // namespace baton::api
