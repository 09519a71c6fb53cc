// Files of cases as the API shows them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "connectors/api/files/file_limits.hpp"
#include "engine/ports/rows/work.hpp"

namespace baton::api {

[[nodiscard]] std::string attachment_json(const ports::AttachmentRow& row);

// With what may be attached, so that nobody sends in vain.
[[nodiscard]] std::string attachments_json(const std::vector<ports::AttachmentRow>& rows, const FileLimits& limits);

// Content-Disposition (RFC 6266): to be saved and never shown, under that name; in full after RFC 8187, and in ASCII
// for whoever does not know that.
[[nodiscard]] std::string disposition_of(std::string_view name);

}  // namespace baton::api
