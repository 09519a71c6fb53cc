// Of MemoryStore: the files of cases.
#include "connectors/storage/memory/memory_store.hpp"

namespace baton::storage::memory {

using ports::AttachmentRow;

Result<std::vector<AttachmentRow>> MemoryStore::files_of(InstanceKey instance) {
    const std::lock_guard lock(mutex_);
    std::vector<AttachmentRow> rows;
    for (const auto& [key, row] : attachments_) {
        if (row.instance == instance) rows.push_back(row);
    }
    return rows;
}

Result<std::vector<AttachmentRow>> MemoryStore::files_of_family(InstanceKey root, AttachmentKey after,
                                                                std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<AttachmentRow> rows;
    for (auto one = attachments_.upper_bound(after); one != attachments_.end() && rows.size() < limit; ++one) {
        if (one->second.root == root) rows.push_back(one->second);
    }
    return rows;
}

Result<std::optional<AttachmentRow>> MemoryStore::file(AttachmentKey key) {
    const std::lock_guard lock(mutex_);
    const auto found = attachments_.find(key);
    return found == attachments_.end() ? std::optional<AttachmentRow>{} : std::optional{found->second};
}

std::set<std::string, std::less<>> MemoryStore::digests_spoken_of() const {
    const std::lock_guard lock(mutex_);
    std::set<std::string, std::less<>> digests;
    for (const auto& [key, row] : attachments_) digests.insert(row.sha256);
    return digests;
}

}  // namespace baton::storage::memory
