#include "connectors/storage/sql/libpq.hpp"

#include <soci/postgresql/soci-postgresql.h>

namespace baton::storage {

PGconn* connection_of(soci::session& session) {
    return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}

Answer checked(PGconn* connection, PGresult* result) {
    Answer answer(result, PQclear);
    const auto status = PQresultStatus(answer.get());
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return answer;
    // Without an answer there is no state; SOCI has five blanks then.
    const char* const state = PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE);
    const char* const said = answer ? PQresultErrorMessage(answer.get()) : PQerrorMessage(connection);
    throw soci::postgresql_soci_error(said, state == nullptr ? "     " : state);
}

}  // namespace baton::storage
