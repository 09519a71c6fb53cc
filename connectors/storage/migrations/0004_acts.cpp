#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// What officials do with tasks beside completing them: sent back and taken back, done in another's name, signed.
const std::string_view acts_sql = R"sql(
ALTER TABLE task ADD COLUMN how $text NOT NULL DEFAULT 'reached';
ALTER TABLE task ADD COLUMN sent_by $text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN said $text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN owner $text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN comes_back BIGINT NOT NULL DEFAULT 0;
ALTER TABLE task ADD COLUMN resolved_by $text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN sign_mode $text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN signers $text NOT NULL DEFAULT '';
ALTER TABLE task ADD COLUMN signing_users $text NOT NULL DEFAULT '[]';
ALTER TABLE task ADD COLUMN signing_departments $text NOT NULL DEFAULT '[]';
)sql";

}  // namespace baton::storage
