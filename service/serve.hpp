// `baton serve`: the service with the machine's clock, until a signal.
#pragma once

#include "service/configuration.hpp"

namespace baton::service {

// Runs until SIGTERM or SIGINT; gives the exit code. On SIGHUP it reads calendars and clock rules again. On a database
// that other nodes may share it serves while it has the partition, and stands by else.
[[nodiscard]] int serve(const Configuration& configuration);

}  // namespace baton::service
