// Does the jobs that the suite's scripts have become, each after the meaning of its word.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/execution/command.hpp"
#include "engine/execution/instance.hpp"

namespace baton::conformance::betsy {

struct Job {
    InstanceKey instance;
    JobKey key;
    std::string word;
    std::string datum;  // the variable that it is about
    Instant since{};
};

class Worker {
public:
    void take(Job job) { jobs_.push_back(std::move(job)); }

    // The oldest job whose time has come; none when all others are still under way.
    [[nodiscard]] std::optional<Job> next(Instant now);
    // What is said to the engine for it; `about` is the case that the job belongs to.
    [[nodiscard]] execution::Command finish(const Job& job, const execution::Instance& about);
    // The engine has taken it: its word counts.
    void note(const Job& job, Instant now);

    [[nodiscard]] const std::vector<std::string>& traces() const { return traces_; }
    [[nodiscard]] bool has_log() const { return has_log_; }
    [[nodiscard]] bool has_marker() const { return has_marker_; }
    [[nodiscard]] bool has_right_data() const { return has_right_data_; }
    [[nodiscard]] bool were_parallel() const;

private:
    struct Span {
        Instant begin{};
        Instant end{};
    };

    std::vector<Job> jobs_;
    std::vector<std::string> traces_;
    std::map<std::string, Span> spans_;
    bool has_log_ = false;
    bool has_marker_ = false;
    bool has_right_data_ = false;
};

}  // namespace baton::conformance::betsy
