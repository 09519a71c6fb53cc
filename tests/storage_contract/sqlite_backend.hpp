// SQLite in a folder of its own.
#pragma once

#include <filesystem>
#include <soci/soci.h>

#include "connectors/storage/storage.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

class SqliteBackend final : public Backend {
public:
    SqliteBackend();
    ports::Store& store() override { return *opened_.store; }
    ports::Queries& queries() override { return *opened_.queries; }
    ports::AccountStore* accounts() override { return opened_.accounts.get(); }
    ports::Reports* reports() override { return opened_.reports.get(); }
    ports::Retention* retention() override { return opened_.retention.get(); }
    ports::ReadingLog& readings() override { return *opened_.readings; }
    ports::Attachments& attachments() override { return *opened_.attachments; }
    ports::FileStore& files() override { return *opened_.files; }
    ports::DraftStore& drafts() override { return *opened_.drafts; }
    ports::EditionStore& editions() override { return *opened_.editions; }
    ports::Nodes& nodes() override { return *opened_.nodes; }
    ports::Leftovers& leftovers() override { return *opened_.leftovers; }
    void close() override { opened_ = {}; }
    void reopen() override;
    void refuse_writes(bool refuses) override;
    void run(const std::string& sql) override;

    [[nodiscard]] static Settings settings_in(const std::filesystem::path& folder);

private:
    TemporaryFolder folder_;
    Opened opened_;
    std::unique_ptr<soci::session> other_;
};

}  // namespace baton::storage
