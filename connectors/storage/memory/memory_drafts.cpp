#include "connectors/storage/memory/memory_drafts.hpp"

#include <algorithm>

#include "connectors/storage/drafts/draft_rules.hpp"

namespace baton::storage::memory {

using ports::DraftKey;
using ports::DraftRow;
using ports::DraftSave;
using ports::DraftSaved;
using ports::DraftVersionRow;

void MemoryDraftStore::refuse(bool refuses) {
    const std::lock_guard lock(mutex_);
    refuses_ = refuses;
}

Result<std::optional<DraftSaved>> MemoryDraftStore::saved_before(const DraftSave& next) const {
    if (refuses_) return fail(Code::unavailable, "the draft cannot be saved: told to refuse; try again");
    std::optional<DraftSaved> nothing;
    if (next.once.empty()) return nothing;
    for (const auto& [key, draft] : drafts_) {
        for (const auto& [number, version] : draft.versions) {
            if (version.save.by != next.by || version.save.once != next.once) continue;
            if (version.save.asked != next.asked) return used_otherwise(next.once);
            return std::optional(DraftSaved{with_version(draft.row, version.row), true});
        }
    }
    return nothing;
}

Result<> MemoryDraftStore::check(const DraftSave& next, const std::string& owner, bool is_new,
                                 const ports::DraftLimits& limits) const {
    DraftUse use;
    for (const auto& [key, draft] : drafts_) {
        if (draft.row.owner != owner) continue;
        ++use.drafts;
        for (const auto& [number, version] : draft.versions) use.size += version.row.size;
    }
    return check_room(next, is_new, use, limits);
}

DraftSaved MemoryDraftStore::keep(Draft& draft, const DraftSave& next, const ports::DraftLimits& limits) {
    draft.row = with_save(std::move(draft.row), next);
    const DraftRow& row = draft.row;
    const DraftVersionRow version{row.key, row.version, row.name, row.note, row.saved_by, row.saved_at, row.size};
    draft.versions.emplace(row.version, Version{version, next});
    while (draft.versions.size() > limits.versions_max) draft.versions.erase(std::prev(draft.versions.end()));
    return {row, false};
}

Result<DraftSaved> MemoryDraftStore::add(const std::string& kind, const DraftSave& first,
                                         const ports::DraftLimits& limits) {
    const std::lock_guard lock(mutex_);
    auto before = saved_before(first);
    if (!before) return before.error();
    if (*before) return std::move(**before);
    if (auto fits = check(first, first.by, true, limits); !fits) return fits.error();
    Draft draft;
    draft.row.key = DraftKey{++last_};
    draft.row.kind = kind;
    draft.row.owner = first.by;
    draft.row.created_at = first.at;
    const auto key = draft.row.key;
    return keep(drafts_.emplace(key, std::move(draft)).first->second, first, limits);
}

Result<DraftSaved> MemoryDraftStore::save(DraftKey key, std::optional<std::uint32_t> expected, const DraftSave& next,
                                          const ports::DraftLimits& limits) {
    const std::lock_guard lock(mutex_);
    auto before = saved_before(next);
    if (!before) return before.error();
    if (*before) return std::move(**before);
    const auto found = drafts_.find(key);
    if (found == drafts_.end()) return no_draft(key);
    if (auto newest = check_newest(found->second.row, expected); !newest) return newest.error();
    if (auto fits = check(next, found->second.row.owner, false, limits); !fits) return fits.error();
    return keep(found->second, next, limits);
}

Result<> MemoryDraftStore::remove(DraftKey key, std::optional<std::uint32_t> expected) {
    const std::lock_guard lock(mutex_);
    if (refuses_) return fail(Code::unavailable, "the draft cannot be deleted: told to refuse; try again");
    const auto found = drafts_.find(key);
    if (found == drafts_.end()) return no_draft(key);
    if (auto newest = check_newest(found->second.row, expected); !newest) return newest;
    drafts_.erase(found);
    return {};
}

Result<std::optional<DraftRow>> MemoryDraftStore::draft(DraftKey key) {
    const std::lock_guard lock(mutex_);
    const auto found = drafts_.find(key);
    return found == drafts_.end() ? std::optional<DraftRow>{} : std::optional(found->second.row);
}

Result<std::vector<DraftRow>> MemoryDraftStore::drafts(const std::string& owner,
                                                       const std::vector<std::string>& departments, DraftKey below,
                                                       std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<DraftRow> rows;
    for (const auto& [key, draft] : drafts_) {
        const auto& shared = draft.row.department;
        const bool is_shared = !shared.empty() && std::ranges::find(departments, shared) != departments.end();
        if ((below && key >= below) || (draft.row.owner != owner && !is_shared)) continue;
        if (rows.size() < limit) rows.push_back(draft.row);
    }
    return rows;
}

Result<std::vector<DraftVersionRow>> MemoryDraftStore::versions(DraftKey key) {
    const std::lock_guard lock(mutex_);
    std::vector<DraftVersionRow> rows;
    const auto found = drafts_.find(key);
    if (found == drafts_.end()) return rows;
    for (const auto& [number, version] : found->second.versions) rows.push_back(version.row);
    return rows;
}

Result<std::optional<DraftVersionRow>> MemoryDraftStore::version(DraftKey key, std::uint32_t number) {
    const std::lock_guard lock(mutex_);
    const auto found = drafts_.find(key);
    if (found == drafts_.end()) return std::optional<DraftVersionRow>{};
    const auto version = found->second.versions.find(number);
    if (version == found->second.versions.end()) return std::optional<DraftVersionRow>{};
    return std::optional(version->second.row);
}

Result<std::string> MemoryDraftStore::content(DraftKey key, std::uint32_t version) {
    const std::lock_guard lock(mutex_);
    const auto found = drafts_.find(key);
    if (found != drafts_.end()) {
        const auto one = found->second.versions.find(version);
        if (one != found->second.versions.end()) return one->second.save.content;
    }
    return fail(Code::not_found,
                "draft " + std::to_string(key.value) + " has no version " + std::to_string(version) + ", or no more");
}

}  // namespace baton::storage::memory
