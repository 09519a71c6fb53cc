#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// The nodes that share the store: their signs of life, and what each has taken up of what others deployed.
const std::string_view nodes_sql = R"sql(
CREATE TABLE node (
    name $text NOT NULL PRIMARY KEY, address $text NOT NULL, beat BIGINT NOT NULL, knows BIGINT NOT NULL);
)sql";

}  // namespace baton::storage
