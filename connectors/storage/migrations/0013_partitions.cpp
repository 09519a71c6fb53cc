#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Several partitions: what they send to each other, who waits in one for a case of another, and what is on its way to
// such a case. What there was before is one partition's, and stays so. Parcels are of the partition that sent them.
const std::string_view partitions_sql = R"sql(
CREATE TABLE parcel (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, receiver BIGINT NOT NULL, instance BIGINT NOT NULL,
    cause BIGINT NOT NULL, depth BIGINT NOT NULL, command $text NOT NULL, format BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE TABLE guest (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, process $text NOT NULL,
    kind $text NOT NULL, name $text NOT NULL, correlation_key $text NOT NULL, turn BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
ALTER TABLE message ADD COLUMN turn BIGINT NOT NULL DEFAULT 0;
ALTER TABLE message ADD COLUMN sent $text NOT NULL DEFAULT '[]';
ALTER TABLE message ADD COLUMN held $text NOT NULL DEFAULT '[]';
UPDATE message SET turn = key;
INSERT INTO incarnation (name, value) SELECT 'partitions', '1' FROM partition_state WHERE number = 0;
)sql";

}  // namespace baton::storage
