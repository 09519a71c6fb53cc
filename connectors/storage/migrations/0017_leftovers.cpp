#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Tokens that ended, found without reading those that have not; and the request by which a case was held or released.
const std::string_view leftovers_sql = R"sql(
CREATE INDEX account_token_expires ON account_token (expires_at) WHERE expires_at <> 0;
CREATE INDEX account_token_revoked ON account_token (revoked_at) WHERE revoked_at <> 0;
ALTER TABLE case_hold ADD COLUMN once $text NOT NULL DEFAULT '';
ALTER TABLE case_hold ADD COLUMN asked $text NOT NULL DEFAULT '';
CREATE UNIQUE INDEX case_hold_once ON case_hold (account, once) WHERE once <> '';
)sql";

}  // namespace baton::storage
