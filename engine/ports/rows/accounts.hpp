// Who may sign in, and with what. Neither passwords nor tokens are kept: only what proves them.
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "engine/base/time.hpp"

namespace baton::ports {

struct AccountRow {
    std::string name;  // key; never changes
    std::string display_name;
    std::vector<std::string> departments;
    std::vector<std::string> roles;
    std::string password_hash;  // argon2id in PHC text form; empty: no sign-in by password
    bool is_enabled = true;
    std::uint32_t failures = 0;  // in a row
    Instant last_failure{};
    Instant created_at{};
    Instant changed_at{};
    std::uint64_t revision = 1;

    bool operator==(const AccountRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(AccountRow, (),
                      (name, display_name, departments, roles, password_hash, is_enabled, failures, last_failure,
                       created_at, changed_at, revision))

struct AccountTokenRow {
    std::string hash;  // key: SHA-256 of the token, 64 hex digits
    std::string account;
    std::string kind;   // "session" or "api"
    std::string label;  // for whom or what, as its owner wrote it
    Instant issued_at{};
    Instant expires_at{};
    Instant used_at{};
    Instant revoked_at{};  // epoch: not revoked

    bool operator==(const AccountTokenRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(AccountTokenRow, (), (hash, account, kind, label, issued_at, expires_at, used_at, revoked_at))

}  // namespace baton::ports
