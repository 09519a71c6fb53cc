// The real service as a child process, on a free port, over a data folder that outlives it.
#pragma once

#include <filesystem>
#include <mutex>
#include <string>
#include <sys/types.h>
#include <vector>

#include "service/client/client.hpp"

namespace baton::faults {

class Served {
public:
    // `before` is what stands before the program's name: "env NAME=value", or what takes it into a network of its own.
    Served(std::filesystem::path data, std::vector<std::string> arguments, std::vector<std::string> before = {});
    ~Served();
    Served(const Served&) = delete;
    Served& operator=(const Served&) = delete;

    // Waits until it says on which port it listens. False when it ended first, or said nothing for two minutes.
    [[nodiscard]] bool start();
    void kill();   // -9, and waits for its end
    void pause();  // its machine stands still; returns when it does
    void go_on();
    [[nodiscard]] int stop();  // SIGTERM; gives its exit code. Killed when it takes two minutes

    [[nodiscard]] client::Server as(const std::string& role) const;  // with the token of a local account; any thread
    [[nodiscard]] pid_t pid() const { return pid_; }
    [[nodiscard]] std::string address() const;  // host:port

private:
    std::filesystem::path data_;
    std::vector<std::string> arguments_;
    std::vector<std::string> before_;
    pid_t pid_ = 0;
    mutable std::mutex guard_;
    std::string url_;  // under guard
};

// The tests' own process, and the calendars and organisation of the project.
[[nodiscard]] std::vector<std::string> as_usual();

// A fresh folder for one test, removed with it.
class Folder {
public:
    explicit Folder(const std::string& name);
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace baton::faults
