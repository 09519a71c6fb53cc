// The accounts by which the machine's own operator works from its command line: made at the first start, each with a
// token in a file of the data folder that only its owner can read.
#pragma once

#include <string>
#include <vector>

#include "connectors/identity/accounts.hpp"

namespace baton::service {

// Who they are: the organisation must have their departments and roles.
[[nodiscard]] std::vector<identity::Person> local_people();

// local.operator (runs the system, deploys), local.auditor (reads every case), local.intake (starts cases, sends
// messages and works on jobs). Tokens: <data>/tokens/operator, auditor, intake; a missing one is issued anew.
[[nodiscard]] Result<> ensure_local_accounts(identity::Accounts& accounts, identity::Sessions& sessions,
                                             const std::string& data, Instant now);

}  // namespace baton::service
