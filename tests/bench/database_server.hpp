// A PostgreSQL server of its own for one measurement, which waits for its disk.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/bench.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::bench {

class DatabaseServer {
public:
    // With settings of the server beside its own, each as "name=value". In a smoke run it does not wait for its disk.
    explicit DatabaseServer(const Extent& extent, const std::vector<std::string>& more = {});

    [[nodiscard]] bool runs() const { return server_.runs(); }
    [[nodiscard]] const std::string& problem() const { return server_.problem(); }
    [[nodiscard]] std::string plain() const { return server_.connection(); }
    // Of a fresh database each. Baton talks to it over its socket, and Camunda, whose driver knows none, over the
    // loopback.
    [[nodiscard]] std::string fresh();
    [[nodiscard]] std::string fresh_for_java();
    // Of a database's tables and indices; what is logged for all of them is not counted.
    [[nodiscard]] double megabytes(const std::string& url);

private:
    [[nodiscard]] std::string made(const std::string& name);

    std::uint16_t port_;
    outbound::PostgresServer server_;
    int count_ = 0;
};

}  // namespace baton::bench
