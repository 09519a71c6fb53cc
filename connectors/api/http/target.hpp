// What a request is about: the path's segments and the query, percent-decoded (RFC 3986 §2.1, §3.3, §3.4).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"

namespace baton::api {

struct Target {
    std::vector<std::string> path;  // "/v2/user-tasks/7" is {"v2", "user-tasks", "7"}
    std::vector<std::pair<std::string, std::string>> query;

    [[nodiscard]] const std::string* find(std::string_view name) const;  // nullptr when it was not given
};

// A path, or the absolute form that proxies send (RFC 9112 §3.2.2). Refused (invalid): anything else, broken
// percent-encoding, what is no UTF-8, control characters, a name given twice.
[[nodiscard]] Result<Target> parse_target(std::string_view target);

// Whom the request was sent to: the absolute form's authority, or else the Host header.
[[nodiscard]] std::string_view authority_of(std::string_view target, std::string_view host);

// The first so many characters, to be shown in a refusal; '?' when it is no UTF-8.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t characters = 40);

}  // namespace baton::api
