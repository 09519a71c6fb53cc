// Local accounts: made and changed by the security officer, signed in to by their owners, and guarded against guessing.
#pragma once

#include <optional>
#include <semaphore>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/identity/organisation_in_force.hpp"
#include "connectors/identity/password.hpp"
#include "connectors/identity/principal.hpp"
#include "connectors/identity/sessions.hpp"
#include "engine/ports/account_store.hpp"

namespace baton::identity {

// After `free_tries` failures in a row each further one doubles the wait.
struct GuessingLimits {
    std::uint32_t free_tries = 5;
    Duration first_wait = std::chrono::seconds{30};
    Duration wait_max = std::chrono::minutes{15};
    std::ptrdiff_t hashes_at_once = 4;  // 19 MiB each; more wait their turn
};

// How long after the last failure no password is looked at.
[[nodiscard]] Duration wait_after(std::uint32_t failures, const GuessingLimits& limits);

// Thread-safe. What checks or sets a password takes some 40 ms: call it where blocking is allowed. Store, sessions and
// organisation are lent and must outlive it.
class Accounts {
public:
    Accounts(ports::AccountStore& store, Sessions& sessions, const OrganisationInForce& organisation,
             GuessingLimits limits = {}, PasswordCost cost = {});

    // Code::invalid with all faults (name, departments, roles, joined duties), conflict when the name is taken. An
    // empty password makes an account that can only use tokens.
    [[nodiscard]] Result<> create(const Person& person, std::string_view password, Instant now);
    // All of them with one password: for demonstrations. Those whose names are taken are left as they are.
    [[nodiscard]] Result<std::size_t> create_all(const std::vector<Person>& people, std::string_view password,
                                                 Instant now);

    // Code::unauthenticated for an unknown name as for a wrong password; too_many while the account waits.
    [[nodiscard]] Result<Principal> check_password(std::string_view name, std::string_view password, Instant now);
    [[nodiscard]] Result<IssuedToken> sign_in(std::string_view name, std::string_view password, Instant now);

    // Enabled accounts of anyone in one of these departments, by name.
    [[nodiscard]] Result<std::vector<Principal>> members(const std::vector<std::string>& departments);
    // Nobody when there is no such account, or it is disabled.
    [[nodiscard]] Result<std::optional<Principal>> person(std::string_view name);

    // All tokens of the account end with it.
    [[nodiscard]] Result<> set_password(std::string_view name, std::string_view password, Instant now);
    [[nodiscard]] Result<> set_enabled(std::string_view name, bool is_enabled, Instant now);
    [[nodiscard]] Result<> change_duties(const Person& person, Instant now);
    [[nodiscard]] Result<> unlock(std::string_view name) { return store_.clear_failures(name); }

private:
    [[nodiscard]] Result<> check_person(const Person& person) const;
    Result<std::string> hash(std::string_view password);
    bool verify(std::string_view password, const std::string& hash);
    Result<ports::AccountRow> row_of(std::string_view name);
    Result<> change(const ports::AccountRow& row, Instant now);

    ports::AccountStore& store_;
    Sessions& sessions_;
    const OrganisationInForce& organisation_;
    GuessingLimits limits_;
    PasswordCost cost_;
    std::counting_semaphore<> turns_;
};

}  // namespace baton::identity
