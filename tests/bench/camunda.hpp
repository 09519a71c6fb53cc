// Camunda 7 as a peer on the same PostgreSQL server: the same models, its engine and clients in one Java process.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "tests/bench/bench.hpp"
#include "tests/bench/database_server.hpp"
#include "tests/bench/workload.hpp"

namespace baton::bench {

// Whether it is installed; if not, a line on the console says so.
[[nodiscard]] bool has_camunda();

// By the process, how many cases a second it does, and of those that wait how many messages; each with as many clients
// as suit it best. Over a fresh database for each number of clients.
[[nodiscard]] std::map<std::string, double> best_camunda_rates(DatabaseServer& server,
                                                               const std::vector<Workload>& workloads,
                                                               std::size_t cases, const Extent& extent);

}  // namespace baton::bench
