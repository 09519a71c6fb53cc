// The blocks behind \p{IsName} in XML Schema's patterns (XML Schema part 2 §F.1.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace baton::feel {

struct UnicodeBlock {
    std::uint32_t first;
    std::uint32_t last;
};

[[nodiscard]] std::optional<UnicodeBlock> unicode_block(std::string_view name);

}  // namespace baton::feel
