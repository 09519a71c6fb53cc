#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Commands that follow from a record and have not run yet.
const std::string_view errand_sql = R"sql(
CREATE TABLE errand (
    partition BIGINT NOT NULL, key BIGINT NOT NULL, instance BIGINT NOT NULL, cause BIGINT NOT NULL,
    depth BIGINT NOT NULL, command $text NOT NULL, format BIGINT NOT NULL,
    PRIMARY KEY (partition, key))$clustered;
)sql";

}  // namespace baton::storage
