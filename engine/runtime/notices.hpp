// What a department is told when something happens to its tasks and cases (CloudEvents types cn.baton.task.*.v1 and
// cn.baton.case.*.v1). No personal data beyond the task's title.
#pragma once

#include <string_view>

#include "engine/model/process_definition.hpp"
#include "engine/ports/store.hpp"

namespace baton::runtime {

// `what` is created, assigned, claimed, changed, completed, cancelled, returned, withdrawn, delegated, resolved,
// recalled, signed, suspended, resumed, due-soon or overdue. Tasks without a department tell nobody.
void tell(ports::Batch& batch, const ports::TaskRow& task, std::string_view what, Instant at);
// The same, and those whom the task's element names (baton.notify, baton.notifyOf).
void tell_all(ports::Batch& batch, const model::ProcessDefinition& definition, const ports::TaskRow& task,
              std::string_view what, Instant at);
// Another department than the task's own, which is asked to sign it: sign-asked, sign-cancelled, or how it ended.
void tell_other(ports::Batch& batch, const ports::TaskRow& task, const std::string& department, std::string_view what,
                Instant at);
// `what` is started or ended; `title` is the process's.
void tell_of_case(ports::Batch& batch, const ports::InstanceRow& row, const std::string& title,
                  const std::string& department, std::string_view what, Instant at);

}  // namespace baton::runtime
