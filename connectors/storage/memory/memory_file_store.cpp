#include "connectors/storage/memory/memory_file_store.hpp"

#include "engine/base/digest.hpp"

namespace baton::storage::memory {
namespace {

constexpr std::size_t piece_size = 1000;  // small, so that tests have several

Problem refusal() { return fail(Code::unavailable, "the file cannot be kept: told to refuse; try again"); }

}  // namespace

void MemoryFileStore::refuse(bool refuses) {
    const std::lock_guard lock(mutex_);
    refuses_ = refuses;
}

void MemoryFileStore::spoil(const std::string& sha256) {
    const std::lock_guard lock(mutex_);
    kept_.at(sha256).contents.back() ^= 1;
}

Result<std::string> MemoryFileStore::put(std::string_view contents, Instant now) {
    const std::lock_guard lock(mutex_);
    if (refuses_) return refusal();
    auto sha256 = sha256_hex(contents);
    kept_.try_emplace(sha256, Kept{std::string(contents), now}).first->second.put_at = now;
    return sha256;
}

Result<std::optional<ports::StoredFile>> MemoryFileStore::find(std::string_view sha256) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(sha256);
    if (found == kept_.end()) return std::optional<ports::StoredFile>{};
    const auto size = found->second.contents.size();
    return std::optional(ports::StoredFile{size, (size + piece_size - 1) / piece_size});
}

Result<std::string> MemoryFileStore::piece(std::string_view sha256, std::uint64_t number) {
    const std::lock_guard lock(mutex_);
    const auto found = kept_.find(sha256);
    if (found == kept_.end() || number * piece_size >= found->second.contents.size()) {
        return fail(Code::internal, "there is no such piece of a file");
    }
    return found->second.contents.substr(number * piece_size, piece_size);
}

Result<std::size_t> MemoryFileStore::forget_unspoken(Instant before, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    if (refuses_) return refusal();
    const auto spoken = cases_->digests_spoken_of();
    std::size_t gone = 0;
    for (auto one = kept_.begin(); one != kept_.end() && gone < limit;) {
        const bool goes = one->second.put_at < before && !spoken.contains(one->first);
        one = goes ? kept_.erase(one) : std::next(one);
        if (goes) ++gone;
    }
    return gone;
}

}  // namespace baton::storage::memory
