// Frames of an inbox's client, as text.
#pragma once

#include <cstdlib>

#include "tests/e2e/listener.hpp"

namespace baton::e2e {

inline const char* const market = "/v2/inbox/socket?department=team_market";

inline std::string hello(const std::string& more) { return R"({"op":"hello")" + more + "}"; }
inline std::string ack(std::uint64_t up_to) { return R"({"op":"ack","upTo":")" + std::to_string(up_to) + "\"}"; }
inline std::uint64_t seq(const feel::Value& frame, std::string_view name = "seq") {
    return std::strtoull(text(frame, {name}).c_str(), nullptr, 10);
}

}  // namespace baton::e2e
