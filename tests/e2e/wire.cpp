#include "tests/e2e/wire.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "engine/feel/json.hpp"

namespace baton::e2e {

feel::Value Answer::json() const {
    const auto value = feel::from_json(body);
    return value ? *value : feel::Value();
}

std::string Answer::header(const std::string& name) const {
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

feel::Value in(const feel::Value& value, std::initializer_list<std::string_view> names) {
    const feel::Value* at = &value;
    for (const auto name : names) {
        const auto* object = at->context();
        at = object == nullptr ? nullptr : object->find(name);
        if (at == nullptr) return {};
    }
    return *at;
}

std::string text(const feel::Value& value, std::initializer_list<std::string_view> names) {
    const auto found = in(value, names);
    return found.string() == nullptr ? std::string() : *found.string();
}

std::size_t count(const feel::Value& value, std::initializer_list<std::string_view> names) {
    const auto found = in(value, names);
    return found.list() == nullptr ? 0 : found.list()->size();
}

Wire::Wire(std::uint16_t port, int receive_buffer) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer > 0) ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer, sizeof receive_buffer);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    has_ended_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0;
}

Wire::~Wire() { ::close(socket_); }

bool Wire::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

void Wire::end_sending() { ::shutdown(socket_, SHUT_WR); }

bool Wire::fill(std::chrono::steady_clock::time_point until) {
    const auto left = std::chrono::duration_cast<Milliseconds>(until - std::chrono::steady_clock::now());
    pollfd waiting{socket_, POLLIN, 0};
    if (has_ended_ || left.count() < 0 || ::poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return false;
    char bytes[65536];
    const auto size = ::recv(socket_, bytes, sizeof bytes, 0);
    if (size <= 0) {
        has_ended_ = true;
        return false;
    }
    buffer_.append(bytes, static_cast<std::size_t>(size));
    return true;
}

std::string Wire::take(std::size_t size, Milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    while (buffer_.size() < size && fill(until)) {
    }
    auto out = buffer_.substr(0, size);
    buffer_.erase(0, out.size());
    return out;
}

std::string Wire::take_through(std::string_view end, Milliseconds at_most) {
    const auto until = std::chrono::steady_clock::now() + at_most;
    auto at = buffer_.find(end);
    while (at == std::string::npos && fill(until)) at = buffer_.find(end);
    return at == std::string::npos ? std::string() : take(at + end.size(), at_most);
}

bool Wire::is_closed(Milliseconds within) {
    const auto until = std::chrono::steady_clock::now() + within;
    while (fill(until)) {
    }
    return has_ended_;
}

Answer Wire::answer(Milliseconds at_most, bool has_body) {
    Answer out;
    const auto head = take_through("\r\n\r\n", at_most);
    if (!head.starts_with("HTTP/1.")) return out;
    out.status = std::atoi(head.c_str() + 9);
    for (auto at = head.find("\r\n") + 2; at + 2 < head.size();) {
        const auto end = head.find("\r\n", at);
        const auto colon = head.find(':', at);
        auto name = head.substr(at, colon - at);
        std::ranges::transform(name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        out.headers[name] = head.substr(colon + 2, end - colon - 2);
        at = end + 2;
    }
    if (!has_body || out.status == 204 || out.status == 304) return out;
    out.body = take(std::strtoull(out.header("content-length").c_str(), nullptr, 10), at_most);
    return out;
}

}  // namespace baton::e2e
