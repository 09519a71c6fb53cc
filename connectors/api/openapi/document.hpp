// The API's description, made from the routes and the schemas beside this file, so that it cannot fall behind.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/api/route.hpp"

namespace baton::api {

// OpenAPI 3.1.0.
[[nodiscard]] std::string openapi_json(const std::vector<Route>& routes, std::string_view version);

// The members of components.schemas and of components.parameters, as JSON objects.
[[nodiscard]] std::string_view schemas_json();
[[nodiscard]] std::string_view parameters_json();

// AsyncAPI 3.0 of the inbox's frames.
[[nodiscard]] std::string_view asyncapi_json();

}  // namespace baton::api
