// multipart/form-data (RFC 7578): the files of a deployment.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace baton::api {

struct Part {
    std::string name;
    std::string file;  // empty: an ordinary field
    std::string content;
};

// Refused (invalid): no boundary, a body that ends before its last boundary, a part without a name. At most 200 parts.
[[nodiscard]] Result<std::vector<Part>> parse_multipart(std::string_view content_type, std::string_view body);

}  // namespace baton::api
