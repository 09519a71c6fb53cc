#include "connectors/identity/password.hpp"

#include <algorithm>
#include <argon2.h>
#include <array>
#include <openssl/rand.h>
#include <vector>

namespace baton::identity {
namespace {

constexpr std::size_t salt_size = 16;
constexpr std::uint32_t digest_size = 32;

// The memory of a guessed hash must not grow with what a stored text says.
constexpr std::string_view known_prefix = "$argon2id$v=19$";

const std::string& nobodys_hash() {
    static const std::string hash = [] {
        const Result<std::string> made = hash_password("nobody has this password");
        return made ? *made : std::string{};
    }();
    return hash;
}

}  // namespace

Result<> check_password_rules(std::string_view password) {
    if (password.size() < password_size_min) {
        return fail(Code::invalid, "the password is too short; use at least " + std::to_string(password_size_min) +
                                       " bytes, such as a few words");
    }
    if (password.size() > password_size_max) {
        return fail(Code::invalid, "the password is longer than " + std::to_string(password_size_max) + " bytes");
    }
    if (std::all_of(password.begin(), password.end(), [&](char letter) { return letter == password.front(); })) {
        return fail(Code::invalid, "the password repeats a single character; use a few words");
    }
    return {};
}

Result<std::string> hash_password(std::string_view password, const PasswordCost& cost) {
    std::array<unsigned char, salt_size> salt{};
    if (RAND_bytes(salt.data(), static_cast<int>(salt.size())) != 1) {
        return fail(Code::internal, "the system gives no random bytes, so no password can be set");
    }
    const std::size_t size =
        argon2_encodedlen(cost.passes, cost.memory_kib, cost.lanes, salt_size, digest_size, Argon2_id);
    std::vector<char> encoded(size);
    const int code = argon2id_hash_encoded(cost.passes, cost.memory_kib, cost.lanes, password.data(), password.size(),
                                           salt.data(), salt.size(), digest_size, encoded.data(), encoded.size());
    if (code != ARGON2_OK) {
        return fail(Code::internal, std::string("the password could not be hashed: ") + argon2_error_message(code));
    }
    return std::string(encoded.data());
}

bool verify_password(std::string_view password, const std::string& hash) {
    const bool is_known = hash.starts_with(known_prefix) && hash.size() < 512;
    const std::string& compared = is_known ? hash : nobodys_hash();
    const std::string_view given = password.size() <= password_size_max ? password : std::string_view{};
    const bool matches = argon2id_verify(compared.c_str(), given.data(), given.size()) == ARGON2_OK;
    return matches && is_known && given.size() == password.size();
}

}  // namespace baton::identity
