// A PostgreSQL server of the test's own: in a fresh folder, on a socket in it, run by a user who is not root. Unless
// the settings say otherwise it listens nowhere else, and does not wait for the disk.
#pragma once

#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace baton::outbound {

class PostgresServer {
public:
    // `settings` as "name=value". `problem` says why there is none.
    explicit PostgresServer(std::vector<std::string> settings = {});
    ~PostgresServer();
    PostgresServer(const PostgresServer&) = delete;
    PostgresServer& operator=(const PostgresServer&) = delete;

    // What this machine would need to run one; nullptr when it needs nothing.
    [[nodiscard]] static const char* lacks();

    [[nodiscard]] bool runs() const { return problem_.empty(); }
    [[nodiscard]] const std::string& problem() const { return problem_; }
    void kill();                // -9, as when its machine loses power and the disk does not
    [[nodiscard]] bool rise();  // again, with what it had; waits until it answers
    [[nodiscard]] std::string connection() const;
    [[nodiscard]] std::string uri(const std::string& database = "postgres") const;
    [[nodiscard]] const std::filesystem::path& sockets() const { return folder_; }

private:
    void serve();
    pid_t start(const std::vector<std::string>& command) const;
    [[nodiscard]] bool run(const std::vector<std::string>& command) const;

    std::vector<std::string> settings_;
    std::string port_;  // empty: the usual one
    std::filesystem::path folder_;
    std::filesystem::path programs_;
    std::string problem_;
    uid_t user_ = 0;
    gid_t group_ = 0;
    pid_t server_ = 0;
};

}  // namespace baton::outbound
