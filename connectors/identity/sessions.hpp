// Bearer tokens: 256 random bits that only their holder knows; kept as SHA-256, with expiry and revocation.
#pragma once

#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/identity/principal.hpp"
#include "engine/ports/account_store.hpp"

namespace baton::identity {

enum class TokenKind : std::uint8_t { session, api };

struct IssuedToken {
    std::string token;  // shown once
    std::string hash;   // its public name: for lists and revocation
    Instant expires_at{};
};

struct SessionSettings {
    Duration session_lifetime = std::chrono::hours{12};
    Duration api_lifetime_max = std::chrono::hours{24 * 366};
    Duration remembered_for = std::chrono::seconds{5};  // how long another node may still honour a revoked token
    std::size_t remembered_max = 10'000;
};

// Thread-safe; calls may block on the store. The store is lent and must outlive the sessions.
class Sessions {
public:
    explicit Sessions(ports::AccountStore& store, SessionSettings settings = {});

    // `lifetime` zero: as the settings say for the kind. Code::not_found or forbidden: no such account, or disabled.
    [[nodiscard]] Result<IssuedToken> issue(std::string_view account, TokenKind kind, std::string_view label,
                                            Instant now, Duration lifetime = Duration{0});

    // Code::unauthenticated when the token is unknown, expired, revoked, or its account is disabled; never says which.
    [[nodiscard]] Result<Principal> resolve(std::string_view token, Instant now);

    [[nodiscard]] Result<> revoke(std::string_view token, Instant now);
    [[nodiscard]] Result<> revoke_hash(std::string_view hash, Instant now);
    [[nodiscard]] Result<> revoke_all_of(std::string_view account, Instant now);
    [[nodiscard]] Result<std::vector<ports::AccountTokenRow>> list(std::string_view account);

private:
    struct Remembered {
        Principal principal;
        Instant expires_at{};
        Instant until{};
    };

    Result<Principal> look_up(const std::string& hash, Instant now);
    void remember(const std::string& hash, Remembered remembered, Instant now);

    ports::AccountStore& store_;
    SessionSettings settings_;
    std::mutex mutex_;
    std::map<std::string, Remembered, std::less<>> remembered_;
};

// The part of an Authorization header after "Bearer ", or empty when it is no such header.
[[nodiscard]] std::string_view bearer_token(std::string_view authorization_header);

}  // namespace baton::identity
