// The door of a node that stands by: what comes in goes, byte for byte, to the node that has the partition, and its
// answers come back. So any node answers any request, the inbox's WebSocket among them.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <memory>
#include <string>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

struct RelaySettings {
    std::string host = "127.0.0.1";  // to listen on
    std::uint16_t port = 0;          // 0: any that is free
    std::size_t connections_max = 10'000;
    Duration connect_within{3'000};
};

// Any thread.
class Relay {
public:
    // `executor` may run on many threads, and must go on until close() has returned.
    Relay(boost::asio::any_io_executor executor, RelaySettings settings);
    ~Relay();
    Relay(const Relay&) = delete;
    Relay& operator=(const Relay&) = delete;

    // Binds and begins to accept; gives the port. Code::unavailable when the address cannot be had.
    [[nodiscard]] Result<std::uint16_t> listen();

    // From now on to host:port; connections that led elsewhere are cut, so that their clients come again. Empty: to
    // nobody, and who comes is answered 503.
    void lead_to(const std::string& address);

    // Cuts all connections and gives its socket away, which goes on listening: who comes meanwhile waits. -1 when it
    // does not listen.
    [[nodiscard]] int hand_over();

private:
    struct Inside;
    std::shared_ptr<Inside> inside_;
};

}  // namespace baton::api
