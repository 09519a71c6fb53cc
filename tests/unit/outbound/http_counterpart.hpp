// A small real HTTP server for the tests: one answer a path, every request remembered; with TLS when asked for.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/beast/http.hpp>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "connectors/outbound/settings.hpp"

namespace baton::outbound {

namespace http = boost::beast::http;

class HttpCounterpart {
public:
    using Request = http::request<http::string_body>;
    using Response = http::response<http::string_body>;
    using Answer = std::function<Response(const Request&)>;

    enum class Transport { plain, tls };
    explicit HttpCounterpart(Answer answer, Transport transport = Transport::plain);
    ~HttpCounterpart();

    [[nodiscard]] std::string url(const std::string& path, const std::string& host = "127.0.0.1") const;
    [[nodiscard]] Settings settings() const;  // that allow it, and the secret TOKEN
    [[nodiscard]] std::vector<Request> requests() const;
    [[nodiscard]] std::string ca_file() const { return ca_file_; }

private:
    void serve();
    template <class Stream>
    void talk(Stream& stream);

    Answer answer_;
    Transport transport_;
    boost::asio::io_context context_;
    boost::asio::ip::tcp::acceptor acceptor_;
    boost::asio::ssl::context tls_;
    std::string ca_file_;
    mutable std::mutex mutex_;
    std::vector<Request> requests_;
    bool is_stopping_ = false;
    std::thread thread_;
};

// An answer with a JSON body.
HttpCounterpart::Response json_answer(unsigned status, std::string body);

}  // namespace baton::outbound
