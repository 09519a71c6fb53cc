#include "connectors/inbox/frames.hpp"

#include <charconv>

#include "engine/feel/json.hpp"
#include "engine/feel/text/utf8.hpp"
#include "engine/feel/value.hpp"

namespace baton::inbox {
namespace {

Problem bad_frame(std::string why) {
    return fail(Code::invalid, "this is no frame of baton.inbox.v1: " + std::move(why));
}

std::optional<std::uint64_t> sequence(const feel::Value* value) {
    const auto* text = value == nullptr ? nullptr : value->string();
    if (text == nullptr || text->empty()) return std::nullopt;
    std::uint64_t number = 0;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), number);
    if (read.ec != std::errc{} || read.ptr != text->data() + text->size()) return std::nullopt;
    return number;
}

const std::string* text_of(const feel::Context& frame, std::string_view name) {
    const auto* value = frame.find(name);
    return value == nullptr ? nullptr : value->string();
}

bool is_consumer_name(std::string_view name) {
    if (name.size() > 100) return false;
    for (const char c : name) {
        const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                              c == '_' || c == '.';
        if (!is_plain) return false;
    }
    return true;
}

Result<std::optional<std::uint32_t>> number(const feel::Context& frame, std::string_view name) {
    const auto* value = frame.find(name);
    if (value == nullptr || value->is_null()) return std::optional<std::uint32_t>{};
    const auto whole = value->number() == nullptr ? std::nullopt : value->number()->whole();
    if (!whole || *whole < 1 || *whole > 1'000'000) {
        return bad_frame("'" + std::string(name) + "' must be a whole number from 1");
    }
    return std::optional(static_cast<std::uint32_t>(*whole));
}

Result<ClientFrame> read_hello(const feel::Context& frame) {
    Hello hello;
    if (const auto* consumer = frame.find("consumer"); consumer != nullptr && !consumer->is_null()) {
        if (consumer->string() == nullptr || !is_consumer_name(*consumer->string())) {
            return bad_frame("'consumer' must be a name of at most 100 letters, digits, '-', '_' and '.'");
        }
        hello.consumer = *consumer->string();
    }
    if (const auto* resume = frame.find("resume"); resume != nullptr && !resume->is_null()) {
        const auto* place = resume->context();
        const auto* epoch = place == nullptr ? nullptr : text_of(*place, "epoch");
        const auto after = place == nullptr ? std::nullopt : sequence(place->find("after"));
        if (epoch == nullptr || !after) return bad_frame("'resume' needs 'epoch' and 'after', both texts");
        hello.resume = Resume{*epoch, *after};
    }
    const auto window = number(frame, "window");
    if (!window) return window.error();
    const auto hb = number(frame, "hb");
    if (!hb) return hb.error();
    hello.window = *window;
    hello.hb = *hb;
    return ClientFrame{std::move(hello)};
}

void add(std::string& out, std::string_view name, std::string_view text) {
    out += out.size() > 1 ? "," : "";
    feel::append_json_string(out, name);
    out += ':';
    feel::append_json_string(out, text);
}

void add(std::string& out, std::string_view name, std::uint64_t seq) { add(out, name, std::to_string(seq)); }

void add_raw(std::string& out, std::string_view name, std::string_view json) {
    out += ',';
    feel::append_json_string(out, name);
    out += ':';
    out += json;
}

std::string frame_of(std::string_view op) {
    std::string out = "{";
    add(out, "op", op);
    return out;
}

std::string_view word(Mode mode) {
    switch (mode) {
        case Mode::resumed:
            return "resumed";
        case Mode::fresh:
            return "fresh";
        case Mode::resync:
            break;
    }
    return "resync";
}

}  // namespace

Result<ClientFrame> parse_frame(std::string_view text) {
    const auto value = feel::from_json(text, {.size_max = frame_size_max, .depth_max = 8});
    if (!value) return bad_frame(value.error().detail);
    const auto* frame = value->context();
    const auto* op = frame == nullptr ? nullptr : text_of(*frame, "op");
    if (op == nullptr) return bad_frame("it must be an object with 'op'");
    if (*op == "hello") return read_hello(*frame);
    if (*op == "hb") return ClientFrame{Heartbeat{}};
    if (*op == "ack") {
        const auto up_to = sequence(frame->find("upTo"));
        if (!up_to) return bad_frame("'upTo' must be a number as text, such as \"41823\"");
        return ClientFrame{Ack{*up_to}};
    }
    if (*op == "auth") {
        const auto* token = text_of(*frame, "token");
        if (token == nullptr) return bad_frame("'token' is missing");
        return ClientFrame{Auth{*token}};
    }
    return bad_frame("'" + op->substr(0, feel::utf8::offset(*op, 40)) +
                     "' is not an op of a client; known are hello, ack, hb, auth");
}

std::string welcome_frame(const Welcome& welcome) {
    std::string out = frame_of("welcome");
    add(out, "session", welcome.session);
    add(out, "epoch", welcome.epoch);
    add(out, "acked", welcome.acked);
    add(out, "head", welcome.head);
    add(out, "oldest", welcome.oldest);
    add_raw(out, "hb", std::to_string(welcome.hb));
    add(out, "mode", word(welcome.mode));
    return out + '}';
}

std::string event_frame(std::uint64_t seq, bool is_replay, std::string_view cloud_event) {
    std::string out = frame_of("event");
    add(out, "seq", seq);
    if (is_replay) add_raw(out, "replay", "true");
    add_raw(out, "event", cloud_event);
    return out + '}';
}

std::string acked_frame(std::uint64_t up_to) {
    std::string out = frame_of("acked");
    add(out, "upTo", up_to);
    return out + '}';
}

std::string heartbeat_frame(std::uint64_t head) {
    std::string out = frame_of("hb");
    add(out, "head", head);
    return out + '}';
}

std::string drain_frame(Duration retry_after) {
    std::string out = frame_of("drain");
    add_raw(out, "retryAfterMs", std::to_string(retry_after.count()));
    return out + '}';
}

std::string reauth_frame(Instant before) {
    std::string out = frame_of("reauth");
    add(out, "before", to_text(before));
    return out + '}';
}

std::string error_frame(const Problem& problem, std::string_view code) {
    std::string body = "{";
    add(body, "type", "urn:baton:problem:" + std::string(code));
    add(body, "code", code);
    add(body, "detail", problem.detail);
    std::string out = frame_of("error");
    add_raw(out, "problem", body + '}');
    return out + '}';
}

std::string place_text(std::string_view epoch, std::uint64_t seq) {
    return std::string(epoch) + ':' + std::to_string(seq);
}

Result<Resume> place_from(std::string_view text) {
    const auto colon = text.rfind(':');
    const auto digits = text.substr(colon == std::string_view::npos ? 0 : colon + 1);
    std::uint64_t seq = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), seq);
    if (digits.empty() || read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) {
        return fail(Code::invalid, "a place in the inbox is written epoch:number, or number alone");
    }
    return Resume{std::string(text.substr(0, colon == std::string_view::npos ? 0 : colon)), seq};
}

}  // namespace baton::inbox
