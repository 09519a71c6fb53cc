// One workload over the engine in this process.
#pragma once

#include <string>

#include "tests/bench/workload.hpp"

namespace baton::bench {

// Cases a second, from the first start to the last end, every command durable. Of those that wait for messages all wait
// at once; the rate is of their messages alone. `url`: of a store with nothing in it.
[[nodiscard]] double rate_of_workload(const std::string& url, const Workload& workload, std::size_t cases,
                                      std::size_t clients);

}  // namespace baton::bench
