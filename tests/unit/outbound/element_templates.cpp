#include "tests/unit/outbound/element_templates.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "engine/feel/json.hpp"

namespace baton::outbound {
namespace {

const feel::Context* object_at(const feel::Context& object, std::string_view name) {
    const feel::Value* const value = object.find(name);
    return value != nullptr ? value->context() : nullptr;
}

TemplateProperty property_of(const feel::Context& object) {
    TemplateProperty property;
    const feel::Context& binding = *object_at(object, "binding");
    property.binding = text_at(binding, "type");
    property.name = text_at(binding, "key") + text_at(binding, "name") + text_at(binding, "property");
    property.preset = text_at(object, "value");
    property.feel = text_at(object, "feel");
    if (const auto* const choices = object.find("choices")) {
        for (const auto& choice : *choices->list()) property.choices.push_back(text_at(*choice.context(), "value"));
    }
    if (const auto* const rules = object_at(object, "constraints")) {
        property.is_required = rules->find("notEmpty") != nullptr && *rules->find("notEmpty") == feel::Value{true};
        if (const auto* const pattern = object_at(*rules, "pattern")) property.pattern = text_at(*pattern, "value");
    }
    return property;
}

}  // namespace

std::string text_at(const feel::Context& object, std::string_view name) {
    const feel::Value* const value = object.find(name);
    return value != nullptr && value->string() != nullptr ? *value->string() : "";
}

std::vector<TemplateProperty> ElementTemplate::properties() const {
    std::vector<TemplateProperty> all;
    for (const auto& one : *document.context()->find("properties")->list()) all.push_back(property_of(*one.context()));
    return all;
}

std::string ElementTemplate::job_type() const {
    const auto all = properties();
    const auto found = std::ranges::find(all, "type", &TemplateProperty::name);
    return found == all.end() ? "" : found->preset;
}

std::vector<ElementTemplate> element_templates() {
    std::vector<ElementTemplate> all;
    const std::filesystem::path folder = std::string(BATON_SOURCE_DIR) + "/connectors/outbound/templates";
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream file{entry.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        auto document = feel::from_json(text);
        EXPECT_TRUE(document) << entry.path() << document.error().detail;
        if (document) all.push_back({entry.path().filename().string(), std::move(*document)});
    }
    return all;
}

}  // namespace baton::outbound
