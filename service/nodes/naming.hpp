// What a node is called among those that share its database, and where they reach it.
#pragma once

#include "engine/base/result.hpp"
#include "service/configuration.hpp"

namespace baton::service {

// As far as the configuration says neither: its machine and data folder; its own address with `port`.
[[nodiscard]] runtime::Node named_node(const Configuration& configuration, std::uint16_t port);

// 256 random bits in hex, for who comes first to a store: what its nodes know each other by. Code::internal when the
// system gives none.
[[nodiscard]] Result<std::string> new_secret();

}  // namespace baton::service
