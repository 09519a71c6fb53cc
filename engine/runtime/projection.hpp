// From facts to the rows that queries see and the notices that departments get. Rows follow the case's state after the
// record; what ended within the record leaves its last row.
#pragma once

#include "engine/history/record.hpp"
#include "engine/ports/store.hpp"
#include "engine/runtime/case.hpp"
#include "engine/runtime/due_watch.hpp"

namespace baton::runtime {

// Adds to `batch` what `record`, which is already applied to `subject.state`, changes for queries and departments.
void project(const Record& record, Case& subject, const Offices& offices, ports::Batch& batch);

// A part of the case went from one department to another; empty: none had it, or none has it.
void has_part(Case& subject, const std::string& before, const std::string& now);

// The open rows of a case that was read back.
void rebuild_rows(Case& subject);

}  // namespace baton::runtime
