// What the records of cases speak of that does not lie in them: models, forms and files.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/history/record.hpp"

namespace baton::archive {

struct Mentions {
    std::set<DefinitionKey> definitions;  // processes and decisions
    std::set<std::string> forms;          // their ids
    std::set<std::string> files;          // their digests
};

void add_mentions(const Record& record, Mentions& mentions);

// What the case had last in a variable of its own (root scope): a text as it is, a number in digits; nothing when it
// never had one of these.
[[nodiscard]] std::optional<std::string> last_value(const std::vector<Record>& records, std::string_view variable);

}  // namespace baton::archive
