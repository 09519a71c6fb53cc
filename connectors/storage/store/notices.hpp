// Notices get their numbers within the transaction that writes them, so that no number is ever left out.
#pragma once

#include "connectors/storage/store/statements.hpp"

namespace baton::storage {

[[nodiscard]] ports::Committed write_notices(soci::session& session, Statements& statements, const std::string& epoch,
                                             const std::vector<ports::InboxEntry>& notices);

}  // namespace baton::storage
