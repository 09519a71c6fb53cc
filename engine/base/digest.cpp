#include "engine/base/digest.hpp"

#include <array>
#include <openssl/evp.h>

#include "engine/base/ensure.hpp"

namespace baton {

std::string sha256_hex(std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    const int done = EVP_Digest(text.data(), text.size(), bytes.data(), &size, EVP_sha256(), nullptr);
    BATON_ENSURE(done == 1, "OpenSSL has SHA-256");

    constexpr std::string_view digits = "0123456789abcdef";
    std::string hex;
    hex.reserve(std::size_t{2} * size);
    for (unsigned int i = 0; i < size; ++i) {
        hex += digits[bytes[i] >> 4U];
        hex += digits[bytes[i] & 0xFU];
    }
    return hex;
}

}  // namespace baton
