// Somebody was faster: what the variables are now, and who has changed them since they were read.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "connectors/api/call.hpp"
#include "engine/runtime/wish.hpp"

namespace baton::api {

[[nodiscard]] std::string etag_of(const execution::Instance& instance, execution::ScopeId scope);

// 412 with `variables`, those that are visible there now, and `changes`, the records that have changed them.
[[nodiscard]] boost::asio::awaitable<Result<Response>> variables_have_changed(Call& call, InstanceKey instance,
                                                                              runtime::ReadVariables read);

}  // namespace baton::api
