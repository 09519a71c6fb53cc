#include "tests/bench/database_server.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/bench/library.hpp"
#include "tests/bench/plain_postgresql.hpp"

namespace baton::bench {
namespace {

std::uint16_t free_port() {
    const int socket = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const general = reinterpret_cast<sockaddr*>(&address);
    if (::bind(socket, general, size) != 0 || ::getsockname(socket, general, &size) != 0) give_up("no port is free");
    ::close(socket);
    return ntohs(address.sin_port);
}

std::vector<std::string> settings(std::uint16_t port, const Extent& extent, const std::vector<std::string>& more) {
    std::vector<std::string> all{extent.is_smoke ? "fsync=off" : "fsync=on",
                                 "listen_addresses=127.0.0.1",
                                 "port=" + std::to_string(port),
                                 "max_wal_size=4GB",
                                 "shared_buffers=512MB",
                                 "max_connections=200"};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace

DatabaseServer::DatabaseServer(const Extent& extent, const std::vector<std::string>& more)
    : port_(free_port()), server_(settings(port_, extent, more)) {}

std::string DatabaseServer::made(const std::string& name) {
    PlainPostgresql(server_.connection()).run("CREATE DATABASE " + name);
    return name;
}

std::string DatabaseServer::fresh() { return server_.uri(made("baton" + std::to_string(++count_))); }

std::string DatabaseServer::fresh_for_java() {
    return "jdbc:postgresql://127.0.0.1:" + std::to_string(port_) + "/" + made("peer" + std::to_string(++count_));
}

double DatabaseServer::megabytes(const std::string& url) {
    const auto begin = url.find("@/") + 2;
    const auto database = url.substr(begin, url.find('?') - begin);
    return PlainPostgresql(server_.connection()).number("SELECT pg_database_size('" + database + "')") / 1024 / 1024;
}

}  // namespace baton::bench
