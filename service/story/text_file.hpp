// A file's text, as it is.
#pragma once

#include <filesystem>
#include <string>

#include "engine/base/result.hpp"

namespace baton::story {

[[nodiscard]] Result<std::string> text_of(const std::filesystem::path& file);

}  // namespace baton::story
