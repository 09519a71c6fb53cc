// The tables themselves.
#pragma once

#include <span>
#include <utility>

#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

using Group = std::pair<std::string_view, std::string_view>;  // its name with '@', its words

[[nodiscard]] std::span<const Word> structure_words();
[[nodiscard]] std::span<const Word> activity_words();
[[nodiscard]] std::span<const Word> event_words();
[[nodiscard]] std::span<const Word> zeebe_words();
[[nodiscard]] std::span<const Word> baton_words();
[[nodiscard]] std::span<const Group> groups();

}  // namespace baton::bpmn
