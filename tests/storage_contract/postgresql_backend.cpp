#include "tests/storage_contract/postgresql_backend.hpp"

#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::storage {
namespace {

namespace fs = std::filesystem;

std::string url_of(const std::string& database, const fs::path& sockets) {
    return "postgresql://baton@/" + database + "?host=" + sockets.string();
}

class Server {
public:
    [[nodiscard]] const fs::path& sockets() const { return server_.sockets(); }
    // The session of whoever looks after the server.
    soci::session& keeper() {
        if (keeper_.get_backend() == nullptr) keeper_.open(soci::postgresql, url_of("postgres", sockets()));
        return keeper_;
    }

private:
    outbound::PostgresServer server_;
    soci::session keeper_;
};

Server& server() {
    static Server one;
    return one;
}

}  // namespace

const char* postgresql_lacks() { return outbound::PostgresServer::lacks(); }

fs::path postgresql_sockets() { return server().sockets(); }

PostgresqlBackend::PostgresqlBackend(fs::path sockets) : sockets_(std::move(sockets)) {
    static int count = 0;
    name_ = "baton_" + std::to_string(++count);
    server().keeper() << "CREATE DATABASE " << name_;
    reopen();
}

void PostgresqlBackend::reopen() {
    opened_ = {};
    Settings settings;
    settings.url = url_of(name_, sockets_);
    settings.readers = 2;
    settings.busy_timeout = Duration{1000};
    settings.settle_for = Duration{2000};
    auto opened = open(settings);
    ASSERT_TRUE(opened) << opened.error().detail;
    opened_ = std::move(*opened);
}

// The server throws everybody out; whoever comes again may read and not write.
void PostgresqlBackend::refuse_writes(bool refuses) {
    server().keeper() << "ALTER DATABASE " << name_
                      << " SET default_transaction_read_only = " << (refuses ? "on" : "off");
    server().keeper() << "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" << name_ << "'";
}

void PostgresqlBackend::run(const std::string& sql) {
    soci::session session(soci::postgresql, url_of(name_, server().sockets()));
    session << sql;
}

}  // namespace baton::storage
