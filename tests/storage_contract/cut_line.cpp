#include "tests/storage_contract/cut_line.hpp"

#include <array>
#include <chrono>
#include <poll.h>
#include <string_view>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace baton::storage {
namespace {

constexpr auto socket_name = ".s.PGSQL.5432";
constexpr int look_around_ms = 50;
constexpr std::chrono::milliseconds late{300};

sockaddr_un address_of(const std::filesystem::path& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const auto text = path.string();
    EXPECT_LT(text.size(), sizeof address.sun_path);
    std::copy(text.begin(), text.end(), address.sun_path);
    return address;
}

bool send_all(int to, std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(to, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool has_news(const pollfd& one) { return (one.revents & (POLLIN | POLLHUP | POLLERR)) != 0; }

std::string_view read_some(int from, std::array<char, 65'536>& room) {
    const auto got = ::read(from, room.data(), room.size());
    return {room.data(), got > 0 ? static_cast<std::size_t>(got) : 0};
}

}  // namespace

CutLine::CutLine(const std::filesystem::path& server_sockets) : server_(server_sockets / socket_name) {
    listener_ = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto here = address_of(folder_.path() / socket_name);
    EXPECT_EQ(::bind(listener_, reinterpret_cast<const sockaddr*>(&here), sizeof here), 0);
    EXPECT_EQ(::listen(listener_, 16), 0);
    listening_ = std::jthread([this] { listen(); });
}

CutLine::~CutLine() {
    is_over_ = true;
    listening_.join();
    carrying_.clear();
    ::close(listener_);
}

void CutLine::listen() {
    while (!is_over_) {
        pollfd door{listener_, POLLIN, 0};
        if (::poll(&door, 1, look_around_ms) <= 0) continue;
        const int client = ::accept(listener_, nullptr, nullptr);
        if (client < 0) continue;
        if (is_closed_) {
            ::close(client);
        } else {
            carrying_.emplace_back([this, client] { carry(client); });
        }
    }
}

void CutLine::carry(int client) {
    const int server = ::socket(AF_UNIX, SOCK_STREAM, 0);
    const auto there = address_of(server_);
    bool is_whole = ::connect(server, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
    while (is_whole && !is_over_) {
        if (is_held_) {
            std::this_thread::sleep_for(std::chrono::milliseconds{look_around_ms});
            continue;
        }
        std::array<pollfd, 2> ends{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
        if (::poll(ends.data(), ends.size(), look_around_ms) <= 0) continue;
        if (has_news(ends[0])) is_whole = to_server(client, server);
        if (is_whole && has_news(ends[1])) is_whole = to_client(client, server);
    }
    ::shutdown(client, SHUT_RDWR);
    ::close(client);
    ::close(server);
}

bool CutLine::is_cut_here(Cut cut) { return cut_.compare_exchange_strong(cut, Cut::none); }

bool CutLine::to_server(int client, int server) {
    std::array<char, 65'536> room{};
    const auto said = read_some(client, room);
    if (said.empty()) return false;
    const bool is_commit = said.find("COMMIT") != std::string_view::npos;
    if (is_commit && is_cut_here(Cut::before_commit)) return false;
    if (!is_commit || !is_cut_here(Cut::late_commit)) return send_all(server, said);
    ::shutdown(client, SHUT_RDWR);
    std::this_thread::sleep_for(late);
    std::array<char, 65'536> answer{};
    if (send_all(server, said)) (void)read_some(server, answer);
    return false;
}

bool CutLine::to_client(int client, int server) {
    std::array<char, 65'536> room{};
    const auto said = read_some(server, room);
    if (said.empty()) return false;
    if (said.find("COMMIT") != std::string_view::npos && is_cut_here(Cut::after_commit)) return false;
    return send_all(client, said);
}

}  // namespace baton::storage
