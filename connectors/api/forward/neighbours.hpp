// Tells other nodes that there is news in the store, so that they need not wait for their next look.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <string>
#include <string_view>

namespace baton::api {

inline constexpr std::string_view news_path = "/v2/nodes/news";
inline constexpr std::string_view node_secret_header = "x-baton-node-secret";

// Any thread; nothing blocks. Who cannot be told looks for himself before long, so a failure is of no account.
class Neighbours {
public:
    // `secret`: what the nodes of the store know each other by.
    Neighbours(boost::asio::any_io_executor executor, std::string secret);
    ~Neighbours();  // what is under way is broken off
    Neighbours(const Neighbours&) = delete;
    Neighbours& operator=(const Neighbours&) = delete;

    // `address`: host:port. What is said while it is being told is told once more, however often it was said.
    void tell(const std::string& address);

private:
    struct Inside;
    std::shared_ptr<Inside> inside_;
};

}  // namespace baton::api
