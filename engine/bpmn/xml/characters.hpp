// The characters and references that XML 1.0 allows in names, text and attribute values (§2.2, §2.3, §4.1).
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace baton::bpmn {

[[nodiscard]] bool is_space(char c);
[[nodiscard]] bool begins_name(char c);
[[nodiscard]] bool continues_name(char c);

struct BadContent {
    std::size_t offset = 0;
    std::string message;
    std::string hint;
    bool is_entity = false;
};

// The first thing in text or in an attribute's value that XML forbids; entities other than XML's five are among them.
[[nodiscard]] std::optional<BadContent> first_bad_content(std::string_view content, bool is_attribute);

// Offset of the first control character that XML forbids.
[[nodiscard]] std::optional<std::size_t> first_bad_character(std::string_view content);

// Bytes of `raw`, which is well-formed content, that give the first `decoded` bytes of what a parser makes of it.
[[nodiscard]] std::size_t raw_size_of(std::string_view raw, std::size_t decoded);

}  // namespace baton::bpmn
