#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// What stays of cases that were dropped, the archives that hold them, and what is held back; see
// engine/ports/retention.hpp. The first columns of archived_case are those of instance.
const std::string_view retention_sql = R"sql(
CREATE TABLE archive (
    number BIGINT NOT NULL PRIMARY KEY, name $text NOT NULL, period $text NOT NULL, digest $text NOT NULL,
    previous $text NOT NULL, cases BIGINT NOT NULL, records BIGINT NOT NULL, files BIGINT NOT NULL,
    size BIGINT NOT NULL, exported_at BIGINT NOT NULL, exported_by $text NOT NULL, dropped_at BIGINT NOT NULL);

CREATE TABLE archived_case (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, definition BIGINT NOT NULL, process $text NOT NULL,
    version BIGINT NOT NULL, business_key $text NOT NULL, state $text NOT NULL, has_incident BIGINT NOT NULL,
    started_at BIGINT NOT NULL, ended_at BIGINT NOT NULL, parent BIGINT NOT NULL, root BIGINT NOT NULL,
    started_by $text NOT NULL, position BIGINT NOT NULL, department $text NOT NULL, departments $text NOT NULL,
    records BIGINT NOT NULL, digest $text NOT NULL, archive BIGINT NOT NULL, dropped_at BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX archived_case_archive ON archived_case (archive, partition, key);
CREATE INDEX archived_case_root ON archived_case (root, partition, key);
CREATE INDEX archived_case_started ON archived_case (started_at, partition, key);

CREATE TABLE case_hold (
    number BIGINT NOT NULL PRIMARY KEY, at BIGINT NOT NULL, instance BIGINT NOT NULL, business_key $text NOT NULL,
    process $text NOT NULL, act $text NOT NULL, reason $text NOT NULL, account $text NOT NULL, role $text NOT NULL);
CREATE INDEX case_hold_instance ON case_hold (instance, number);
$only_added case_hold;
)sql";

}  // namespace baton::storage
