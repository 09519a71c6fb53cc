// The way from a request to the pages for people.
#pragma once

#include <optional>

#include "connectors/api/call.hpp"

namespace baton::api {

// Nothing when no page answers here, or when it is not asked for by GET.
[[nodiscard]] std::optional<Response> page_for(const Call& call);

}  // namespace baton::api
