// ports::ReadingLog in memory, held to the same contract; for tests, which make it refuse as a full disk would.
#pragma once

#include <mutex>

#include "engine/ports/reading_log.hpp"

namespace baton::storage::memory {

class MemoryReadingLog final : public ports::ReadingLog {
public:
    // Until it is called with false, nothing is written, and append() answers Code::unavailable. Any thread.
    void refuse(bool refuses);
    // How often append() wrote something.
    [[nodiscard]] std::size_t commits() const;

    Result<> append(const std::vector<ports::ReadingRow>& rows) override;
    Result<std::vector<ports::ReadingRow>> readings(const ports::ReadingFilter& filter, std::uint64_t below,
                                                    std::size_t limit) override;

private:
    mutable std::mutex mutex_;  // guards all below
    bool refuses_ = false;
    std::size_t commits_ = 0;
    std::vector<ports::ReadingRow> rows_;  // by number - 1
};

}  // namespace baton::storage::memory
