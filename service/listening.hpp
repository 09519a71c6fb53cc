// A socket that listens, on its way from one owner to the next.
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "engine/base/result.hpp"

namespace baton::service {

class Listening {
public:
    Listening() = default;  // none
    // On that address; port 0: any that is free. Code::invalid: it is no address; Code::unavailable: it cannot be had.
    [[nodiscard]] static Result<Listening> on(const std::string& host, std::uint16_t port);

    [[nodiscard]] std::uint16_t port() const { return port_; }
    Listening(int socket, std::uint16_t port) : socket_(socket), port_(port) {}
    Listening(Listening&& other) noexcept : socket_(std::exchange(other.socket_, -1)), port_(other.port_) {}
    Listening& operator=(Listening&& other) noexcept {
        std::swap(socket_, other.socket_);
        std::swap(port_, other.port_);
        return *this;
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    ~Listening();  // closes it, when nobody has taken it

    [[nodiscard]] int take() { return std::exchange(socket_, -1); }  // -1: none

private:
    int socket_ = -1;
    std::uint16_t port_ = 0;
};

}  // namespace baton::service
