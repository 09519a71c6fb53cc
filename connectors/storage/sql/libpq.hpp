// PostgreSQL's own client beneath SOCI, for what SOCI does in more ways there and back, or as text.
#pragma once

#include <libpq-fe.h>
#include <memory>
#include <soci/soci.h>

namespace baton::storage {

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

[[nodiscard]] PGconn* connection_of(soci::session& session);  // one to PostgreSQL
// What was answered; throws as SOCI does when that is an error, or nothing.
[[nodiscard]] Answer checked(PGconn* connection, PGresult* result);

}  // namespace baton::storage
