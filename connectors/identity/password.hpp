// Passwords as argon2id (RFC 9106), in the text form that carries its own parameters:
// $argon2id$v=19$m=19456,t=2,p=1$...
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton::identity {

struct PasswordCost {
    std::uint32_t passes = 2;
    std::uint32_t memory_kib = 19 * 1024;
    std::uint32_t lanes = 1;
};

inline constexpr std::size_t password_size_min = 12;   // bytes
inline constexpr std::size_t password_size_max = 512;  // bytes

// Code::invalid when the password is too short, too long or only one character over and over.
[[nodiscard]] Result<> check_password_rules(std::string_view password);

// With a fresh random salt. Takes about 40 ms and `memory_kib`: call it where blocking is allowed.
[[nodiscard]] Result<std::string> hash_password(std::string_view password, const PasswordCost& cost = {});

// Compares in constant time. A hash that does not parse never matches, and costs about as much as one that does, so an
// account that does not exist cannot be told from a wrong password by the clock.
[[nodiscard]] bool verify_password(std::string_view password, const std::string& hash);

}  // namespace baton::identity
