#include "connectors/storage/migrations/migrations.hpp"

namespace baton::storage {

// What reports count beside what lists show: see engine/history/case_figures.hpp. Filled from the log of a database
// that had cases before.
const std::string_view figures_sql = R"sql(
CREATE TABLE case_figure (
    partition BIGINT NOT NULL, instance BIGINT NOT NULL, street $text NOT NULL, owner $text NOT NULL,
    proposed $text NOT NULL, chosen $text NOT NULL, refused BIGINT NOT NULL, sent_back BIGINT NOT NULL,
    PRIMARY KEY (partition, instance))$clustered;
CREATE TABLE case_clock (
    partition BIGINT NOT NULL, instance BIGINT NOT NULL, position BIGINT NOT NULL, number BIGINT NOT NULL,
    rule $text NOT NULL, scope BIGINT NOT NULL, token BIGINT NOT NULL, due BIGINT NOT NULL,
    suspended_at BIGINT NOT NULL, stopped_at BIGINT NOT NULL,
    PRIMARY KEY (partition, instance, position, number))$clustered;
)sql";

}  // namespace baton::storage
