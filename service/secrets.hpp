// The secrets that connectors may send, read from where the configuration says that they are.
#pragma once

#include "connectors/outbound/secrets.hpp"
#include "service/configuration.hpp"

namespace baton::service {

// Those of the secrets file, of BATON_SECRET_NAME in the environment, and of each secrets.NAME; the last goes first.
// Code::invalid, with all faults, when one is not there, can be read by others, or a host names one that nobody gives.
[[nodiscard]] Result<outbound::Secrets> gather_secrets(const Configuration& configuration);

}  // namespace baton::service
