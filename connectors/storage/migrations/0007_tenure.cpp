#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Which node has a partition, and its signs of life.
const std::string_view tenure_sql = R"sql(
ALTER TABLE partition_state ADD COLUMN beat BIGINT NOT NULL DEFAULT 0;
ALTER TABLE partition_state ADD COLUMN node $text NOT NULL DEFAULT '';
ALTER TABLE partition_state ADD COLUMN address $text NOT NULL DEFAULT '';
)sql";

}  // namespace baton::storage
