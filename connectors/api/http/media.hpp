// Content types of bodies that are sent to us.
#pragma once

#include <string_view>

namespace baton::api {

// The types that an operation takes, as one list separated by ", ".
[[nodiscard]] std::string_view media_of_body(std::string_view method, std::string_view operation);

// Whether `content_type` (with parameters) is one of `list`; text other than UTF-8 is not taken.
[[nodiscard]] bool takes_media(std::string_view list, std::string_view content_type);

}  // namespace baton::api
