// What leads a database of today back to the fifth version of its tables.
#pragma once

namespace baton::storage {

inline constexpr const char* back_to_five[] = {"DROP TABLE case_figure",
                                               "DROP TABLE case_clock",
                                               "ALTER TABLE partition_state DROP COLUMN beat",
                                               "ALTER TABLE partition_state DROP COLUMN node",
                                               "ALTER TABLE partition_state DROP COLUMN address",
                                               "DROP TABLE attachment",
                                               "DROP TABLE file_content",
                                               "DROP TABLE file_piece",
                                               "DROP TABLE draft",
                                               "DROP TABLE draft_version",
                                               "DROP TABLE draft_head",
                                               "DROP TABLE archive",
                                               "DROP TABLE archived_case",
                                               "DROP TABLE case_hold",
                                               "DROP TABLE parcel",
                                               "DROP TABLE guest",
                                               "ALTER TABLE message DROP COLUMN turn",
                                               "ALTER TABLE message DROP COLUMN sent",
                                               "ALTER TABLE message DROP COLUMN held",
                                               "DELETE FROM incarnation WHERE name = 'partitions'",
                                               "DROP TABLE edition",
                                               "DROP TABLE edition_head",
                                               "DROP TABLE node",
                                               "DELETE FROM incarnation WHERE name = 'nodes'",
                                               "DROP INDEX instance_process_started",
                                               "DROP INDEX instance_uncompleted",
                                               "DROP INDEX account_token_expires",
                                               "DROP INDEX account_token_revoked",
                                               "DROP INDEX subscription_place",
                                               "DROP INDEX job_taken",
                                               "DELETE FROM schema_version WHERE version >= 6"};

}  // namespace baton::storage
