// ports::DraftStore in memory, held to the same contract; for tests, which make it refuse as a full disk would.
#pragma once

#include <map>
#include <mutex>

#include "engine/ports/draft_store.hpp"

namespace baton::storage::memory {

class MemoryDraftStore final : public ports::DraftStore {
public:
    // Until it is called with false, nothing is written: Code::unavailable. Any thread.
    void refuse(bool refuses);

    Result<ports::DraftSaved> add(const std::string& kind, const ports::DraftSave& first,
                                  const ports::DraftLimits& limits) override;
    Result<ports::DraftSaved> save(ports::DraftKey key, std::optional<std::uint32_t> expected,
                                   const ports::DraftSave& next, const ports::DraftLimits& limits) override;
    Result<> remove(ports::DraftKey key, std::optional<std::uint32_t> expected) override;
    Result<std::optional<ports::DraftRow>> draft(ports::DraftKey key) override;
    Result<std::vector<ports::DraftRow>> drafts(const std::string& owner, const std::vector<std::string>& departments,
                                                ports::DraftKey below, std::size_t limit) override;
    Result<std::vector<ports::DraftVersionRow>> versions(ports::DraftKey key) override;
    Result<std::optional<ports::DraftVersionRow>> version(ports::DraftKey key, std::uint32_t number) override;
    Result<std::string> content(ports::DraftKey key, std::uint32_t version) override;

private:
    struct Version {
        ports::DraftVersionRow row;
        ports::DraftSave save;
    };
    struct Draft {
        ports::DraftRow row;
        std::map<std::uint32_t, Version, std::greater<>> versions;
    };
    [[nodiscard]] Result<std::optional<ports::DraftSaved>> saved_before(const ports::DraftSave& next) const;
    [[nodiscard]] Result<> check(const ports::DraftSave& next, const std::string& owner, bool is_new,
                                 const ports::DraftLimits& limits) const;
    ports::DraftSaved keep(Draft& draft, const ports::DraftSave& next, const ports::DraftLimits& limits);

    mutable std::mutex mutex_;  // guards all below
    bool refuses_ = false;
    std::uint64_t last_ = 0;
    std::map<ports::DraftKey, Draft, std::greater<>> drafts_;
};

}  // namespace baton::storage::memory
