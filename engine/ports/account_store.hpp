// Where accounts and tokens are kept: tables account and account_token. Every call is durable when it returns, may
// block, and may come from any thread. Code::unavailable: nothing was written, try again.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/ports/rows/accounts.hpp"

namespace baton::ports {

class AccountStore {
public:
    virtual ~AccountStore() = default;

    virtual Result<std::optional<AccountRow>> account(std::string_view name) = 0;
    virtual Result<std::vector<AccountRow>> accounts() = 0;  // by name
    // Code::conflict when the name is taken.
    virtual Result<> add_account(const AccountRow& account) = 0;
    // All but name, failures, last_failure and created_at. `account.revision` is the one that was read: Code::stale
    // when it has moved on, Code::not_found when there is none. The stored revision is one higher.
    virtual Result<> change_account(const AccountRow& account) = 0;

    // One more failure in a row, counted in the store so that attempts at once cannot slip past each other. Gives the
    // row as it was before. Code::not_found when there is no such account.
    virtual Result<AccountRow> count_failure(std::string_view name, Instant at) = 0;
    virtual Result<> clear_failures(std::string_view name) = 0;

    virtual Result<> add_token(const AccountTokenRow& token) = 0;
    virtual Result<std::optional<AccountTokenRow>> token(std::string_view hash) = 0;
    virtual Result<std::vector<AccountTokenRow>> tokens_of(std::string_view account) = 0;  // by issued_at, then hash
    virtual Result<> note_token_use(std::string_view hash, Instant at) = 0;
    // The first revocation stays; an unknown hash is not an error.
    virtual Result<> revoke_token(std::string_view hash, Instant at) = 0;
    virtual Result<> revoke_tokens_of(std::string_view account, Instant at) = 0;
    // Tokens that expired or were revoked before `until` are forgotten, so many at most; gives how many.
    virtual Result<std::size_t> drop_tokens(Instant until, std::size_t limit) = 0;
};

}  // namespace baton::ports
