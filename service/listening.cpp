#include "service/listening.hpp"

#include <boost/asio/io_context.hpp>
#include <unistd.h>

#include "connectors/api/door.hpp"

namespace baton::service {

Result<Listening> Listening::on(const std::string& host, std::uint16_t port) {
    boost::asio::io_context context;
    boost::asio::ip::tcp::acceptor acceptor(context);
    if (const auto listens = api::listen_on(acceptor, host, port); !listens) return listens.error();
    const auto given = acceptor.local_endpoint().port();
    return Listening(acceptor.release(), given);
}

Listening::~Listening() {
    if (socket_ >= 0) ::close(socket_);
}

}  // namespace baton::service
