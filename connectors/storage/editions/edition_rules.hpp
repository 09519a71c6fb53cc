// What holds for imported editions wherever they are kept.
#pragma once

#include "engine/ports/edition_store.hpp"

namespace baton::storage {

// `newest` is the newest that was imported of the same kind and name.
[[nodiscard]] Result<> check_newer(const ports::EditionRow& next, const std::optional<ports::EditionRow>& newest);
[[nodiscard]] Problem no_edition(ports::EditionKey key);
[[nodiscard]] Problem edition_asked_otherwise(const std::string& once);

}  // namespace baton::storage
