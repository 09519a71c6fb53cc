// Accounts in memory: for tests and for trying things out. Thread-safe; forgets all at the end.
#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <string>

#include "engine/ports/account_store.hpp"

namespace baton::identity {

class MemoryAccountStore final : public ports::AccountStore {
public:
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
    std::mutex mutex_;
    std::map<std::string, ports::AccountRow, std::less<>> accounts_;
    std::map<std::string, ports::AccountTokenRow, std::less<>> tokens_;
};

}  // namespace baton::identity
