// SHA-256 (FIPS 180-4) of a text, as 64 lower-case hex digits: what resources, requests and tokens are compared by.
#pragma once

#include <string>
#include <string_view>

namespace baton {

[[nodiscard]] std::string sha256_hex(std::string_view text);

}  // namespace baton
