// A case's records as the service gives them, with the models that they ran on.
#pragma once

#include <memory>
#include <vector>

#include "engine/history/record.hpp"
#include "engine/runtime/shelf.hpp"
#include "service/client/client.hpp"

namespace baton::commands {

struct Past {
    InstanceKey instance;
    std::vector<Record> records;
    runtime::Shelf shelf;  // holds each version that the case has gone by
};

// All records of the case after that position, read page by page and decoded.
[[nodiscard]] Result<std::vector<Record>> read_records(const client::Server& server, const std::string& instance,
                                                       Position after = 0);

// The processes of the file that a case runs on, compiled. `instance` is the case as the service lists it.
[[nodiscard]] Result<std::vector<std::shared_ptr<const model::ProcessDefinition>>> definitions_of(
    const client::Server& server, const feel::Value& instance);

// Those by which the case has gone: its first, and one more for each migration.
[[nodiscard]] std::vector<ports::DefinitionRow> versions_in(const std::vector<Record>& records);

// The records and the definitions.
[[nodiscard]] Result<Past> read_past(const client::Server& server, const std::string& instance);
// The same from the store itself, a data folder or a URL, without a service.
[[nodiscard]] Result<Past> read_stored_past(const std::string& store, const std::string& instance);
// The same from an archive, or from the one in that folder that has the case, without a store. Code::unprocessable,
// with the lines: it is not as it was written.
[[nodiscard]] Result<Past> read_archived_past(const std::string& archive, const std::string& instance);

}  // namespace baton::commands
