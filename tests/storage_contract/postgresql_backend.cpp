#include "tests/storage_contract/postgresql_backend.hpp"

#include <chrono>
#include <fstream>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <thread>

#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::storage {
namespace {

namespace fs = std::filesystem;

std::string url_of(const std::string& database, const fs::path& sockets) {
    return "postgresql://baton@/" + database + "?host=" + sockets.string();
}

// All that it is asked, a line each, with who asks.
const std::vector<std::string> says_all{
    "logging_collector=on", "log_filename=statements",    "log_rotation_age=0",  "log_rotation_size=0",
    "log_statement=all",    "log_parameter_max_length=0", "log_line_prefix=%a|", "lc_messages=C"};

class Server {
public:
    [[nodiscard]] const fs::path& sockets() const { return server_.sockets(); }
    // The session of whoever looks after the server.
    soci::session& keeper() {
        if (keeper_.get_backend() == nullptr) keeper_.open(soci::postgresql, url_of("postgres", sockets()));
        return keeper_;
    }

private:
    outbound::PostgresServer server_{says_all};
    soci::session keeper_;
};

bool has_server = false;

Server& server() {
    static Server one;
    has_server = true;
    return one;
}

fs::path written_statements() { return server().sockets() / "files" / "log" / "statements"; }

// Of the file's last bytes.
bool ends_with(const fs::path& file, const std::string& text) {
    constexpr std::uintmax_t enough = 4096;
    std::error_code ignored;
    const auto size = fs::file_size(file, ignored);
    std::ifstream in(file, std::ios::binary);
    in.seekg(static_cast<std::streamoff>(ignored || size < enough ? 0 : size - enough));
    const std::string last{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
    return last.find(text) != std::string::npos;
}

// The server's writer is a process of its own: all has arrived when this has.
bool has_written_all() {
    static int count = 0;
    const auto end = "SELECT 'the end of " + std::to_string(++count) + "'";
    server().keeper() << end;
    for (int tries = 0; tries < 600; ++tries) {
        if (ends_with(written_statements(), end)) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
    return false;
}

}  // namespace

const char* postgresql_lacks() { return outbound::PostgresServer::lacks(); }

fs::path postgresql_sockets() { return server().sockets(); }

// A statement may have several lines; those after the first are indented.
std::set<std::string> postgresql_was_asked(const std::string& by) {
    std::set<std::string> statements;
    if (!has_server) return statements;
    EXPECT_TRUE(has_written_all()) << "the server did not write down what it was asked";
    std::ifstream file(written_statements());
    const auto begin = by + "|LOG:  ";
    std::string statement;
    const auto end_statement = [&] {
        if (!statement.empty()) statements.insert(std::move(statement));
        statement.clear();
    };
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with('\t')) {
            if (!statement.empty()) statement += '\n' + line.substr(1);
            continue;
        }
        end_statement();
        if (!line.starts_with(begin)) continue;
        const auto said = line.substr(begin.size());
        if (said.starts_with("statement: ") || said.starts_with("execute "))
            statement = said.substr(said.find(": ") + 2);
    }
    end_statement();
    return statements;
}

PostgresqlBackend::PostgresqlBackend(fs::path sockets, std::string_view called, const std::vector<std::string>& before)
    : sockets_(std::move(sockets)), called_(called) {
    static int count = 0;
    name_ = "baton_" + std::to_string(++count);
    server().keeper() << "CREATE DATABASE " << name_;
    for (const auto& sql : before) run(sql);
    reopen();
}

Settings PostgresqlBackend::settings() const {
    Settings settings;
    settings.url = url_of(name_, sockets_) + "&application_name=" + called_;
    settings.readers = 2;
    settings.busy_timeout = Duration{1000};
    settings.settle_for = Duration{2000};
    return settings;
}

void PostgresqlBackend::reopen() {
    opened_ = {};
    auto opened = open(settings());
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
