#include "tests/e2e/listener.hpp"

#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/frame_check.hpp"

namespace baton::e2e {

Listener::Listener(std::uint16_t port, const Opening& opening) : wire_(port, opening.receive_buffer) {
    std::string request = "GET " + opening.target +
                          " HTTP/1.1\r\nhost: 127.0.0.1\r\nupgrade: websocket\r\nconnection: upgrade\r\n"
                          "sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (opening.offers_protocol) request += "sec-websocket-protocol: baton.inbox.v1\r\n";
    if (!opening.token.empty()) request += "authorization: Bearer " + opening.token + "\r\n";
    wire_.send(request + opening.headers + "\r\n");
    opened_ = wire_.answer();
}

// Masked with zeros, which is as good as any mask for a test.
void Listener::send_frame(int opcode, std::string_view payload) {
    std::string frame(1, static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        frame += static_cast<char>(0x80 | payload.size());
    } else if (payload.size() < 65536) {
        frame += static_cast<char>(0x80 | 126);
        frame += static_cast<char>(payload.size() >> 8U);
        frame += static_cast<char>(payload.size());
    } else {
        frame += static_cast<char>(0x80 | 127);
        for (int shift = 56; shift >= 0; shift -= 8) frame += static_cast<char>(payload.size() >> shift);
    }
    wire_.send(frame + std::string(4, '\0') + std::string(payload));
}

Listener::Frame Listener::read_frame(Milliseconds at_most) {
    const auto head = wire_.take(2, at_most);
    if (head.size() < 2) return {};
    Frame frame{head[0] & 0x0f, {}};
    std::size_t size = static_cast<unsigned char>(head[1]) & 0x7fU;
    const std::size_t more = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (more != 0) {
        size = 0;
        for (const char c : wire_.take(more, at_most)) size = (size << 8U) | static_cast<unsigned char>(c);
    }
    frame.payload = wire_.take(size, at_most);
    return frame;
}

feel::Value Listener::next(Milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    while (!closed_) {
        const auto left = std::chrono::duration_cast<Milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0) return {};
        auto frame = read_frame(left);
        if (frame.opcode == 0x9 && answers_pings_) send_frame(0xA, frame.payload);
        if (frame.opcode == 0x8) {
            closed_ = frame.payload.size() < 2 ? 1005
                                               : (static_cast<unsigned char>(frame.payload[0]) << 8) |
                                                     static_cast<unsigned char>(frame.payload[1]);
            send_frame(0x8, frame.payload.substr(0, 2));
        }
        if (frame.opcode == -1 && wire_.is_closed(Milliseconds(0))) closed_ = 1006;
        if (frame.opcode != 0x1) continue;
        const auto value = feel::from_json(frame.payload);
        EXPECT_TRUE(value) << frame.payload;
        if (!value) return {};
        EXPECT_EQ(faults_of_frame(*value), std::vector<std::string>{}) << frame.payload.substr(0, 2000);
        return *value;
    }
    return {};
}

feel::Value Listener::next(std::string_view op, Milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    for (;;) {
        const auto left = std::chrono::duration_cast<Milliseconds>(until - std::chrono::steady_clock::now());
        auto frame = left.count() > 0 ? next(left) : feel::Value();
        if (frame.is_null() || text(frame, {"op"}) == op) return frame;
    }
}

std::optional<int> Listener::close_code(Milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    while (!closed_) {
        const auto left = std::chrono::duration_cast<Milliseconds>(until - std::chrono::steady_clock::now());
        if (left.count() <= 0) break;
        (void)next(left);
    }
    return closed_;
}

}  // namespace baton::e2e
