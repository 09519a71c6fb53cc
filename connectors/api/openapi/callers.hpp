// Who may call an operation, in words for its description.
#pragma once

#include <string_view>

namespace baton::api {

// Empty: whoever is signed in, or everyone where no sign-in is needed.
[[nodiscard]] std::string_view callers_of(std::string_view operation);

}  // namespace baton::api
