// What may be sent with an offer: what its form asks for, and nothing without a form.
#pragma once

#include "connectors/api/desk.hpp"

namespace baton::api {

// Code::invalid with a fault for each variable that the form does not ask for; Code::unprocessable when the form is not
// deployed.
[[nodiscard]] Result<> check_asked_for(const Desk& desk, std::string_view form, const feel::Context& variables);

}  // namespace baton::api
