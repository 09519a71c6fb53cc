// The suite's models as an engine without its script language can run them. A script there is a word and no program:
// it becomes the type of a job that the runner does. Expressions are written in a language of their own; they are put
// into FEEL by the suite's table. Nothing else of a model is touched.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton::conformance::betsy {

[[nodiscard]] Result<std::string> runnable(std::string_view xml, std::string_view file);

// An expression of the suite in FEEL; one that its table does not name stays as it is.
[[nodiscard]] std::string feel_of(std::string_view expression);

}  // namespace baton::conformance::betsy
