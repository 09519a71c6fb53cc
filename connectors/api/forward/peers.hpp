// Requests to other nodes, one after another over connections that are kept.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <memory>
#include <string>
#include <string_view>

#include "connectors/api/http/request.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

struct PeerSettings {
    std::size_t connections_max = 256;  // to one node
    Duration connect_within{3'000};     // its name's address included
    Duration idle_max{30'000};          // kept for another request; shorter than the other side keeps it
    std::size_t answer_size_max = 64U << 20U;
};

// A request as it goes over the wire. `body` is lent.
struct Outgoing {
    std::string head;  // the line, the headers, and the empty line after them
    std::string_view body;
    Duration within{75'000};  // for sending, and again for the answer
};

struct Reply {
    enum class Fate {
        answered,
        not_done,  // it never came there whole, so nothing can have been done
        unknown,   // it was sent whole, and no whole answer has come
    };
    Fate fate = Fate::not_done;
    Response response;    // when it was answered; names of headers in lower case
    std::string trouble;  // else: why
};

// Any thread. Nothing is thrown.
class Peers {
public:
    // `executor` may run on many threads.
    Peers(boost::asio::any_io_executor executor, PeerSettings settings);
    ~Peers();  // as close()
    Peers(const Peers&) = delete;
    Peers& operator=(const Peers&) = delete;

    // `address`: host:port, of IPv6 [address]:port. `what` must live until the reply is there. Nothing is sent twice.
    [[nodiscard]] boost::asio::awaitable<Reply> send(std::string address, const Outgoing& what);

    // What is under way is broken off, and nothing more is sent.
    void close();

private:
    struct Inside;
    std::shared_ptr<Inside> inside_;
};

}  // namespace baton::api
