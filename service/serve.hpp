// `baton serve`: the service with the machine's clock, until a signal.
#pragma once

#include "service/configuration.hpp"

namespace baton::service {

// Runs until SIGTERM or SIGINT; gives the exit code. On SIGHUP it reads calendars and clock rules again. On a database
// that others may share it is one node of theirs.
[[nodiscard]] int serve(const Configuration& configuration);

}  // namespace baton::service
