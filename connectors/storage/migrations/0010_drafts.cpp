#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// What designers are drawing: not of one partition, and no part of any case.
const std::string_view drafts_sql = R"sql(
CREATE TABLE draft (
    key BIGINT NOT NULL PRIMARY KEY, kind $text NOT NULL, owner $text NOT NULL, department $text NOT NULL,
    created_at BIGINT NOT NULL, version BIGINT NOT NULL, name $text NOT NULL, note $text NOT NULL,
    saved_by $text NOT NULL, saved_at BIGINT NOT NULL, size BIGINT NOT NULL);
CREATE INDEX draft_owner ON draft (owner, key);
CREATE INDEX draft_department ON draft (department, key) WHERE department <> '';
CREATE TABLE draft_version (
    draft BIGINT NOT NULL, version BIGINT NOT NULL, name $text NOT NULL, note $text NOT NULL, saved_by $text NOT NULL,
    saved_at BIGINT NOT NULL, size BIGINT NOT NULL, once $text NOT NULL, asked $text NOT NULL, content $text NOT NULL,
    PRIMARY KEY (draft, version));
CREATE UNIQUE INDEX draft_version_once ON draft_version (saved_by, once) WHERE once <> '';
CREATE TABLE draft_head (last BIGINT NOT NULL);
INSERT INTO draft_head (last) VALUES (0);
)sql";

}  // namespace baton::storage
