// Sockets as the tests need them: bytes as they are, so that wrong ones can be sent too.
#pragma once

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "engine/feel/value.hpp"

namespace baton::e2e {

using Milliseconds = std::chrono::milliseconds;

// For what has to come: a machine that is this slow has other troubles.
inline constexpr Milliseconds patience{120'000};

struct Answer {
    int status = 0;                              // 0: none came
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;

    [[nodiscard]] feel::Value json() const;  // null when it is none
    [[nodiscard]] std::string header(const std::string& name) const;
};

// A member far inside, by names; null when it is not there.
[[nodiscard]] feel::Value in(const feel::Value& value, std::initializer_list<std::string_view> names);
[[nodiscard]] std::string text(const feel::Value& value, std::initializer_list<std::string_view> names);
[[nodiscard]] std::size_t count(const feel::Value& value, std::initializer_list<std::string_view> names);

// One TCP connection to the service on this machine.
class Wire {
public:
    explicit Wire(std::uint16_t port, int receive_buffer = 0);
    ~Wire();
    Wire(const Wire&) = delete;
    Wire& operator=(const Wire&) = delete;

    bool send(std::string_view bytes);  // false: the other side has gone
    void end_sending();
    // The answer to one request, or status 0 when the connection ended or it took too long.
    [[nodiscard]] Answer answer(Milliseconds at_most = patience, bool has_body = true);
    // So many bytes; fewer when the connection ended or it took too long.
    [[nodiscard]] std::string take(std::size_t size, Milliseconds at_most = patience);
    [[nodiscard]] std::string take_through(std::string_view end, Milliseconds at_most = patience);
    [[nodiscard]] bool is_closed(Milliseconds within = patience);  // by the other side

private:
    bool fill(std::chrono::steady_clock::time_point until);
    int socket_ = -1;
    std::string buffer_;
    bool has_ended_ = false;
};

}  // namespace baton::e2e
