// Another node as a test plays it, over real sockets: hears whole requests, and answers in bytes, or ends.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace baton::api {

class ScriptedPeer {
public:
    // Gives the answer to a request as it came, in bytes; none: the connection ends without. On the peer's own threads.
    using Script = std::function<std::optional<std::string>(const std::string& request)>;
    explicit ScriptedPeer(Script script);
    ~ScriptedPeer();
    ScriptedPeer(const ScriptedPeer&) = delete;
    ScriptedPeer& operator=(const ScriptedPeer&) = delete;

    [[nodiscard]] std::string address() const;
    // The first `count` requests, once there are so many.
    [[nodiscard]] std::vector<std::string> heard(std::size_t count);
    [[nodiscard]] std::size_t connections();
    void cut();  // all that is open

    // HTTP/1.1 with that status, headers ("name: value\r\n") and body.
    [[nodiscard]] static std::string answer(int status, const std::string& body = {}, const std::string& headers = {});

private:
    using Socket = boost::asio::ip::tcp::socket;
    void serve();
    void converse(Socket& socket);

    Script script_;
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
    std::mutex mutex_;
    std::condition_variable has_heard_;
    std::vector<std::string> heard_;
    std::list<Socket> sockets_;
    std::list<std::thread> conversations_;
    bool is_over_ = false;
    std::thread serving_;
};

}  // namespace baton::api
