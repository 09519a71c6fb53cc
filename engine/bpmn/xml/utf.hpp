// Unicode's encodings: just what reading XML needs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baton::bpmn {

enum class ByteOrder { little, big };

// Offset of the first byte that is not UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing past U+10FFFF).
[[nodiscard]] std::optional<std::size_t> first_bad_utf8(std::string_view text);

// nullopt when a surrogate stands alone or a byte is left over. A byte order mark is dropped.
[[nodiscard]] std::optional<std::string> from_utf16(std::string_view bytes, ByteOrder order);

[[nodiscard]] std::string from_latin1(std::string_view bytes);
[[nodiscard]] std::string from_windows1252(std::string_view bytes);

void append_utf8(std::string& out, std::uint32_t code_point);

}  // namespace baton::bpmn
