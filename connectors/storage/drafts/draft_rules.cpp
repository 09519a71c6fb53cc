#include "connectors/storage/drafts/draft_rules.hpp"

namespace baton::storage {

Result<> check_room(const ports::DraftSave& next, bool is_new, const DraftUse& use, const ports::DraftLimits& limits) {
    if (next.content.size() > limits.size_max) {
        return fail(Code::too_large, "a draft has " + std::to_string(limits.size_max) +
                                         " bytes at most (drafts.size_max); this one has " +
                                         std::to_string(next.content.size()));
    }
    if (is_new && use.drafts >= limits.drafts_max) {
        return fail(Code::too_large, "you have " + std::to_string(use.drafts) +
                                         " drafts, as many as one may have (drafts.count_max); delete some first");
    }
    if (use.size + next.content.size() > limits.owner_size_max) {
        return fail(Code::too_large, "all versions of the owner's drafts together would have more than " +
                                         std::to_string(limits.owner_size_max) +
                                         " bytes (drafts.owner_size_max); delete some drafts first");
    }
    return {};
}

Problem no_draft(ports::DraftKey key) {
    return fail(Code::not_found, "there is no draft " + std::to_string(key.value));
}

Result<> check_newest(const ports::DraftRow& row, std::optional<std::uint32_t> expected) {
    if (!expected || *expected == row.version) return {};
    return fail(Code::stale, "draft " + std::to_string(row.key.value) + " is at version " +
                                 std::to_string(row.version) + " by now, saved by " + row.saved_by + ", and not at " +
                                 std::to_string(*expected) + "; compare the two, then save again");
}

Problem used_otherwise(const std::string& once) {
    return fail(Code::unprocessable, "the Idempotency-Key '" + once + "' was used for another request; take a new one");
}

ports::DraftRow with_version(ports::DraftRow row, const ports::DraftVersionRow& version) {
    row.version = version.version;
    row.name = version.name;
    row.note = version.note;
    row.saved_by = version.saved_by;
    row.saved_at = version.saved_at;
    row.size = version.size;
    return row;
}

ports::DraftRow with_save(ports::DraftRow row, const ports::DraftSave& next) {
    ++row.version;
    row.department = next.department;
    row.name = next.name;
    row.note = next.note;
    row.saved_by = next.by;
    row.saved_at = next.at;
    row.size = next.content.size();
    return row;
}

}  // namespace baton::storage
