// Bodies that say how a case is to be moved.
#pragma once

#include <string>

#include "connectors/api/http/fields.hpp"
#include "engine/execution/command.hpp"

namespace baton::api {

// activateInstructions, terminateInstructions, moveInstructions and dryRun. Keys of element instances are those of that
// case; without one (many cases) there can be none.
[[nodiscard]] execution::ModifyInstance modification_of(Fields& fields, InstanceKey instance);

// targetProcessDefinitionKey and mappingInstructions.
[[nodiscard]] execution::MigrateInstance migration_of(Fields& fields);

}  // namespace baton::api
