// What must hold of a log and of all that is stored beside it, when a simulation is over.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/simulator/ledger.hpp"

namespace baton::properties {

// One line for each that does not hold; empty when all is well.
[[nodiscard]] std::vector<std::string> broken_claims(storage::memory::MemoryStore& store, const Ledger& ledger,
                                                     Instant now, std::uint32_t partitions);

}  // namespace baton::properties
