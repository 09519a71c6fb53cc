// How a story says that a case is moved: "modify before b, cancel a[2], move c to d {...}".
#pragma once

#include "engine/execution/command.hpp"
#include "engine/execution/instance.hpp"
#include "engine/model/process_definition.hpp"
#include "engine/runtime/shelf.hpp"
#include "service/story/script.hpp"

namespace baton::story {

// before ID, after ID (both with ancestor=ID[n] and scope=ID), cancel ID, move ID to ID; variables at the end are those
// of the last instruction that begins something.
[[nodiscard]] Result<execution::ModifyInstance> modification_from(const Words& command,
                                                                  const execution::Instance& state,
                                                                  const model::ProcessDefinition& definition);

// "migrate to 2 old=new, renew=event": to that version of the case's process; ids are mapped as pairs, events that are
// to wait anew after "renew=", to themselves or as a pair.
[[nodiscard]] Result<execution::MigrateInstance> migration_from(const Words& command, const execution::Instance& state,
                                                                const runtime::Shelf& shelf);

}  // namespace baton::story
