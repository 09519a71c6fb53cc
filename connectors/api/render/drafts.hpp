// Drafts as the JSON objects of the API.
#pragma once

#include <string>

#include "engine/ports/draft_store.hpp"

namespace baton::api {

[[nodiscard]] std::string draft_json(const ports::DraftRow& row);
[[nodiscard]] std::string draft_json(const ports::DraftRow& row, const std::string& content);
[[nodiscard]] std::string draft_version_json(const ports::DraftVersionRow& row);
[[nodiscard]] std::string draft_version_json(const ports::DraftVersionRow& row, const std::string& content);

}  // namespace baton::api
