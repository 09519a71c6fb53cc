// ports::EditionStore in memory, held to the same contract; for tests, which make it refuse as a full disk would.
#pragma once

#include <mutex>

#include "engine/ports/edition_store.hpp"

namespace baton::storage::memory {

class MemoryEditionStore final : public ports::EditionStore {
public:
    // Until it is called with false, nothing is written: Code::unavailable. Any thread.
    void refuse(bool refuses);

    Result<ports::EditionAdded> add(const ports::NewEdition& next,
                                    const std::optional<ports::NewEdition>& before) override;
    Result<std::optional<ports::EditionRow>> added(const std::string& by, const std::string& once,
                                                   const std::string& asked) override;
    Result<std::vector<ports::EditionRow>> editions() override;
    Result<ports::EditionKey> newest() override;
    Result<std::optional<ports::EditionRow>> edition(ports::EditionKey key) override;
    Result<std::string> content(ports::EditionKey key) override;

private:
    [[nodiscard]] Result<std::optional<ports::EditionRow>> added_before(const std::string& by, const std::string& once,
                                                                        const std::string& asked) const;
    const ports::EditionRow& keep(const ports::NewEdition& edition);
    [[nodiscard]] bool is_kept(const ports::EditionRow& row) const;
    [[nodiscard]] std::optional<ports::EditionRow> newest_import(const ports::EditionRow& row) const;

    mutable std::mutex mutex_;  // guards all below
    bool refuses_ = false;
    std::vector<ports::NewEdition> all_;  // by key - 1
};

}  // namespace baton::storage::memory
