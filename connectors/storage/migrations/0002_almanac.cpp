#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// The edition of calendars and clock rules that every case of the partition is reckoned with.
const std::string_view almanac_sql = R"sql(
ALTER TABLE partition_state ADD COLUMN almanac $text NOT NULL DEFAULT '';
)sql";

}  // namespace baton::storage
