#include "connectors/outbound/webhook_signature.hpp"

#include <array>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace baton::outbound {
namespace {

constexpr std::string_view encoded_prefix = "whsec_";
constexpr std::size_t secret_size_min = 16;

std::string base64(const unsigned char* bytes, std::size_t size) {
    std::string text((size + 2) / 3 * 4 + 1, '\0');
    const int written = EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), bytes, static_cast<int>(size));
    text.resize(static_cast<std::size_t>(written));
    return text;
}

Result<std::string> key_from(std::string_view secret) {
    std::string key{secret};
    if (secret.starts_with(encoded_prefix)) {
        const std::string_view encoded = secret.substr(encoded_prefix.size());
        key.assign(encoded.size(), '\0');
        const int size =
            EVP_DecodeBlock(reinterpret_cast<unsigned char*>(key.data()),
                            reinterpret_cast<const unsigned char*>(encoded.data()), static_cast<int>(encoded.size()));
        const std::size_t padding = encoded.ends_with("==") ? 2 : encoded.ends_with("=") ? 1 : 0;
        if (size < 0 || encoded.size() % 4 != 0) {
            return fail(Code::invalid, "the webhook's secret begins with whsec_ but is not base64; correct the secret");
        }
        key.resize(static_cast<std::size_t>(size) - padding);
    }
    if (key.size() < secret_size_min) {
        return fail(Code::invalid, "the webhook's secret is shorter than 16 bytes; make a longer one");
    }
    return key;
}

std::string seconds_text(Instant at) {
    return std::to_string(std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()).count());
}

std::string signature_of(const WebhookMessage& message, const std::string& key) {
    const std::string text = message.id + "." + seconds_text(message.at) + "." + message.body;
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), reinterpret_cast<const unsigned char*>(text.data()),
         text.size(), digest.data(), &size);
    return "v1," + base64(digest.data(), size);
}

}  // namespace

Result<std::vector<std::pair<std::string, std::string>>> signed_headers(const WebhookMessage& message,
                                                                        std::string_view secret) {
    const Result<std::string> key = key_from(secret);
    if (!key) return key.error();
    return std::vector<std::pair<std::string, std::string>>{{"webhook-id", message.id},
                                                            {"webhook-timestamp", seconds_text(message.at)},
                                                            {"webhook-signature", signature_of(message, *key)}};
}

bool is_signed_by(const WebhookMessage& message, std::string_view signature, std::string_view secret, Instant now,
                  Duration tolerance) {
    const Result<std::string> key = key_from(secret);
    if (!key || now - message.at > tolerance || message.at - now > tolerance) return false;
    const std::string expected = signature_of(message, *key);
    return signature.size() == expected.size() &&
           CRYPTO_memcmp(signature.data(), expected.data(), expected.size()) == 0;
}

}  // namespace baton::outbound
