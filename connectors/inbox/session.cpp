#include "connectors/inbox/session.hpp"

#include <algorithm>

#include "connectors/inbox/envelope.hpp"

namespace baton::inbox {
namespace {

struct Start {
    Mode mode = Mode::fresh;
    std::uint64_t after = 0;
};

// Where the stream goes on for a client. A named consumer that begins gets everything that is kept; one that keeps its
// own place begins with what is new.
Start start_of(const Hello& hello, const ports::InboxStream& stream, std::uint64_t acked) {
    const std::uint64_t kept_after = stream.oldest == 0 ? 0 : stream.oldest - 1;
    if (hello.resume) {
        const auto after = std::max(hello.resume->after, hello.consumer.empty() ? 0 : acked);
        const bool is_known = hello.resume->epoch == stream.epoch && after >= kept_after && after <= stream.head;
        return is_known ? Start{Mode::resumed, after} : Start{Mode::resync, 0};
    }
    if (hello.consumer.empty()) return {Mode::fresh, stream.head};
    if (acked == 0) return {Mode::fresh, kept_after};
    return acked >= kept_after && acked <= stream.head ? Start{Mode::resumed, acked} : Start{Mode::resync, 0};
}

std::string_view code_of(CloseCode code) {
    switch (code) {
        case CloseCode::unauthenticated:
            return "unauthenticated";
        case CloseCode::forbidden:
            return "forbidden";
        case CloseCode::too_many:
            return "too_many";
        case CloseCode::no_heartbeat:
            return "timeout";
        default:
            return "invalid";
    }
}

}  // namespace

Session::Session(std::string id, std::string department, SessionLimits limits, Tick now)
    : id_(std::move(id)),
      department_(std::move(department)),
      limits_(limits),
      window_(limits.window_default),
      heartbeat_s_(limits.heartbeat_default_s),
      heard_(now),
      beat_(now) {}

Effects Session::frame(std::string_view text, Tick now) {
    if (state_ == State::closed) return {};
    heard_ = now;
    const auto frame = parse_frame(text);
    if (!frame) return refuse(frame.error(), CloseCode::bad_frame);
    return std::visit([this](const auto& one) { return on(one); }, *frame);
}

Effects Session::on(const Hello& hello) {
    if (state_ != State::greeting) {
        return refuse(fail(Code::invalid, "hello comes once, or again after a resync"), CloseCode::bad_frame);
    }
    hello_ = hello;
    window_ = std::min(hello.window.value_or(limits_.window_default), limits_.window_max);
    heartbeat_s_ =
        std::clamp(hello.hb.value_or(limits_.heartbeat_default_s), limits_.heartbeat_min_s, limits_.heartbeat_max_s);
    state_ = State::looking_up;
    return {LookUp{hello.consumer}};
}

void Session::open_at(std::uint64_t after, std::uint64_t head, std::uint64_t acked) {
    state_ = State::open;
    sent_ = after;
    acked_ = hello_.consumer.empty() ? after : acked;
    ack_wanted_ = acked_;
    head_ = std::max(head_, head);
    replay_until_ = head;
}

Effects Session::looked_up(const ports::InboxStream& stream, std::uint64_t acked) {
    if (state_ != State::looking_up) return {};
    const Start start = start_of(hello_, stream, acked);
    if (start.mode == Mode::resync) {
        state_ = State::greeting;
    } else {
        open_at(start.after, stream.head, acked);
    }
    epoch_ = stream.epoch;
    const auto known = hello_.consumer.empty() ? start.after : acked;
    return {Send{welcome_frame({id_, stream.epoch, known, stream.head, stream.oldest, heartbeat_s_, start.mode})}};
}

Effects Session::on(const Ack& ack) {
    if (state_ == State::greeting && sent_ > 0 && ack.up_to <= sent_)
        return {};  // under way when it was told to resync
    if (state_ != State::open) {
        return refuse(fail(Code::invalid, "an ack comes after the welcome"), CloseCode::bad_frame);
    }
    if (ack.up_to > sent_) {
        return refuse(
            fail(Code::invalid, "the ack up to " + std::to_string(ack.up_to) +
                                    " is of an event that was not sent; the last one is " + std::to_string(sent_)),
            CloseCode::bad_frame);
    }
    if (hello_.consumer.empty()) {
        acked_ = std::max(acked_, ack.up_to);
        return {Send{acked_frame(acked_)}};
    }
    if (ack.up_to <= acked_) return {Send{acked_frame(acked_)}};
    ack_wanted_ = std::max(ack_wanted_, ack.up_to);
    if (is_persisting_) return {};  // it goes with the next one: acks are cumulative
    is_persisting_ = true;
    return {Persist{hello_.consumer, ack_wanted_}};
}

Effects Session::persisted(std::uint64_t acked) {
    is_persisting_ = false;
    if (state_ == State::closed) return {};
    acked_ = std::max(acked_, acked);
    Effects effects{Send{acked_frame(acked_)}};
    if (ack_wanted_ > acked_) {
        is_persisting_ = true;
        effects.emplace_back(Persist{hello_.consumer, ack_wanted_});
    }
    return effects;
}

Effects Session::on(const Auth& auth) { return {Verify{auth.token}}; }

Effects Session::verified(const Result<>& same_account_may_go_on) {
    if (state_ == State::closed) return {};
    if (!same_account_may_go_on) {
        const bool is_forbidden = same_account_may_go_on.error().code == Code::forbidden;
        return refuse(same_account_may_go_on.error(), is_forbidden ? CloseCode::forbidden : CloseCode::unauthenticated);
    }
    auth_until_.reset();
    return {};
}

std::optional<Session::Want> Session::wants() const {
    if (state_ != State::open || auth_until_ || sent_ >= head_) return std::nullopt;
    const std::uint64_t under_way = sent_ - std::min(acked_, sent_);
    if (under_way >= window_) return std::nullopt;
    return Want{sent_, std::min<std::size_t>(window_ - under_way, limits_.rows_at_once)};
}

Effects Session::rows(const std::vector<ports::InboxRow>& rows) {
    Effects effects;
    if (state_ != State::open || auth_until_) return effects;
    if (!rows.empty() && rows.front().seq > sent_ + 1) return missed(rows.front().seq);
    for (const auto& row : rows) {
        if (row.seq <= sent_) continue;
        effects.emplace_back(Send{event_frame(row.seq, row.seq <= replay_until_, cloud_event(department_, row))});
        sent_ = row.seq;
    }
    if (rows.empty()) head_ = sent_;  // what the bell rang for is not there: ask again when it rings
    return effects;
}

// What it had still to get was dropped while it was there: as for one that comes too late.
Effects Session::missed(std::uint64_t oldest) {
    state_ = State::greeting;
    return {Send{welcome_frame({id_, epoch_, acked_, head_, oldest, heartbeat_s_, Mode::resync})}};
}

Tick Session::next_tick() const {
    if (state_ != State::open) return heard_ + limits_.hello_within;
    const Tick beat = beat_ + heartbeat();
    return auth_until_ ? std::min(beat, *auth_until_) : beat;
}

Effects Session::tick(Tick now) {
    if (state_ == State::closed) return {};
    if (auth_until_ && now >= *auth_until_) {
        return refuse(fail(Code::unauthenticated, "no new token came in time"), CloseCode::unauthenticated);
    }
    if (state_ != State::open) {
        if (now < heard_ + limits_.hello_within) return {};
        return refuse(fail(Code::timeout, "no hello came in time"), CloseCode::no_heartbeat);
    }
    if (now - heard_ > 2 * heartbeat() + heartbeat() / 2) {
        return refuse(fail(Code::timeout, "nothing was heard for two heartbeats"), CloseCode::no_heartbeat);
    }
    if (now < beat_ + heartbeat()) return {};
    beat_ = now;
    return {Send{heartbeat_frame(head_)}};
}

Effects Session::expired(Instant before, Tick deadline) {
    if (state_ == State::closed || auth_until_) return {};
    auth_until_ = deadline;
    return {Send{reauth_frame(before)}};
}

// Before the welcome only a hello counts, so that nobody holds a connection without using it.
void Session::heard(Tick now) {
    if (state_ == State::open) heard_ = now;
}

Effects Session::drain(Duration retry_after) {
    if (state_ == State::closed) return {};
    state_ = State::closed;
    return {Send{drain_frame(retry_after)}, Close{CloseCode::going_away, "draining"}};
}

Effects Session::replaced() {
    if (state_ == State::closed) return {};
    state_ = State::closed;
    return {Close{CloseCode::replaced, "replaced by a newer session of this consumer"}};
}

Effects Session::refuse(Problem problem, CloseCode code) {
    state_ = State::closed;
    return {Send{error_frame(problem, code_of(code))}, Close{code, std::string(code_of(code))}};
}

}  // namespace baton::inbox
