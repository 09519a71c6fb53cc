#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// Who looked at cases by right of a role. Not of one partition: one number for all, so that a missing row shows.
const std::string_view readings_sql = R"sql(
CREATE TABLE case_reading (
    number BIGINT NOT NULL PRIMARY KEY, at BIGINT NOT NULL, account $text NOT NULL, departments $text NOT NULL,
    role $text NOT NULL, instance BIGINT NOT NULL, business_key $text NOT NULL, process $text NOT NULL,
    operation $text NOT NULL, place $text NOT NULL, asked $text NOT NULL, trace $text NOT NULL);
CREATE INDEX case_reading_account ON case_reading (account, number);
CREATE INDEX case_reading_instance ON case_reading (instance, number) WHERE instance <> 0;
CREATE INDEX case_reading_business_key ON case_reading (business_key, number) WHERE business_key <> '';
CREATE INDEX case_reading_at ON case_reading (at, number);
CREATE TABLE case_reading_head (last BIGINT NOT NULL);
INSERT INTO case_reading_head (last) VALUES (0);
$only_added case_reading;
)sql";

}  // namespace baton::storage
