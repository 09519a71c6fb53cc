// Due and follow-up dates of tasks that FEEL counts in working days. One that runs into a year without calendar is not
// guessed: the task opens without it, an incident of kind calendar says so, and a new calendar gives it.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// After the task has opened.
void doubt_due_dates(Decider& decider, TaskKey task);
// After a person has given the task a date.
void settle_due_date_doubt(Decider& decider, TaskKey task);
// When the task is over, whatever ended it.
void end_due_date_doubt(Decider& decider, TokenId token);
// After new calendars: as if the task had opened with them, at the moment when it did.
void recompute_due_dates(Decider& decider);

}  // namespace baton::execution
