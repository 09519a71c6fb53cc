#include "connectors/identity/accounts.hpp"

#include <algorithm>
#include <utility>

#include "engine/feel/fields.hpp"

namespace baton::identity {
namespace {

Problem wrong_sign_in() { return fail(Code::unauthenticated, "name or password is wrong; check both and try again"); }

Problem must_wait(Duration rest) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(rest).count();
    return fail(Code::too_many, "too many wrong passwords; try again in " + std::to_string(seconds) +
                                    " seconds, or ask the security officer to unlock the account");
}

// An attempt while it waits is not looked at and does not lengthen the wait.
Duration rest_of_wait(const ports::AccountRow& account, Instant now, const GuessingLimits& limits) {
    const Duration wait = wait_after(account.failures, limits);
    return wait == Duration{0} ? wait : account.last_failure + wait - now;
}

ports::AccountRow row_from(const Person& person, Instant now) {
    ports::AccountRow row;
    row.name = person.name;
    row.display_name = person.display_name;
    row.departments = person.departments;
    row.roles = person.roles;
    row.created_at = now;
    row.changed_at = now;
    return row;
}

}  // namespace

Duration wait_after(std::uint32_t failures, const GuessingLimits& limits) {
    if (failures < limits.free_tries) return Duration{0};
    const std::uint32_t doublings = std::min(failures - limits.free_tries, 20U);
    return std::min(Duration{limits.first_wait.count() << doublings}, limits.wait_max);
}

Accounts::Accounts(ports::AccountStore& store, Sessions& sessions, const OrganisationInForce& organisation,
                   GuessingLimits limits, PasswordCost cost)
    : store_(store),
      sessions_(sessions),
      organisation_(organisation),
      limits_(limits),
      cost_(cost),
      turns_(limits.hashes_at_once) {}

Result<> Accounts::check_person(const Person& person) const {
    const auto organisation = organisation_.now();
    feel::FieldFaults faults;
    const bool has_shape = !person.name.empty() && person.name.size() <= 100 &&
                           std::all_of(person.name.begin(), person.name.end(), [](char letter) {
                               return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
                                      letter == '_' || letter == '-' || letter == '.';
                           });
    if (!has_shape) {
        faults.add("not-a-name", "/name", "'" + person.name + "' cannot be the name of an account",
                   "use lower-case letters, digits, '_', '-' and '.', at most 100");
    }
    if (person.departments.empty()) {
        faults.add("missing-member", "/departments", "the account belongs to no department", "name at least one");
    }
    for (const std::string& id : person.departments) {
        if (organisation->department(id) != nullptr) continue;
        faults.add("unknown-department", "/departments", "there is no department '" + id + "'", "correct the id");
    }
    for (const std::string& id : person.roles) {
        if (organisation->role(id) != nullptr) continue;
        faults.add("unknown-role", "/roles", "there is no role '" + id + "'", "correct the id");
    }
    for (const Separation* broken : organisation->joined(person.roles)) {
        faults.add("duties-joined", "/roles", "these duties must not be one person's: " + broken->why,
                   "give the roles to different people");
    }
    if (faults.found.empty()) return {};
    return fail(Code::invalid, "account '" + person.name + "' cannot be kept like this; see the faults",
                std::move(faults.found));
}

Result<> Accounts::create(const Person& person, std::string_view password, Instant now) {
    if (const Result<> checked = check_person(person); !checked) return checked.error();
    ports::AccountRow row = row_from(person, now);
    if (!password.empty()) {
        Result<std::string> made = hash(password);
        if (!made) return made.error();
        row.password_hash = std::move(*made);
    }
    return store_.add_account(row);
}

Result<std::size_t> Accounts::create_all(const std::vector<Person>& people, std::string_view password, Instant now) {
    const Result<std::string> made = hash(password);
    if (!made) return made.error();
    std::size_t count = 0;
    for (const Person& person : people) {
        if (const Result<> checked = check_person(person); !checked) return checked.error();
        ports::AccountRow row = row_from(person, now);
        row.password_hash = *made;
        const Result<> added = store_.add_account(row);
        if (!added && added.error().code != Code::conflict) return added.error();
        if (added) ++count;
    }
    return count;
}

// The attempt is counted before the password is looked at, so a thousand attempts at once count as a thousand.
Result<Principal> Accounts::check_password(std::string_view name, std::string_view password, Instant now) {
    const Result<std::optional<ports::AccountRow>> found = store_.account(name);
    if (!found) return found.error();
    if (!*found) {
        verify(password, "");
        return wrong_sign_in();
    }
    if (const Duration rest = rest_of_wait(**found, now, limits_); rest > Duration{0}) return must_wait(rest);
    const Result<ports::AccountRow> before = store_.count_failure(name, now);
    if (!before) return before.error();
    if (const Duration rest = rest_of_wait(*before, now, limits_); rest > Duration{0}) return must_wait(rest);
    const bool matches = verify(password, before->password_hash);
    if (!matches || !before->is_enabled) return wrong_sign_in();
    if (const Result<> cleared = store_.clear_failures(name); !cleared) return cleared.error();
    return Principal{before->name, before->display_name, before->departments, before->roles};
}

Result<IssuedToken> Accounts::sign_in(std::string_view name, std::string_view password, Instant now) {
    const Result<Principal> principal = check_password(name, password, now);
    if (!principal) return principal.error();
    return sessions_.issue(name, TokenKind::session, "sign-in", now);
}

Result<> Accounts::set_password(std::string_view name, std::string_view password, Instant now) {
    Result<ports::AccountRow> row = row_of(name);
    if (!row) return row.error();
    Result<std::string> made = hash(password);
    if (!made) return made.error();
    row->password_hash = std::move(*made);
    if (const Result<> changed = change(*row, now); !changed) return changed.error();
    return store_.clear_failures(name);
}

Result<std::vector<Principal>> Accounts::members(const std::vector<std::string>& departments) {
    auto rows = store_.accounts();
    if (!rows) return rows.error();
    std::vector<Principal> found;
    for (auto& row : *rows) {
        Principal one{row.name, row.display_name, row.departments, row.roles};
        const auto is_there = [&one](const std::string& department) { return one.is_in(department); };
        if (row.is_enabled && std::ranges::any_of(departments, is_there)) found.push_back(std::move(one));
    }
    return found;
}

Result<std::optional<Principal>> Accounts::person(std::string_view name) {
    auto row = store_.account(name);
    if (!row) return row.error();
    if (!*row || !(*row)->is_enabled) return std::optional<Principal>{};
    return std::optional{Principal{(*row)->name, (*row)->display_name, (*row)->departments, (*row)->roles}};
}

Result<> Accounts::set_enabled(std::string_view name, bool is_enabled, Instant now) {
    Result<ports::AccountRow> row = row_of(name);
    if (!row) return row.error();
    row->is_enabled = is_enabled;
    return change(*row, now);
}

Result<> Accounts::change_duties(const Person& person, Instant now) {
    if (const Result<> checked = check_person(person); !checked) return checked.error();
    Result<ports::AccountRow> row = row_of(person.name);
    if (!row) return row.error();
    row->display_name = person.display_name;
    row->departments = person.departments;
    row->roles = person.roles;
    return change(*row, now);
}

Result<ports::AccountRow> Accounts::row_of(std::string_view name) {
    Result<std::optional<ports::AccountRow>> row = store_.account(name);
    if (!row) return row.error();
    if (!*row) return fail(Code::not_found, "there is no account '" + std::string(name) + "'");
    return std::move(**row);
}

Result<> Accounts::change(const ports::AccountRow& row, Instant now) {
    ports::AccountRow changed = row;
    changed.changed_at = now;
    if (const Result<> kept = store_.change_account(changed); !kept) return kept.error();
    return sessions_.revoke_all_of(row.name, now);
}

Result<std::string> Accounts::hash(std::string_view password) {
    if (const Result<> allowed = check_password_rules(password); !allowed) return allowed.error();
    turns_.acquire();
    Result<std::string> made = hash_password(password, cost_);
    turns_.release();
    return made;
}

bool Accounts::verify(std::string_view password, const std::string& hash) {
    turns_.acquire();
    const bool matches = verify_password(password, hash);
    turns_.release();
    return matches;
}

}  // namespace baton::identity
