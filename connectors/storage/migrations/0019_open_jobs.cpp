#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Open jobs by their state: those in hands or backing off are read at a start without those that nobody has taken.
const std::string_view open_jobs_sql = R"sql(
DROP INDEX job_open;
CREATE INDEX job_open ON job (partition, state, key) WHERE state IN ('available', 'active', 'backing_off');
)sql";

}  // namespace baton::storage
