#include "tests/unit/api/scripted_peer.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/write.hpp>
#include <chrono>

namespace baton::api {

namespace asio = boost::asio;
using asio::ip::tcp;

namespace {

constexpr std::chrono::minutes patience{2};

std::size_t length_in(const std::string& head) {
    const auto at = head.find("content-length: ");
    return at == std::string::npos ? 0 : std::stoul(head.substr(at + 16));
}

}  // namespace

ScriptedPeer::ScriptedPeer(Script script)
    : script_(std::move(script)),
      acceptor_(context_, tcp::endpoint(asio::ip::address_v4::loopback(), 0)),
      serving_([this] { serve(); }) {}

ScriptedPeer::~ScriptedPeer() {
    boost::system::error_code ignored;
    {
        const std::lock_guard lock(mutex_);
        is_over_ = true;
    }
    cut();
    tcp::socket(context_).connect(acceptor_.local_endpoint(), ignored);
    serving_.join();
    for (auto& one : conversations_) one.join();
}

void ScriptedPeer::cut() {
    boost::system::error_code ignored;
    const std::lock_guard lock(mutex_);
    for (auto& socket : sockets_) socket.shutdown(tcp::socket::shutdown_both, ignored);
}

std::string ScriptedPeer::address() const { return "127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port()); }

void ScriptedPeer::serve() {
    for (;;) {
        tcp::socket accepted(context_);
        boost::system::error_code failed;
        acceptor_.accept(accepted, failed);
        const std::lock_guard lock(mutex_);
        if (failed || is_over_) return;
        auto& socket = sockets_.emplace_back(std::move(accepted));
        conversations_.emplace_back([this, &socket] { converse(socket); });
    }
}

void ScriptedPeer::converse(tcp::socket& socket) {
    std::string bytes;
    boost::system::error_code failed;
    for (;;) {
        const auto head = asio::read_until(socket, asio::dynamic_buffer(bytes), "\r\n\r\n", failed);
        if (failed) break;
        const auto whole = head + length_in(bytes.substr(0, head));
        if (bytes.size() < whole) {
            asio::read(socket, asio::dynamic_buffer(bytes), asio::transfer_exactly(whole - bytes.size()), failed);
        }
        if (failed) break;
        const std::string request = bytes.substr(0, whole);
        bytes.erase(0, whole);
        {
            const std::lock_guard lock(mutex_);
            heard_.push_back(request);
        }
        has_heard_.notify_all();
        const auto said = script_(request);
        if (!said) break;
        asio::write(socket, asio::buffer(*said), failed);
        if (failed) break;
    }
    const std::lock_guard lock(mutex_);
    socket.shutdown(tcp::socket::shutdown_both, failed);
    socket.close(failed);
}

std::vector<std::string> ScriptedPeer::heard(std::size_t count) {
    std::unique_lock lock(mutex_);
    has_heard_.wait_for(lock, patience, [&] { return heard_.size() >= count; });
    return heard_;
}

std::size_t ScriptedPeer::connections() {
    const std::lock_guard lock(mutex_);
    return sockets_.size();
}

std::string ScriptedPeer::answer(int status, const std::string& body, const std::string& headers) {
    return "HTTP/1.1 " + std::to_string(status) + " So\r\n" + headers +
           "content-length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

}  // namespace baton::api
