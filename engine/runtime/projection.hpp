// From facts to the rows that queries see and the notices that departments get. Rows follow the case's state after the
// record; what ended within the record leaves its last row.
#pragma once

#include "engine/history/record.hpp"
#include "engine/ports/store.hpp"
#include "engine/runtime/case.hpp"

namespace baton::runtime {

// Adds to `batch` what `record`, which is already applied to `subject.state`, changes for queries and departments.
void project(const Record& record, Case& subject, ports::Batch& batch);

// The open rows of a case that was read back.
void rebuild_rows(Case& subject);

}  // namespace baton::runtime
