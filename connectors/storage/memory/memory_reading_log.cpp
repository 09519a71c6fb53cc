#include "connectors/storage/memory/memory_reading_log.hpp"

#include <algorithm>

namespace baton::storage::memory {
namespace {

bool fits(const ports::ReadingRow& row, const ports::ReadingFilter& filter) {
    if (!filter.account.empty() && row.account != filter.account) return false;
    if (filter.instance && row.instance != filter.instance) return false;
    if (!filter.business_key.empty() && row.business_key != filter.business_key) return false;
    return (!filter.before || row.at < *filter.before) && (!filter.after || row.at >= *filter.after);
}

}  // namespace

void MemoryReadingLog::refuse(bool refuses) {
    const std::lock_guard lock(mutex_);
    refuses_ = refuses;
}

std::size_t MemoryReadingLog::commits() const {
    const std::lock_guard lock(mutex_);
    return commits_;
}

Result<> MemoryReadingLog::append(const std::vector<ports::ReadingRow>& rows) {
    const std::lock_guard lock(mutex_);
    if (refuses_) return fail(Code::unavailable, "the readings cannot be recorded: told to refuse; try again");
    if (rows.empty()) return {};
    ++commits_;
    for (const auto& row : rows) {
        rows_.push_back(row);
        rows_.back().number = rows_.size();
    }
    return {};
}

Result<std::vector<ports::ReadingRow>> MemoryReadingLog::readings(const ports::ReadingFilter& filter,
                                                                  std::uint64_t below, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::ReadingRow> found;
    for (auto row = rows_.rbegin(); row != rows_.rend() && found.size() < limit; ++row) {
        if ((below == 0 || row->number < below) && fits(*row, filter)) found.push_back(*row);
    }
    return found;
}

}  // namespace baton::storage::memory
