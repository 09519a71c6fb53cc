#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Files of cases. What is in them is kept by its digest.
const std::string_view attachments_sql = R"sql(
CREATE TABLE attachment (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, root BIGINT NOT NULL,
    task BIGINT NOT NULL, element $text NOT NULL, name $text NOT NULL, media_type $text NOT NULL,
    size BIGINT NOT NULL, sha256 $text NOT NULL, added_by $text NOT NULL, added_at BIGINT NOT NULL,
    withdrawn_by $text NOT NULL, withdrawn_at BIGINT NOT NULL, withdrawn_because $text NOT NULL,
    position BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
CREATE INDEX attachment_instance ON attachment (instance, partition, key);
CREATE INDEX attachment_sha256 ON attachment (sha256);
)sql";

}  // namespace baton::storage
