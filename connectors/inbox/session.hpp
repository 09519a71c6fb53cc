// One client at its department's inbox: the protocol alone, without socket, store or clock. What comes in is told to
// it; what is to be done comes back as effects, in order.
#pragma once

#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "connectors/inbox/frames.hpp"
#include "engine/ports/queries.hpp"

namespace baton::inbox {

using Tick = std::chrono::steady_clock::time_point;  // given, never asked for

struct SessionLimits {
    std::uint32_t window_default = 256;
    std::uint32_t window_max = 4096;
    std::uint32_t heartbeat_default_s = 25;
    std::uint32_t heartbeat_min_s = 1;
    std::uint32_t heartbeat_max_s = 60;
    std::uint32_t rows_at_once = 64;
    Duration hello_within{10'000};
};

enum class CloseCode : std::uint16_t {
    normal = 1000,
    going_away = 1001,  // draining
    too_big = 1009,
    bad_frame = 4400,
    unauthenticated = 4401,
    forbidden = 4403,
    no_heartbeat = 4408,
    replaced = 4409,
    too_many = 4429,
};

struct Send {
    std::string text;
};
struct LookUp {            // how the stream stands and what the consumer has acked; answer with looked_up()
    std::string consumer;  // empty: ephemeral
};
struct Persist {  // answer with persisted() once it is durable
    std::string consumer;
    std::uint64_t up_to = 0;
};
struct Verify {  // answer with verified()
    std::string token;
};
struct Close {
    CloseCode code = CloseCode::normal;
    std::string reason;
};
using Effect = std::variant<Send, LookUp, Persist, Verify, Close>;
using Effects = std::vector<Effect>;

class Session {
public:
    Session(std::string id, std::string department, SessionLimits limits, Tick now);

    Effects frame(std::string_view text, Tick now);
    Effects looked_up(const ports::InboxStream& stream, std::uint64_t acked);
    Effects persisted(std::uint64_t acked);
    Effects verified(const Result<>& same_account_may_go_on);
    Effects rows(const std::vector<ports::InboxRow>& rows);
    void head(std::uint64_t head) { head_ = std::max(head_, head); }  // the stream has grown
    void heard(Tick now);                                             // a pong
    Effects tick(Tick now);                                           // at next_tick(), or later
    // The token is no longer good: no more events until a good one is shown, at the latest by `before`.
    Effects expired(Instant before, Tick deadline);
    Effects drain(Duration retry_after);
    Effects replaced();

    struct Want {
        std::uint64_t after = 0;
        std::size_t limit = 0;
    };
    // Which rows may be sent now: none without credit, at the head, or before the welcome.
    [[nodiscard]] std::optional<Want> wants() const;
    [[nodiscard]] Tick next_tick() const;
    [[nodiscard]] std::uint64_t sent() const { return sent_; }

private:
    Effects on(const Hello& hello);
    Effects on(const Ack& ack);
    Effects on(const Heartbeat&) { return {}; }
    Effects on(const Auth& auth);
    Effects missed(std::uint64_t oldest);
    Effects refuse(Problem problem, CloseCode code);
    void open_at(std::uint64_t after, std::uint64_t head, std::uint64_t acked);
    [[nodiscard]] std::chrono::seconds heartbeat() const { return std::chrono::seconds{heartbeat_s_}; }

    enum class State : std::uint8_t { greeting, looking_up, open, closed };

    std::string id_;
    std::string department_;
    SessionLimits limits_;
    State state_ = State::greeting;
    Hello hello_;
    std::uint32_t window_;
    std::uint32_t heartbeat_s_;
    std::string epoch_;  // of the stream, as it was when we looked
    std::uint64_t sent_ = 0;
    std::uint64_t acked_ = 0;
    std::uint64_t ack_wanted_ = 0;
    bool is_persisting_ = false;
    std::uint64_t head_ = 0;
    std::uint64_t replay_until_ = 0;
    Tick heard_;
    Tick beat_;                       // when the last heartbeat was sent
    std::optional<Tick> auth_until_;  // set while a new token is awaited
};

}  // namespace baton::inbox
