// PostgreSQL: one server for the whole suite, in a folder of its own, and a fresh database for each test.
#pragma once

#include <filesystem>
#include <set>

#include "connectors/storage/storage.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

// Why no server can be started here; nullptr when one can.
[[nodiscard]] const char* postgresql_lacks();

// The folder of the server's socket; starts it.
[[nodiscard]] std::filesystem::path postgresql_sockets();

// The statements that stores of that name have sent it, each once; none when it was never started.
[[nodiscard]] std::set<std::string> postgresql_was_asked(const std::string& by);

class PostgresqlBackend : public Backend {
public:
    // `sockets`: where it looks for the server; something in between may listen there. `called`: how the server knows
    // its sessions. `before`: what somebody else does to the database first.
    explicit PostgresqlBackend(std::filesystem::path sockets = postgresql_sockets(),
                               std::string_view called = "contract", const std::vector<std::string>& before = {});
    [[nodiscard]] Settings settings() const;
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

private:
    std::filesystem::path sockets_;
    std::string called_;
    std::string name_;
    Opened opened_;
};

}  // namespace baton::storage
