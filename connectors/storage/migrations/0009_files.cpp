#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// What is in the files of cases: kept once for all partitions, by its SHA-256; see files/sql_file_store.hpp.
const std::string_view files_sql = R"sql(
CREATE TABLE file_content (
    sha256 $text NOT NULL PRIMARY KEY, size BIGINT NOT NULL, pieces BIGINT NOT NULL, put_at BIGINT NOT NULL,
    is_whole BIGINT NOT NULL);
CREATE INDEX file_content_put_at ON file_content (put_at);
CREATE TABLE file_piece (
    sha256 $text NOT NULL, number BIGINT NOT NULL, contents $text NOT NULL, PRIMARY KEY (sha256, number));
CREATE INDEX attachment_root ON attachment (root, key);
)sql";

}  // namespace baton::storage
