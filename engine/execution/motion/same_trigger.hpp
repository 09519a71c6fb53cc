// Whether an event waits for the same thing in two versions of a process.
#pragma once

#include "engine/model/process_definition.hpp"

namespace baton::execution {

// As it is written: texts are compared, not what they come to.
[[nodiscard]] bool waits_for_the_same(const model::Element& one, const model::Element& other);

}  // namespace baton::execution
