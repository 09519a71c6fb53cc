// ports::Retention on a database that SOCI speaks to.
#pragma once

#include "connectors/storage/database.hpp"
#include "connectors/storage/sql/select.hpp"
#include "engine/ports/retention.hpp"

namespace baton::storage {

class SqlRetention final : public ports::Retention {
public:
    explicit SqlRetention(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::vector<ports::EndedFamily>> ended(const ports::EndedFilter& filter, InstanceKey after,
                                                  std::size_t limit) override;
    Result<std::vector<ports::InstanceRow>> family(InstanceKey root) override;
    Result<std::vector<InstanceKey>> running(std::string_view process, InstanceKey after, std::size_t limit) override;
    Result<std::vector<std::string>> departments_of(InstanceKey instance) override;
    Result<std::vector<ports::LogRow>> log(InstanceKey instance, std::uint64_t after, std::size_t limit) override;

    Result<std::vector<ports::HoldRow>> holds() override;
    Result<std::vector<ports::HoldRow>> newest_holds(InstanceKey root, std::uint64_t below, std::size_t limit) override;
    Result<ports::HoldAdded> add_hold(ports::HoldRow hold, const ports::HoldAsked& asked) override;

    Result<std::vector<ports::ArchiveRow>> archives() override;
    Result<> note_cases(const std::vector<ports::ArchivedCase>& cases) override;
    Result<> note_archive(const ports::ArchiveRow& archive) override;
    Result<std::size_t> forget_unnoted(std::size_t limit) override;
    Result<std::vector<ports::ArchivedCase>> cases_of(std::uint64_t archive, InstanceKey after,
                                                      std::size_t limit) override;

    Result<std::string> drop(InstanceKey root, Instant now) override;
    Result<std::size_t> drop_records(InstanceKey instance, std::size_t limit) override;
    Result<bool> finish(std::uint64_t archive, Instant now) override;

    Result<std::optional<ports::ArchivedCase>> stone(InstanceKey instance) override;
    Result<ports::LogCount> count_log(std::uint32_t partition) override;

private:
    std::shared_ptr<Database> database_;
};

// "partition = … AND COLUMN = key": where what belongs to that key lies.
[[nodiscard]] Sql lies_at(std::string_view column, std::uint64_t key);

// The case and all that it called, directly or not: itself first, then by key.
[[nodiscard]] std::vector<ports::InstanceRow> family_of(soci::session& session, InstanceKey root);

// An expression that says what keeps the family whose root is the row i of instance, but for an archive that has it
// already; see ports::EndedFamily.
extern const std::string_view what_keeps_it;

}  // namespace baton::storage
