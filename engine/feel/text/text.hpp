// A value as the text that string() gives: FEEL's own notation, except that a string alone has no quotes.
#pragma once

#include <string>

#include "engine/feel/value.hpp"

namespace baton::feel {

[[nodiscard]] std::string to_text(const Value& value);

}  // namespace baton::feel
