// Whether two writings of one expression mean the same.
#pragma once

#include <optional>
#include <string>

#include "tests/properties/feel/growth.hpp"

namespace baton::properties::feel_texts {

// What is wrong, with both texts; nothing when they agree.
[[nodiscard]] std::optional<std::string> difference(const Tree& tree, const Choose& choose);

}  // namespace baton::properties::feel_texts
