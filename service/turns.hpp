// Nodes that share a database serve in turns: one has the partition, the others stand by until its time is over.
#pragma once

#include "service/configuration.hpp"
#include "service/service.hpp"

namespace baton::service {

// Until SIGTERM or SIGINT; gives the exit code.
[[nodiscard]] int serve_by_turns(Configuration configuration, const ports::Clock& clock);

// What is wrong with the files is said, and what was in force stays so.
void read_calendars_again(Service& service);

}  // namespace baton::service
