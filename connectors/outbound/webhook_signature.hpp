// Signatures of notifications, as the Standard Webhooks specification writes them: HMAC-SHA256 over
// "id.timestamp.body".
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::outbound {

struct WebhookMessage {
    std::string id;  // the same for every try
    Instant at{};    // when it is sent
    std::string body;
};

// webhook-id, webhook-timestamp and webhook-signature. A secret that begins with whsec_ is base64 (Code::invalid when
// it does not decode); any other is taken as it is. At least 16 bytes.
[[nodiscard]] Result<std::vector<std::pair<std::string, std::string>>> signed_headers(const WebhookMessage& message,
                                                                                      std::string_view secret);

// For receivers and tests: compares in constant time, and refuses timestamps further than `tolerance` from `now`.
[[nodiscard]] bool is_signed_by(const WebhookMessage& message, std::string_view signature, std::string_view secret,
                                Instant now, Duration tolerance = std::chrono::minutes{5});

}  // namespace baton::outbound
