// Holds the frames of the inbox's socket against our AsyncAPI document.
#pragma once

#include <string>
#include <vector>

#include "engine/feel/value.hpp"

namespace baton::e2e {

// What is wrong with a frame that the service has sent; nothing when it is as the document says.
[[nodiscard]] std::vector<std::string> faults_of_frame(const feel::Value& frame);

// YAML as far as that document uses it: blocks by indentation, maps and lists in braces and brackets, texts in single
// quotes, folded texts. Null when it is not that.
[[nodiscard]] feel::Value from_yaml(const std::string& text);

}  // namespace baton::e2e
