// The text of a ticket where nodes share a store. It says which of them gave it, and that one of them did, to those who
// know the nodes' secret, and nothing to others: <64 digits by lot>.<16, the giver's mark>.<32, the seal>, all in hex.
#pragma once

#include <string>
#include <string_view>

namespace baton::api {

// By which those who have the secret know a node by its name; others learn no name from it.
[[nodiscard]] std::string mark_of(std::string_view node, std::string_view secret);

[[nodiscard]] std::string marked_ticket(std::string_view mark, std::string_view secret);

// The giver's mark, within `ticket`; empty when no node of this store has given it. Compares in constant time.
[[nodiscard]] std::string_view mark_in(std::string_view ticket, std::string_view secret);

}  // namespace baton::api
