// The headers that every page has. Private to the room.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baton::pages {

[[nodiscard]] std::vector<std::pair<std::string_view, std::string>> headers_of(std::string_view path);

}  // namespace baton::pages
