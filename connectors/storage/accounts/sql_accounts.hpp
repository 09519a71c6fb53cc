// ports::AccountStore on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/account_store.hpp"

namespace baton::storage {

class SqlAccountStore final : public ports::AccountStore {
public:
    explicit SqlAccountStore(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::optional<ports::AccountRow>> account(std::string_view name) override;
    Result<std::vector<ports::AccountRow>> accounts() override;
    Result<> add_account(const ports::AccountRow& account) override;
    Result<> change_account(const ports::AccountRow& account) override;
    Result<ports::AccountRow> count_failure(std::string_view name, Instant at) override;
    Result<> clear_failures(std::string_view name) override;
    Result<> add_token(const ports::AccountTokenRow& token) override;
    Result<std::optional<ports::AccountTokenRow>> token(std::string_view hash) override;
    Result<std::vector<ports::AccountTokenRow>> tokens_of(std::string_view account) override;
    Result<> note_token_use(std::string_view hash, Instant at) override;
    Result<> revoke_token(std::string_view hash, Instant at) override;
    Result<> revoke_tokens_of(std::string_view account, Instant at) override;
    Result<std::size_t> drop_tokens(Instant until, std::size_t limit) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
