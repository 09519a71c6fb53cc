// Holds the frames of the inbox's socket against our AsyncAPI document.
#pragma once

#include <string>
#include <vector>

#include "engine/feel/value.hpp"

namespace baton::e2e {

// What is wrong with a frame that the service has sent; nothing when it is as the document says. A notice must be of
// one of the types that the document names.
[[nodiscard]] std::vector<std::string> faults_of_frame(const feel::Value& frame);

}  // namespace baton::e2e
