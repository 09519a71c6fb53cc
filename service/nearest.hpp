// The known name that a mistyped one most likely means.
#pragma once

#include <string>
#include <vector>

namespace baton::service {

[[nodiscard]] std::string nearest(const std::string& typed, const std::vector<std::string>& known);

}  // namespace baton::service
