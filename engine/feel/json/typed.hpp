// Values that JSON has no word for, as objects of a type and a text.
#pragma once

#include "engine/feel/value.hpp"

namespace baton::feel::json {

// The typed value that the entries describe, or the entries themselves.
[[nodiscard]] Value typed_or_context(Context entries);

}  // namespace baton::feel::json
