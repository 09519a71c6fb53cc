// The element templates as they stand beside the connectors: what a designer may fill in, and what becomes of it.
#pragma once

#include <string>
#include <vector>

#include "engine/feel/value.hpp"

namespace baton::outbound {

struct TemplateProperty {
    std::string binding;  // "zeebe:taskHeader", "zeebe:input" or "zeebe:taskDefinition"
    std::string name;     // of the header, the input or the attribute
    std::string preset;
    std::vector<std::string> choices;
    std::string pattern;
    std::string feel;  // "required", "optional" or nothing
    bool is_required = false;
};

struct ElementTemplate {
    std::string file;
    feel::Value document;

    [[nodiscard]] std::vector<TemplateProperty> properties() const;
    [[nodiscard]] std::string job_type() const;
};

[[nodiscard]] std::vector<ElementTemplate> element_templates();

// A member of an object that is a text; empty when there is none.
[[nodiscard]] std::string text_at(const feel::Context& object, std::string_view name);

}  // namespace baton::outbound
