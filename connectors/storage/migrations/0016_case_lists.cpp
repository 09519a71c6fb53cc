#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Cases of one process by their start, as pages list them: all of them and the completed ones along the first index,
// those in any other state along the second, which leaves out most of what has ended.
const std::string_view case_lists_sql = R"sql(
CREATE INDEX instance_process_started ON instance (process, started_at, partition, key);
CREATE INDEX instance_uncompleted ON instance (process, state, started_at, partition, key) WHERE state <> 'completed';
)sql";

}  // namespace baton::storage
