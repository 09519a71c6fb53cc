#include "tests/faults/served.hpp"

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace baton::faults {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::minutes patience{2};  // a slow machine is no hang

// Empty when it ended first, or says nothing.
std::string read_line(int pipe) {
    std::string line;
    const auto until = steady_clock::now() + patience;
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - steady_clock::now());
        pollfd one{pipe, POLLIN, 0};
        if (left.count() <= 0 || ::poll(&one, 1, static_cast<int>(left.count())) != 1) return {};
        char letter = 0;
        if (::read(pipe, &letter, 1) != 1) return {};
        if (letter == '\n') return line;
        line += letter;
    }
}

}  // namespace

Served::Served(std::filesystem::path data, std::vector<std::string> arguments, std::vector<std::string> before)
    : data_(std::move(data)), arguments_(std::move(arguments)), before_(std::move(before)) {}

Served::~Served() {
    if (pid_ > 0) kill();
}

bool Served::start() {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return false;
    std::vector<std::string> words = before_;
    words.insert(words.end(), {BATON_BINARY, "serve", "--data", data_.string()});
    if (std::ranges::find(arguments_, "--port") == arguments_.end()) words.insert(words.end(), {"--port", "0"});
    words.insert(words.end(), arguments_.begin(), arguments_.end());
    pid_ = ::fork();
    if (pid_ == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        const int log = ::open((data_ / "service.log").c_str(), O_CREAT | O_APPEND | O_WRONLY, 0600);
        ::dup2(log, STDERR_FILENO);
        std::vector<char*> list;
        for (auto& word : words) list.push_back(word.data());
        list.push_back(nullptr);
        ::execvp(list[0], list.data());
        ::_exit(127);
    }
    ::close(ends[1]);
    const std::string said = read_line(ends[0]);  // "listening on http://127.0.0.1:40123"
    ::close(ends[0]);
    const auto address = said.find("http://");
    if (address == std::string::npos) return false;
    const std::lock_guard lock(guard_);
    url_ = said.substr(address, said.find(',', address) - address);
    return true;
}

void Served::kill() {
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
    pid_ = 0;
}

void Served::pause() {
    ::kill(pid_, SIGSTOP);
    siginfo_t stopped{};  // its threads stand still only now, or it has ended
    ::waitid(P_PID, static_cast<id_t>(pid_), &stopped, WSTOPPED | WEXITED | WNOWAIT);
}

void Served::go_on() { ::kill(pid_, SIGCONT); }

int Served::stop() {
    ::kill(pid_, SIGTERM);
    int status = 0;
    const auto until = steady_clock::now() + patience;
    while (::waitpid(pid_, &status, WNOHANG) == 0) {
        if (steady_clock::now() > until) ::kill(pid_, SIGKILL);
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    }
    pid_ = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

client::Server Served::as(const std::string& role) const {
    client::Server server;
    {
        const std::lock_guard lock(guard_);
        server.url = url_;
    }
    std::ifstream file(data_ / "tokens" / role);
    std::getline(file, server.token);
    return server;
}

std::string Served::address() const {
    const std::lock_guard lock(guard_);
    return url_.substr(url_.find("://") + 3);
}

std::vector<std::string> as_usual() {
    const std::string source = BATON_SOURCE_DIR;
    return {"--deploy", source + "/tests/faults/models", "--processes", source + "/processes", "--log-level", "warn"};
}

Folder::Folder(const std::string& name)
    : path_(std::filesystem::temp_directory_path() / ("baton-" + name + "-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace baton::faults
