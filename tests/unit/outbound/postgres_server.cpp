#include "tests/unit/outbound/postgres_server.hpp"

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace baton::outbound {
namespace {

namespace fs = std::filesystem;

// Debian keeps the server's programs off the PATH.
fs::path folder_of_programs() {
    std::vector<fs::path> found;
    std::error_code ignored;
    for (const auto& version : fs::directory_iterator{"/usr/lib/postgresql", ignored}) {
        if (fs::exists(version.path() / "bin" / "initdb")) found.push_back(version.path() / "bin");
    }
    std::sort(found.begin(), found.end());
    return found.empty() ? fs::path{} : found.back();
}

}  // namespace

const char* PostgresServer::lacks() {
    return folder_of_programs().empty() ? "PostgreSQL is not installed: apt-get install postgresql" : nullptr;
}

PostgresServer::PostgresServer(std::vector<std::string> settings)
    : settings_(std::move(settings)), user_(::geteuid()), group_(::getegid()) {
    if (const char* const lacking = lacks()) {
        problem_ = lacking;
        return;
    }
    programs_ = folder_of_programs();
    for (const auto& setting : settings_) {
        if (setting.starts_with("port=")) port_ = setting.substr(5);
    }
    if (user_ == 0) {  // the server refuses to be root
        const passwd* other = ::getpwnam("nobody");
        if (other == nullptr) {
            problem_ = "PostgreSQL does not run as root, and there is no user nobody";
            return;
        }
        user_ = other->pw_uid;
        group_ = other->pw_gid;
    }
    std::string pattern = (fs::temp_directory_path() / "baton-pg-XXXXXX").string();
    folder_ = ::mkdtemp(pattern.data());
    if (::chown(folder_.c_str(), user_, group_) != 0) problem_ = "the test's folder cannot be given to its user";
    const std::string files = (folder_ / "files").string();
    if (!run({(programs_ / "initdb").string(), "-D", files, "-A", "trust", "-U", "baton", "-E", "UTF8", "--locale=C",
              "--no-sync"})) {
        problem_ = "initdb did not make a database";
        return;
    }
    serve();
    if (!rise()) problem_ = "the PostgreSQL server did not come up within 30 s";
}

void PostgresServer::serve() {
    std::vector<std::string> words{(programs_ / "postgres").string(),
                                   "-D",
                                   (folder_ / "files").string(),
                                   "-k",
                                   folder_.string(),
                                   "-c",
                                   "listen_addresses=",
                                   "-c",
                                   "fsync=off"};
    for (const auto& setting : settings_) words.insert(words.end(), {"-c", setting});
    server_ = start(words);
}

void PostgresServer::kill() {
    ::kill(server_, SIGKILL);
    ::waitpid(server_, nullptr, 0);
    server_ = 0;
}

// After a kill its sessions end by themselves; until they have, a new server refuses to begin.
bool PostgresServer::rise() {
    for (int tries = 0; tries < 300; ++tries) {
        if (server_ == 0 || ::waitpid(server_, nullptr, WNOHANG) == server_) serve();
        if (PQping(connection().c_str()) == PQPING_OK) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
    }
    return false;
}

PostgresServer::~PostgresServer() {
    if (server_ > 0) {
        ::kill(server_, SIGINT);  // fast shutdown
        for (int tries = 0; ::waitpid(server_, nullptr, WNOHANG) == 0; ++tries) {
            if (tries == 6000) ::kill(server_, SIGQUIT);  // a minute is enough
            std::this_thread::sleep_for(std::chrono::milliseconds{10});
        }
    }
    std::error_code ignored;
    if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

std::string PostgresServer::connection() const {
    return "host=" + folder_.string() + (port_.empty() ? "" : " port=" + port_) + " user=baton dbname=postgres";
}

std::string PostgresServer::uri(const std::string& database) const {
    return "postgresql://baton@/" + database + "?host=" + folder_.string() + (port_.empty() ? "" : "&port=" + port_);
}

pid_t PostgresServer::start(const std::vector<std::string>& command) const {
    std::vector<char*> words;
    for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
    words.push_back(nullptr);
    const pid_t child = ::fork();
    if (child != 0) return child;
    if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(group_) != 0 || ::setuid(user_) != 0))
        ::_exit(126);
    const int nothing = ::open("/dev/null", O_RDWR);
    for (const int stream : {0, 1, 2}) ::dup2(nothing, stream);
    ::execv(words[0], words.data());
    ::_exit(127);
}

bool PostgresServer::run(const std::vector<std::string>& command) const {
    int status = 0;
    const pid_t child = start(command);
    return child > 0 && ::waitpid(child, &status, 0) == child && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace baton::outbound
