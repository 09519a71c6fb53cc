// What pugixml does not insist on: that the text is well-formed XML 1.0, within our limits, without a DTD. It also
// remembers where each element and attribute stands, which pugixml forgets.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/bpmn/xml/text.hpp"

namespace baton::bpmn {

// Offsets into the text.
struct ElementExtent {
    std::uint32_t begin = 0;     // of '<'
    std::uint32_t open_end = 0;  // after the start tag's '>'
    std::uint32_t end = 0;       // after the end tag's '>'
    std::uint32_t first_attribute = 0;
    std::uint32_t attribute_count = 0;
};

struct Scan {
    std::vector<ElementExtent> elements;          // in document order
    std::vector<std::uint32_t> attribute_values;  // offset of each value's first character, in document order
};

// Stops at the first fault: after it, nothing in the file means what it seems to. Iterative, so depth costs no stack.
[[nodiscard]] Result<Scan> scan(const Text& text, const Limits& limits);

}  // namespace baton::bpmn
