#include "connectors/storage/memory/memory_editions.hpp"

#include <algorithm>

#include "connectors/storage/editions/edition_rules.hpp"

namespace baton::storage::memory {

using ports::EditionAdded;
using ports::EditionKey;
using ports::EditionRow;
using ports::NewEdition;

void MemoryEditionStore::refuse(bool refuses) {
    const std::lock_guard lock(mutex_);
    refuses_ = refuses;
}

const EditionRow& MemoryEditionStore::keep(const NewEdition& edition) {
    all_.push_back(edition);
    all_.back().row.key = EditionKey{all_.size()};
    return all_.back().row;
}

bool MemoryEditionStore::is_kept(const EditionRow& row) const {
    return std::ranges::any_of(all_, [&](const NewEdition& one) {
        return one.row.kind == row.kind && one.row.name == row.name && one.row.source == row.source &&
               one.row.version == row.version;
    });
}

std::optional<EditionRow> MemoryEditionStore::newest_import(const EditionRow& row) const {
    std::optional<EditionRow> newest;
    for (const NewEdition& one : all_) {
        if (one.row.kind != row.kind || one.row.name != row.name || one.row.source != "import") continue;
        if (!newest || newest->version < one.row.version) newest = one.row;
    }
    return newest;
}

Result<std::optional<EditionRow>> MemoryEditionStore::added_before(const std::string& by, const std::string& once,
                                                                   const std::string& asked) const {
    std::optional<EditionRow> nothing;
    const auto then = std::ranges::find_if(
        all_, [&](const NewEdition& one) { return !once.empty() && one.row.by == by && one.once == once; });
    if (then == all_.end()) return nothing;
    if (then->asked != asked) return edition_asked_otherwise(once);
    return std::optional(then->row);
}

Result<std::optional<EditionRow>> MemoryEditionStore::added(const std::string& by, const std::string& once,
                                                            const std::string& asked) {
    const std::lock_guard lock(mutex_);
    return added_before(by, once, asked);
}

Result<EditionAdded> MemoryEditionStore::add(const NewEdition& next, const std::optional<NewEdition>& before) {
    const std::lock_guard lock(mutex_);
    if (refuses_) return fail(Code::unavailable, "the edition cannot be imported: told to refuse; try again");
    auto then = added_before(next.row.by, next.once, next.asked);
    if (!then) return then.error();
    if (*then) return EditionAdded{std::move(**then), true};
    if (const auto newer = check_newer(next.row, newest_import(next.row)); !newer) return newer.error();
    if (before && !is_kept(before->row)) keep(*before);
    return EditionAdded{keep(next), false};
}

Result<std::vector<EditionRow>> MemoryEditionStore::editions() {
    const std::lock_guard lock(mutex_);
    std::vector<EditionRow> rows;
    for (auto one = all_.rbegin(); one != all_.rend(); ++one) rows.push_back(one->row);
    return rows;
}

Result<EditionKey> MemoryEditionStore::newest() {
    const std::lock_guard lock(mutex_);
    return EditionKey{all_.size()};
}

Result<std::optional<EditionRow>> MemoryEditionStore::edition(EditionKey key) {
    const std::lock_guard lock(mutex_);
    if (key.value == 0 || key.value > all_.size()) return std::optional<EditionRow>{};
    return std::optional(all_[key.value - 1].row);
}

Result<std::string> MemoryEditionStore::content(EditionKey key) {
    const std::lock_guard lock(mutex_);
    if (key.value == 0 || key.value > all_.size()) return no_edition(key);
    return all_[key.value - 1].content;
}

}  // namespace baton::storage::memory
