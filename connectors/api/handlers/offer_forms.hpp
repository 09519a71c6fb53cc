// What may be sent with an offer: what its form asks for, all that it demands, and nothing without a form.
#pragma once

#include "connectors/api/desk.hpp"

namespace baton::api {

// Code::invalid with a fault for each variable that the form does not ask for; Code::unprocessable when the form is not
// deployed, or with a fault for each field that is not filled in as it demands (forms/filling.hpp). `known` are the
// case's variables, which its conditions may read; a field is filled in by what is sent alone.
[[nodiscard]] Result<> check_asked_for(const Desk& desk, std::string_view form, const feel::Context& variables,
                                       const feel::Context& known);

}  // namespace baton::api
