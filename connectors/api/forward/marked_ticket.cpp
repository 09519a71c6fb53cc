#include "connectors/api/forward/marked_ticket.hpp"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "connectors/api/http/trace.hpp"

namespace baton::api {
namespace {

constexpr std::size_t lot_size = 64;
constexpr std::size_t mark_size = 16;
constexpr std::size_t seal_size = 32;
constexpr std::size_t sealed_size = lot_size + 1 + mark_size;
constexpr std::size_t ticket_size = sealed_size + 1 + seal_size;

// HMAC-SHA256 in hex, or as much of it.
std::string sealed(const std::string& text, std::string_view secret, std::size_t size) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned count = 0;
    HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(), bytes.data(), &count);
    std::string hex;
    for (unsigned i = 0; i < count; ++i) {
        hex += digits[bytes[i] >> 4U];
        hex += digits[bytes[i] & 15U];
    }
    return hex.substr(0, size);
}

std::string seal_of(std::string_view text, std::string_view secret) {
    return sealed("ticket " + std::string(text), secret, seal_size);
}

}  // namespace

std::string mark_of(std::string_view node, std::string_view secret) {
    return sealed("node " + std::string(node), secret, mark_size);
}

std::string marked_ticket(std::string_view mark, std::string_view secret) {
    const std::string text = random_hex(lot_size / 2) + '.' + std::string(mark);
    return text + '.' + seal_of(text, secret);
}

std::string_view mark_in(std::string_view ticket, std::string_view secret) {
    if (secret.empty() || ticket.size() != ticket_size || ticket[lot_size] != '.' || ticket[sealed_size] != '.') {
        return {};
    }
    const std::string seal = seal_of(ticket.substr(0, sealed_size), secret);
    if (seal.size() != seal_size) return {};
    if (CRYPTO_memcmp(ticket.data() + sealed_size + 1, seal.data(), seal_size) != 0) return {};
    return ticket.substr(lot_size + 1, mark_size);
}

}  // namespace baton::api
