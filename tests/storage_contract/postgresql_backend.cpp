#include "tests/storage_contract/postgresql_backend.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <pwd.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "tests/storage_contract/sqlite_backend.hpp"

namespace baton::storage {
namespace {

namespace fs = std::filesystem;

// The server will not run as root: there it runs as the user that its package made.
void become_ordinary() {
    if (::getuid() != 0) return;
    const passwd* user = ::getpwnam("postgres");
    if (user == nullptr || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0) ::_exit(1);
}

pid_t start(std::vector<std::string> words) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    become_ordinary();
    const int nowhere = ::open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) ::dup2(nowhere, stream);
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(arguments[0], arguments.data());
    ::_exit(1);
}

std::string url_of(const std::string& database, const fs::path& sockets) {
    return "postgresql://baton@/" + database + "?host=" + sockets.string();
}

// Where Debian keeps the server's programs; empty when there is none.
std::string postgresql_programs() {
    std::vector<std::string> found;
    const fs::path all = "/usr/lib/postgresql";
    if (!fs::exists(all)) return {};
    for (const auto& version : fs::directory_iterator(all)) {
        if (fs::exists(version.path() / "bin/postgres")) found.push_back((version.path() / "bin").string());
    }
    return found.empty() ? std::string{} : *std::ranges::max_element(found);
}

class Server {
public:
    Server() {
        if (const passwd* user = ::getpwnam("postgres"); ::getuid() == 0 && user != nullptr) {
            EXPECT_EQ(::chown(folder_.path().c_str(), user->pw_uid, user->pw_gid), 0);
        }
        const auto programs = postgresql_programs();
        const auto place = (folder_.path() / "data").string();
        ::waitpid(start({programs + "/initdb", "-D", place, "-A", "trust", "-U", "baton", "-E", "UTF8", "--locale=C"}),
                  nullptr, 0);
        server_ =
            start({programs + "/postgres", "-D", place, "-k", folder_.path().string(), "-c", "listen_addresses="});
    }
    ~Server() {
        ::kill(server_, SIGQUIT);
        ::waitpid(server_, nullptr, 0);
    }
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] const fs::path& sockets() const { return folder_.path(); }
    // The session of whoever looks after the server.
    soci::session& keeper() {
        for (int attempt = 0; keeper_.get_backend() == nullptr; ++attempt) {
            try {
                keeper_.open(soci::postgresql, url_of("postgres", sockets()));
            } catch (const soci::soci_error&) {
                if (attempt > 100) throw;
                std::this_thread::sleep_for(std::chrono::milliseconds{100});
            }
        }
        return keeper_;
    }

private:
    TemporaryFolder folder_;
    pid_t server_ = 0;
    soci::session keeper_;
};

Server& server() {
    static Server one;
    return one;
}

}  // namespace

const char* postgresql_lacks() {
    return postgresql_programs().empty() ? "PostgreSQL is not installed: apt-get install postgresql" : nullptr;
}

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
