// PostgreSQL: one server for the whole suite, in a folder of its own, and a fresh database for each test.
#pragma once

#include "connectors/storage/storage.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

// Where Debian keeps the server's programs; empty when there is none, and the suite does without.
[[nodiscard]] std::string postgresql_programs();

class PostgresqlBackend final : public Backend {
public:
    PostgresqlBackend();
    ports::Store& store() override { return *opened_.store; }
    ports::Queries& queries() override { return *opened_.queries; }
    ports::AccountStore* accounts() override { return opened_.accounts.get(); }
    ports::Reports* reports() override { return opened_.reports.get(); }
    ports::ReadingLog& readings() override { return *opened_.readings; }
    void close() override { opened_ = {}; }
    void reopen() override;
    void refuse_writes(bool refuses) override;
    void run(const std::string& sql) override;

private:
    std::string name_;
    Opened opened_;
};

}  // namespace baton::storage
