// A WebSocket client of the inbox (RFC 6455), as plain as it gets: it answers pings only when it reads.
#pragma once

#include <optional>
#include <string>

#include "tests/e2e/wire.hpp"

namespace baton::e2e {

class Listener {
public:
    struct Opening {
        std::string token;  // bearer; empty: none
        std::string target = "/v2/inbox/socket";
        std::string headers;  // more lines, each with its end
        bool offers_protocol = true;
        int receive_buffer = 0;
    };
    Listener(std::uint16_t port, const Opening& opening);

    [[nodiscard]] int status() const { return opened_.status; }  // 101 when it is open
    [[nodiscard]] const Answer& opened() const { return opened_; }
    void send(std::string_view text) { send_frame(0x1, text); }
    void send_frame(int opcode, std::string_view payload);
    // The next text frame, held against our AsyncAPI document; null when the connection ended or nothing came in time.
    [[nodiscard]] feel::Value next(Milliseconds at_most = patience);
    // The next one of that op; others are passed over.
    feel::Value next(std::string_view op, Milliseconds at_most = patience);
    void answer_no_pings() { answers_pings_ = false; }
    // How the service closed, after passing over what came before; nothing when it did not.
    [[nodiscard]] std::optional<int> close_code(Milliseconds at_most = patience);

private:
    struct Frame {
        int opcode = -1;
        std::string payload;
    };
    Frame read_frame(Milliseconds at_most);

    Wire wire_;
    Answer opened_;
    bool answers_pings_ = true;
    std::optional<int> closed_;
};

}  // namespace baton::e2e
