#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Calendars, clock rules and organisations that were imported: not of one partition, and none is ever changed.
const std::string_view editions_sql = R"sql(
CREATE TABLE edition (
    key BIGINT NOT NULL PRIMARY KEY, kind $text NOT NULL, name $text NOT NULL, version BIGINT NOT NULL,
    id $text NOT NULL, file $text NOT NULL, digest $text NOT NULL, size BIGINT NOT NULL, source $text NOT NULL,
    by $text NOT NULL, at BIGINT NOT NULL, reason $text NOT NULL, once $text NOT NULL, asked $text NOT NULL,
    content $text NOT NULL);
CREATE UNIQUE INDEX edition_version ON edition (kind, name, version, source);
CREATE UNIQUE INDEX edition_once ON edition (by, once) WHERE once <> '';
CREATE TABLE edition_head (last BIGINT NOT NULL);
INSERT INTO edition_head (last) VALUES (0);
$only_added edition;
)sql";

}  // namespace baton::storage
