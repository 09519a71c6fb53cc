#include "connectors/identity/memory_account_store.hpp"

#include <algorithm>
#include <tuple>

namespace baton::identity {
namespace {

Problem no_account(std::string_view name) {
    return fail(Code::not_found, "there is no account '" + std::string(name) + "'");
}

}  // namespace

Result<std::optional<ports::AccountRow>> MemoryAccountStore::account(std::string_view name) {
    const std::lock_guard lock{mutex_};
    const auto found = accounts_.find(name);
    if (found == accounts_.end()) return std::optional<ports::AccountRow>{};
    return std::optional{found->second};
}

Result<std::vector<ports::AccountRow>> MemoryAccountStore::accounts() {
    const std::lock_guard lock{mutex_};
    std::vector<ports::AccountRow> rows;
    for (const auto& [name, row] : accounts_) rows.push_back(row);
    return rows;
}

Result<> MemoryAccountStore::add_account(const ports::AccountRow& account) {
    const std::lock_guard lock{mutex_};
    if (accounts_.emplace(account.name, account).second) return {};
    return fail(Code::conflict, "the account name '" + account.name + "' is taken; choose another");
}

Result<> MemoryAccountStore::change_account(const ports::AccountRow& account) {
    const std::lock_guard lock{mutex_};
    const auto found = accounts_.find(account.name);
    if (found == accounts_.end()) return no_account(account.name);
    ports::AccountRow& held = found->second;
    if (held.revision != account.revision) {
        return fail(Code::stale, "account '" + account.name + "' was changed by someone else; read it again");
    }
    ports::AccountRow changed = account;
    changed.failures = held.failures;
    changed.last_failure = held.last_failure;
    changed.created_at = held.created_at;
    changed.revision = held.revision + 1;
    held = std::move(changed);
    return {};
}

Result<ports::AccountRow> MemoryAccountStore::count_failure(std::string_view name, Instant at) {
    const std::lock_guard lock{mutex_};
    const auto found = accounts_.find(name);
    if (found == accounts_.end()) return no_account(name);
    const ports::AccountRow before = found->second;
    ++found->second.failures;
    found->second.last_failure = at;
    return before;
}

Result<> MemoryAccountStore::clear_failures(std::string_view name) {
    const std::lock_guard lock{mutex_};
    const auto found = accounts_.find(name);
    if (found == accounts_.end()) return no_account(name);
    found->second.failures = 0;
    return {};
}

Result<> MemoryAccountStore::add_token(const ports::AccountTokenRow& token) {
    const std::lock_guard lock{mutex_};
    if (tokens_.emplace(token.hash, token).second) return {};
    return fail(Code::conflict, "this token is already kept");
}

Result<std::optional<ports::AccountTokenRow>> MemoryAccountStore::token(std::string_view hash) {
    const std::lock_guard lock{mutex_};
    const auto found = tokens_.find(hash);
    if (found == tokens_.end()) return std::optional<ports::AccountTokenRow>{};
    return std::optional{found->second};
}

Result<std::vector<ports::AccountTokenRow>> MemoryAccountStore::tokens_of(std::string_view account) {
    const std::lock_guard lock{mutex_};
    std::vector<ports::AccountTokenRow> rows;
    for (const auto& [hash, row] : tokens_) {
        if (row.account == account) rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end(), [](const auto& left, const auto& right) {
        return std::tie(left.issued_at, left.hash) < std::tie(right.issued_at, right.hash);
    });
    return rows;
}

Result<> MemoryAccountStore::note_token_use(std::string_view hash, Instant at) {
    const std::lock_guard lock{mutex_};
    const auto found = tokens_.find(hash);
    if (found != tokens_.end()) found->second.used_at = at;
    return {};
}

Result<> MemoryAccountStore::revoke_token(std::string_view hash, Instant at) {
    const std::lock_guard lock{mutex_};
    const auto found = tokens_.find(hash);
    if (found != tokens_.end() && found->second.revoked_at == Instant{}) found->second.revoked_at = at;
    return {};
}

Result<> MemoryAccountStore::revoke_tokens_of(std::string_view account, Instant at) {
    const std::lock_guard lock{mutex_};
    for (auto& [hash, row] : tokens_) {
        if (row.account == account && row.revoked_at == Instant{}) row.revoked_at = at;
    }
    return {};
}

Result<std::size_t> MemoryAccountStore::drop_tokens(Instant until, std::size_t limit) {
    const std::lock_guard lock{mutex_};
    const auto is_before = [&](Instant at) { return at != Instant{} && at < until; };
    std::size_t gone = 0;
    for (auto at = tokens_.begin(); at != tokens_.end() && gone < limit;) {
        const bool has_ended = is_before(at->second.expires_at) || is_before(at->second.revoked_at);
        at = has_ended ? tokens_.erase(at) : std::next(at);
        if (has_ended) ++gone;
    }
    return gone;
}

}  // namespace baton::identity
