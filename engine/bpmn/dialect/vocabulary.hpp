// What we know of BPMN 2.0's elements and of the extension elements of zeebe: and baton:, as tables.
#pragma once

#include <string_view>
#include <vector>

#include "engine/bpmn/xml/tree.hpp"

namespace baton::bpmn {

enum class Use {
    read,     // it means something to us, and what is in it is checked
    passed,   // it means something to people only; what is in it is not looked at
    refused,  // it would mean something, and we cannot do it yet
};

// Lists are words with spaces between; a word that begins with '@' stands for a group of words.
struct Word {
    std::string_view name;
    Use use;
    std::string_view attributes;
    std::string_view children;      // of a bpmn: element, those in bpmn:; of the others, those in their own namespace
    std::string_view hosts_or_why;  // of an extension element: where it may stand; of a refused one: what to do instead
};

// nullptr when the namespace has no such element.
[[nodiscard]] const Word* find_word(Space space, std::string_view name);

[[nodiscard]] bool is_listed(std::string_view list, std::string_view name);

// The known name that is spelled most like `name`; empty when none is close.
[[nodiscard]] std::string_view nearest_word(Space space, std::string_view name);
[[nodiscard]] std::string_view nearest_in(std::string_view list, std::string_view name);

// Attributes of zeebe: that tools put on bpmn: elements and that mean nothing to an engine.
[[nodiscard]] bool is_tool_attribute(std::string_view name);

}  // namespace baton::bpmn
