// Looks at files that somebody wants to attach, before anything is kept of them.
#pragma once

#include <vector>

#include "connectors/api/files/file_limits.hpp"
#include "connectors/api/http/multipart.hpp"

namespace baton::api {

// The kind by the name's ending, in whatever case; nullptr when files like that are not taken.
[[nodiscard]] const FileKind* kind_of_name(std::string_view name, const FileLimits& limits);

// Everything that is wrong with all of them at once, each fault with its file: Code::unprocessable. Code::invalid:
// there is no file among the parts.
[[nodiscard]] Result<> check_upload(const std::vector<Part>& parts, const FileLimits& limits);

}  // namespace baton::api
