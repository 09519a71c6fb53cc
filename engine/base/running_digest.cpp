#include "engine/base/running_digest.hpp"

#include <array>
#include <openssl/evp.h>

#include "engine/base/ensure.hpp"

namespace baton {

struct RunningDigest::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
};

void RunningDigest::Free::operator()(State* state) const {
    EVP_MD_CTX_free(state->context);
    delete state;
}

RunningDigest::RunningDigest() : state_(new State) {
    BATON_ENSURE(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) == 1, "OpenSSL has SHA-256");
}

void RunningDigest::add(std::string_view piece) {
    BATON_ENSURE(EVP_DigestUpdate(state_->context, piece.data(), piece.size()) == 1, "a digest takes what it is given");
}

std::string RunningDigest::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    BATON_ENSURE(EVP_DigestFinal_ex(state_->context, bytes.data(), &size) == 1, "a digest is ended once");
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
