// A socket that listens, on its way from one owner to the next.
#pragma once

#include <utility>

namespace baton::service {

class Listening {
public:
    Listening() = default;  // none
    explicit Listening(int socket) : socket_(socket) {}
    Listening(Listening&& other) noexcept : socket_(std::exchange(other.socket_, -1)) {}
    Listening& operator=(Listening&& other) noexcept {
        std::swap(socket_, other.socket_);
        return *this;
    }
    Listening(const Listening&) = delete;
    Listening& operator=(const Listening&) = delete;
    ~Listening();  // closes it, when nobody has taken it

    [[nodiscard]] int take() { return std::exchange(socket_, -1); }  // -1: none

private:
    int socket_ = -1;
};

}  // namespace baton::service
