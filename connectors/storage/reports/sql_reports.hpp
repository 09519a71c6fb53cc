// ports::Reports on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/reports.hpp"

namespace baton::storage {

class SqlReports final : public ports::Reports {
public:
    explicit SqlReports(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::vector<ports::ReportRow>> count(const ports::ReportFilter& filter, ports::ReportBy by) override;
    Result<std::vector<std::vector<ports::ReportRow>>> count_at_once(
        const std::vector<ports::ReportQuestion>& questions) override;
    Result<std::vector<ports::InstanceRow>> cases(const ports::ReportFilter& filter, InstanceKey after,
                                                  std::size_t limit) override;
    Result<history::CaseFigures> figures_of(InstanceKey instance) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
