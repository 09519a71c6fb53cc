#include "connectors/identity/sessions.hpp"

#include <array>
#include <openssl/rand.h>
#include <utility>

#include "engine/base/digest.hpp"

namespace baton::identity {
namespace {

constexpr std::string_view token_prefix = "baton_";
constexpr std::size_t token_bytes = 32;
constexpr std::size_t token_size = token_prefix.size() + 43;
constexpr Duration use_noted_every = std::chrono::minutes{1};

std::string base64url(const std::array<unsigned char, token_bytes>& bytes) {  // RFC 4648 §5, without padding
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string text;
    std::uint32_t held = 0;
    int bits = 0;
    for (const unsigned char byte : bytes) {
        held = held << 8U | byte;
        bits += 8;
        while (bits >= 6) {
            bits -= 6;
            text += alphabet[held >> static_cast<unsigned>(bits) & 63U];
        }
    }
    if (bits > 0) text += alphabet[held << static_cast<unsigned>(6 - bits) & 63U];
    return text;
}

Problem not_signed_in() { return fail(Code::unauthenticated, "the token is not valid (any more); sign in again"); }

Principal principal_of(const ports::AccountRow& account) {
    return {account.name, account.display_name, account.departments, account.roles};
}

}  // namespace

Sessions::Sessions(ports::AccountStore& store, SessionSettings settings) : store_(store), settings_(settings) {}

Result<IssuedToken> Sessions::issue(std::string_view account, TokenKind kind, std::string_view label, Instant now,
                                    Duration lifetime) {
    const Result<std::optional<ports::AccountRow>> row = store_.account(account);
    if (!row) return row.error();
    if (!*row) return fail(Code::not_found, "there is no account '" + std::string(account) + "'");
    if (!(*row)->is_enabled) return fail(Code::forbidden, "account '" + std::string(account) + "' is disabled");
    const bool is_session = kind == TokenKind::session;
    const Duration most = is_session ? settings_.session_lifetime : settings_.api_lifetime_max;
    if (lifetime == Duration{0}) lifetime = most;
    if (lifetime < Duration{0} || lifetime > most) {
        return fail(Code::invalid, "a token of this kind lives at most " +
                                       std::to_string(std::chrono::floor<std::chrono::hours>(most).count()) + " hours");
    }
    std::array<unsigned char, token_bytes> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1) {
        return fail(Code::internal, "the system gives no random bytes, so no token can be issued");
    }
    IssuedToken issued;
    issued.token = std::string(token_prefix) + base64url(bytes);
    issued.hash = sha256_hex(issued.token);
    issued.expires_at = now + lifetime;
    ports::AccountTokenRow kept;
    kept.hash = issued.hash;
    kept.account = account;
    kept.kind = is_session ? "session" : "api";
    kept.label = label;
    kept.issued_at = now;
    kept.expires_at = issued.expires_at;
    if (const Result<> added = store_.add_token(kept); !added) return added.error();
    return issued;
}

Result<Principal> Sessions::resolve(std::string_view token, Instant now) {
    if (token.size() != token_size || !token.starts_with(token_prefix)) return not_signed_in();
    const std::string hash = sha256_hex(token);
    {
        const std::lock_guard lock{mutex_};
        const auto found = remembered_.find(hash);
        if (found != remembered_.end() && now < found->second.until && now < found->second.expires_at) {
            return found->second.principal;
        }
    }
    return look_up(hash, now);
}

// The hash is the key, so nothing secret is compared byte by byte.
Result<Principal> Sessions::look_up(const std::string& hash, Instant now) {
    const Result<std::optional<ports::AccountTokenRow>> kept = store_.token(hash);
    if (!kept) return kept.error();
    if (!*kept || (*kept)->revoked_at != Instant{} || now >= (*kept)->expires_at) return not_signed_in();
    const Result<std::optional<ports::AccountRow>> account = store_.account((*kept)->account);
    if (!account) return account.error();
    if (!*account || !(*account)->is_enabled) return not_signed_in();
    if (now - (*kept)->used_at >= use_noted_every) {
        // A store that cannot be written now, for want of room, may still be read: that is no reason to turn anyone
        // away.
        const Result<> noted = store_.note_token_use(hash, now);
        if (!noted && noted.error().code != Code::unavailable) return noted.error();
    }
    Principal principal = principal_of(**account);
    remember(hash, {principal, (*kept)->expires_at, now + settings_.remembered_for}, now);
    return principal;
}

void Sessions::remember(const std::string& hash, Remembered remembered, Instant now) {
    const std::lock_guard lock{mutex_};
    if (remembered_.size() >= settings_.remembered_max) {
        std::erase_if(remembered_, [&](const auto& entry) { return entry.second.until <= now; });
    }
    if (remembered_.size() >= settings_.remembered_max) remembered_.clear();
    remembered_.insert_or_assign(hash, std::move(remembered));
}

Result<> Sessions::revoke(std::string_view token, Instant now) { return revoke_hash(sha256_hex(token), now); }

Result<> Sessions::revoke_hash(std::string_view hash, Instant now) {
    if (const Result<> revoked = store_.revoke_token(hash, now); !revoked) return revoked.error();
    const std::lock_guard lock{mutex_};
    const auto found = remembered_.find(hash);
    if (found != remembered_.end()) remembered_.erase(found);
    return {};
}

Result<> Sessions::revoke_all_of(std::string_view account, Instant now) {
    if (const Result<> revoked = store_.revoke_tokens_of(account, now); !revoked) return revoked.error();
    const std::lock_guard lock{mutex_};
    std::erase_if(remembered_, [&](const auto& entry) { return entry.second.principal.name == account; });
    return {};
}

Result<std::vector<ports::AccountTokenRow>> Sessions::list(std::string_view account) {
    return store_.tokens_of(account);
}

std::string_view bearer_token(std::string_view authorization_header) {
    constexpr std::string_view scheme = "bearer ";  // RFC 9110 §11.1: the scheme's case does not matter
    if (authorization_header.size() <= scheme.size()) return {};
    for (std::size_t at = 0; at < scheme.size(); ++at) {
        const char letter = authorization_header[at];
        const char lower = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (lower != scheme[at]) return {};
    }
    return authorization_header.substr(scheme.size());
}

}  // namespace baton::identity
