// ports::ReadingLog on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/reading_log.hpp"

namespace baton::storage {

class SqlReadingLog final : public ports::ReadingLog {
public:
    explicit SqlReadingLog(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<> append(const std::vector<ports::ReadingRow>& rows) override;
    Result<std::vector<ports::ReadingRow>> readings(const ports::ReadingFilter& filter, std::uint64_t below,
                                                    std::size_t limit) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
