// The text that a reader gets with a page and brings back for the next one, or for the one before.
#pragma once

#include <optional>

#include "connectors/storage/lists/order.hpp"

namespace baton::storage {

struct Cursor {
    std::string sort;  // as the request spelled it
    Place place;
};

[[nodiscard]] std::string text_of(const Cursor& cursor);
[[nodiscard]] std::optional<Cursor> cursor_from(std::string_view text);  // nothing when it is not one of ours

}  // namespace baton::storage
