#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Jobs in hands or backing off, of a type, by the end of that: the next ones are read when those in memory are used up.
const std::string_view taken_jobs_sql = R"sql(
CREATE INDEX job_taken ON job (type, partition, until, key) WHERE state IN ('active', 'backing_off');
)sql";

}  // namespace baton::storage
