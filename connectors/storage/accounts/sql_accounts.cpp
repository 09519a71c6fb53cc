#include "connectors/storage/accounts/sql_accounts.hpp"

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

using ports::AccountRow;

Sql named(std::string_view before, std::string_view name) {
    Sql sql;
    sql += before;
    sql += " WHERE name = ";
    sql << name;
    return sql;
}

Problem no_account(std::string_view name) {
    return fail(Code::not_found, "there is no account '" + std::string{name} + "'");
}

std::optional<AccountRow> locked(soci::session& session, const Dialect& dialect, std::string_view name) {
    Sql sql = named("", name);
    sql += dialect.for_update;
    return select_row<AccountRow>(session, "account", std::move(sql));
}

void write_failures(soci::session& session, std::string_view name, std::uint32_t failures, Instant last) {
    Sql sql;
    sql += "UPDATE account SET failures = ";
    sql << failures;
    sql += ", last_failure = ";
    sql << last;
    sql += " WHERE name = ";
    sql << name;
    execute(session, sql);
}

// All but name, failures, last_failure and created_at, and the next revision.
Sql change_of(const AccountRow& account) {
    Sql sql;
    sql += "UPDATE account SET display_name = ";
    sql << std::string_view{account.display_name};
    sql += ", departments = ";
    sql << std::string_view{text_of(account.departments)};
    sql += ", roles = ";
    sql << std::string_view{text_of(account.roles)};
    sql += ", password_hash = ";
    sql << std::string_view{account.password_hash};
    sql += ", is_enabled = ";
    sql << std::int64_t{account.is_enabled};
    sql += ", changed_at = ";
    sql << account.changed_at;
    sql += ", revision = revision + 1 WHERE name = ";
    sql << std::string_view{account.name};
    sql += " AND revision = ";
    sql << account.revision;
    return sql;
}

}  // namespace

Result<std::optional<AccountRow>> SqlAccountStore::account(std::string_view name) {
    return database_->read("the account cannot be read",
                           [&](soci::session& session) -> Result<std::optional<AccountRow>> {
                               return select_row<AccountRow>(session, "account", named("", name));
                           });
}

Result<std::vector<AccountRow>> SqlAccountStore::accounts() {
    return database_->read("the accounts cannot be read",
                           [&](soci::session& session) -> Result<std::vector<AccountRow>> {
                               return select_rows<AccountRow>(session, "account", {"ORDER BY name", {}});
                           });
}

Result<> SqlAccountStore::add_account(const AccountRow& account) {
    return database_->write("the account cannot be added", [&](Writer& writer) -> Result<> {
        Sql sql = insert_of("account", account);
        sql += " ON CONFLICT (name) DO NOTHING";
        if (execute(writer.session, sql) == 1) return {};
        return fail(Code::conflict, "there is an account '" + account.name + "' already; choose another name");
    });
}

Result<> SqlAccountStore::change_account(const AccountRow& account) {
    return database_->write("the account cannot be changed", [&](Writer& writer) -> Result<> {
        if (execute(writer.session, change_of(account)) == 1) return {};
        const auto now = locked(writer.session, database_->dialect(), account.name);
        if (!now) return no_account(account.name);
        return fail(Code::stale, "account '" + account.name + "' was changed by someone else: it is at revision " +
                                     std::to_string(now->revision) + ", not " + std::to_string(account.revision) +
                                     "; read it again");
    });
}

Result<AccountRow> SqlAccountStore::count_failure(std::string_view name, Instant at) {
    return database_->write("the failed sign-in cannot be noted", [&](Writer& writer) -> Result<AccountRow> {
        auto before = locked(writer.session, database_->dialect(), name);
        if (!before) return no_account(name);
        write_failures(writer.session, name, before->failures + 1, at);
        return std::move(*before);
    });
}

Result<> SqlAccountStore::clear_failures(std::string_view name) {
    return database_->write("the sign-in cannot be noted", [&](Writer& writer) -> Result<> {
        write_failures(writer.session, name, 0, Instant{});
        return {};
    });
}

}  // namespace baton::storage
