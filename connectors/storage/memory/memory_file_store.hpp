// ports::FileStore in memory, held to the same contract; for tests, which make it refuse as a full disk would, and
// spoil what it keeps.
#pragma once

#include <map>
#include <mutex>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/ports/file_store.hpp"

namespace baton::storage::memory {

class MemoryFileStore final : public ports::FileStore {
public:
    // `cases` says which contents are spoken of; it must outlive this.
    explicit MemoryFileStore(MemoryStore& cases) : cases_(&cases) {}

    // Until it is called with false, nothing is written. Any thread.
    void refuse(bool refuses);
    // As a failing disk would.
    void spoil(const std::string& sha256);

    Result<std::string> put(std::string_view contents, Instant now) override;
    Result<std::optional<ports::StoredFile>> find(std::string_view sha256) override;
    Result<std::string> piece(std::string_view sha256, std::uint64_t number) override;
    Result<std::size_t> forget_unspoken(Instant before, std::size_t limit) override;

private:
    struct Kept {
        std::string contents;
        Instant put_at{};
    };
    MemoryStore* cases_;
    std::mutex mutex_;  // guards all below
    bool refuses_ = false;
    std::map<std::string, Kept, std::less<>> kept_;
};

}  // namespace baton::storage::memory
