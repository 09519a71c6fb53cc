// Bytes as a text of a quarter of the characters of ASCII (RFC 4648 §4), which every database keeps as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace baton::storage {

[[nodiscard]] std::string to_base64(std::string_view bytes);
[[nodiscard]] std::optional<std::string> from_base64(std::string_view text);  // nothing when it is none

}  // namespace baton::storage
