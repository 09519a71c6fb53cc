// Texts of the model that are FEEL, or may be.
#pragma once

#include "engine/bpmn/read/draft.hpp"
#include "engine/model/formula.hpp"

namespace baton::bpmn {

// The attribute as it is, or computed when it begins with '='; empty when it is not given.
[[nodiscard]] model::Formula formula(Reading& reading, const Node& node, std::string_view attribute);

// The same for the text of an element.
[[nodiscard]] model::Formula formula_of_text(Reading& reading, const Node& node);

// Always FEEL, with or without the leading '='. An element without text is a fault.
[[nodiscard]] feel::Expression expression(Reading& reading, const Node& node, std::string_view attribute);
[[nodiscard]] feel::Expression expression_of_text(Reading& reading, const Node& node);

// "true" and "1" (XML Schema part 2 §3.2.2); `otherwise` when it is not given. Other words are a fault.
[[nodiscard]] bool truth(Reading& reading, const Node& node, std::string_view attribute, bool otherwise);

}  // namespace baton::bpmn
