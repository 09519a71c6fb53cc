// Keeps the tables that reports are counted from, case_figure and case_clock, in step with the log.
#pragma once

#include <soci/soci.h>

#include "engine/base/result.hpp"
#include "engine/history/record.hpp"

namespace baton::storage {

// Within the transaction that writes the record. Most records say nothing here and cost nothing. Throws what SOCI
// throws.
void write_figures(soci::session& session, const Record& record);

// From all records that are there: for databases that are older than the tables.
[[nodiscard]] Result<> fill_figures(soci::session& session);

}  // namespace baton::storage
