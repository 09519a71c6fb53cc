// What holds for drafts wherever they are kept.
#pragma once

#include "engine/ports/draft_store.hpp"

namespace baton::storage {

// What one owner has already.
struct DraftUse {
    std::size_t drafts = 0;
    std::uint64_t size = 0;
};

[[nodiscard]] Result<> check_room(const ports::DraftSave& next, bool is_new, const DraftUse& use,
                                  const ports::DraftLimits& limits);
[[nodiscard]] Problem no_draft(ports::DraftKey key);
[[nodiscard]] Result<> check_newest(const ports::DraftRow& row, std::optional<std::uint32_t> expected);
[[nodiscard]] Problem used_otherwise(const std::string& once);

[[nodiscard]] ports::DraftRow with_version(ports::DraftRow row, const ports::DraftVersionRow& version);
[[nodiscard]] ports::DraftRow with_save(ports::DraftRow row, const ports::DraftSave& next);  // the next version

}  // namespace baton::storage
