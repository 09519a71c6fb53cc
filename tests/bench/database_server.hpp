// A PostgreSQL server of its own for one measurement, which waits for its disk.
#pragma once

#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::bench {

class DatabaseServer {
public:
    DatabaseServer();

    [[nodiscard]] bool runs() const { return server_.runs(); }
    [[nodiscard]] const std::string& problem() const { return server_.problem(); }
    [[nodiscard]] std::string plain() const { return server_.connection(); }
    // Of a fresh database each. Baton talks to it over its socket, and Camunda, whose driver knows none, over the
    // loopback.
    [[nodiscard]] std::string fresh();
    [[nodiscard]] std::string fresh_for_java();

private:
    [[nodiscard]] std::string made(const std::string& name);

    std::uint16_t port_;
    outbound::PostgresServer server_;
    int count_ = 0;
};

}  // namespace baton::bench
