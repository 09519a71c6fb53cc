// The frames of baton.inbox.v1: one JSON object each, as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::inbox {

inline constexpr std::string_view subprotocol = "baton.inbox.v1";
inline constexpr std::size_t frame_size_max = 64U << 10U;

// ---- from the client ----

struct Resume {
    std::string epoch;
    std::uint64_t after = 0;
};

struct Hello {
    std::string consumer;  // empty: one that keeps its place itself
    std::optional<Resume> resume;
    std::optional<std::uint32_t> window;  // events that may be under way unacknowledged
    std::optional<std::uint32_t> hb;      // seconds between heartbeats
};
struct Ack {
    std::uint64_t up_to = 0;  // and all before
};
struct Heartbeat {};
struct Auth {
    std::string token;
};
using ClientFrame = std::variant<Hello, Ack, Heartbeat, Auth>;

// Code::invalid when it is no frame of this protocol, with what is wrong.
[[nodiscard]] Result<ClientFrame> parse_frame(std::string_view text);

// ---- from the server ----

enum class Mode : std::uint8_t {
    resumed,  // goes on after what was had before
    fresh,    // begins
    resync,   // what is missing is gone: read the list, then say hello with its asOf
};

struct Welcome {
    std::string session;
    std::string epoch;
    std::uint64_t acked = 0;
    std::uint64_t head = 0;
    std::uint64_t oldest = 1;
    std::uint32_t hb = 25;
    Mode mode = Mode::fresh;
};

[[nodiscard]] std::string welcome_frame(const Welcome& welcome);
[[nodiscard]] std::string event_frame(std::uint64_t seq, bool is_replay, std::string_view cloud_event);
[[nodiscard]] std::string acked_frame(std::uint64_t up_to);
[[nodiscard]] std::string heartbeat_frame(std::uint64_t head);
[[nodiscard]] std::string drain_frame(Duration retry_after);
[[nodiscard]] std::string reauth_frame(Instant before);
[[nodiscard]] std::string error_frame(const Problem& problem, std::string_view code);

// The consumer's place in the stream as SSE and long poll write it: epoch:seq.
[[nodiscard]] std::string place_text(std::string_view epoch, std::uint64_t seq);
[[nodiscard]] Result<Resume> place_from(std::string_view text);

}  // namespace baton::inbox
