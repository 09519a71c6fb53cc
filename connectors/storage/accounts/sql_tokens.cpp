// The tokens of accounts.
#include "connectors/storage/accounts/sql_accounts.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

using ports::AccountTokenRow;

// UPDATE account_token SET `column` = at WHERE `condition` = value `and_only`.
Sql stamp(std::string_view column, Instant at, std::string_view condition, std::string_view value,
          std::string_view and_only) {
    Sql sql;
    ((sql += "UPDATE account_token SET ") += column) += " = ";
    sql << at;
    ((sql += " WHERE ") += condition) += " = ";
    sql << value;
    sql += and_only;
    return sql;
}

// Those whose `column` is set, and before `until`.
Sql dropping(std::string_view column, Instant until, std::size_t limit) {
    Sql sql;
    ((sql += "DELETE FROM account_token WHERE hash IN (SELECT hash FROM account_token WHERE ") += column) +=
        " <> 0 AND ";
    (sql += column) += " < ";
    sql << until;
    sql += " LIMIT ";
    sql << std::uint64_t{limit};
    return sql += ")";
}

Result<> run(Database& database, const Sql& sql) {
    return database.write("the token cannot be written", [&](Writer& writer) -> Result<> {
        execute(writer.session, sql);
        return {};
    });
}

}  // namespace

Result<> SqlAccountStore::add_token(const AccountTokenRow& token) {
    return run(*database_, insert_of("account_token", token));
}

Result<std::optional<AccountTokenRow>> SqlAccountStore::token(std::string_view hash) {
    return database_->read("the token cannot be read",
                           [&](soci::session& session) -> Result<std::optional<AccountTokenRow>> {
                               Sql sql;
                               sql += "WHERE hash = ";
                               sql << hash;
                               return select_row<AccountTokenRow>(session, "account_token", std::move(sql));
                           });
}

Result<std::vector<AccountTokenRow>> SqlAccountStore::tokens_of(std::string_view account) {
    return database_->read("the tokens cannot be read",
                           [&](soci::session& session) -> Result<std::vector<AccountTokenRow>> {
                               Sql sql;
                               sql += "WHERE account = ";
                               sql << account;
                               sql += " ORDER BY issued_at, hash";
                               return select_rows<AccountTokenRow>(session, "account_token", std::move(sql));
                           });
}

Result<> SqlAccountStore::note_token_use(std::string_view hash, Instant at) {
    return run(*database_, stamp("used_at", at, "hash", hash, ""));
}

Result<> SqlAccountStore::revoke_token(std::string_view hash, Instant at) {
    return run(*database_, stamp("revoked_at", at, "hash", hash, " AND revoked_at = 0"));
}

Result<> SqlAccountStore::revoke_tokens_of(std::string_view account, Instant at) {
    return run(*database_, stamp("revoked_at", at, "account", account, " AND revoked_at = 0"));
}

// One moment after the other, so that each has its index.
Result<std::size_t> SqlAccountStore::drop_tokens(Instant until, std::size_t limit) {
    return database_->write("the old tokens cannot be dropped", [&](Writer& writer) -> Result<std::size_t> {
        std::size_t gone = 0;
        for (const std::string_view column : {"expires_at", "revoked_at"}) {
            gone += execute(writer.session, dropping(column, until, limit - gone));
        }
        return gone;
    });
}

}  // namespace baton::storage
