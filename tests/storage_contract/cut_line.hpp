// A line to the server, in the middle of which sits somebody who can cut it while a COMMIT is under way.
#pragma once

#include <atomic>
#include <filesystem>
#include <thread>
#include <vector>

#include "tests/storage_contract/sqlite_backend.hpp"

namespace baton::storage {

class CutLine {
public:
    enum class Cut : std::uint8_t {
        none,
        before_commit,  // the server never hears of it
        late_commit,    // the server hears of it some time after the client has lost it
        after_commit,   // the server has done it, and its answer is lost
    };

    explicit CutLine(const std::filesystem::path& server_sockets);
    ~CutLine();
    CutLine(const CutLine&) = delete;
    CutLine& operator=(const CutLine&) = delete;

    // Where it listens as the server does.
    [[nodiscard]] const std::filesystem::path& sockets() const { return folder_.path(); }
    // Once, at the next COMMIT of any connection.
    void cut_at_commit(Cut cut) { cut_ = cut; }
    [[nodiscard]] bool has_cut() const { return cut_ == Cut::none; }
    // Nothing is carried while it is held, and nobody is told: a network that swallows.
    void hold(bool is_held) { is_held_ = is_held; }
    // No new connection is let through while it is closed.
    void close(bool is_closed) { is_closed_ = is_closed; }

private:
    void listen();
    void carry(int client);
    // False: the line is cut, or at its end.
    [[nodiscard]] bool to_server(int client, int server);
    [[nodiscard]] bool to_client(int client, int server);
    [[nodiscard]] bool is_cut_here(Cut cut);

    TemporaryFolder folder_;
    std::filesystem::path server_;
    int listener_ = -1;
    std::atomic<Cut> cut_{Cut::none};
    std::atomic<bool> is_closed_{false};
    std::atomic<bool> is_held_{false};
    std::atomic<bool> is_over_{false};
    std::vector<std::jthread> carrying_;
    std::jthread listening_;
};

}  // namespace baton::storage
