// A worker's question for jobs, which all partitions have before them: the first that has some answers, and when none
// has any the last of them says so.
#pragma once

#include <atomic>
#include <functional>
#include <utility>

#include "engine/runtime/work.hpp"

namespace baton::runtime {

class JobQuestion {
public:
    using Jobs = Result<std::vector<ActivatedJob>>;

    JobQuestion(JobRequest request_, std::size_t asked, std::function<void(Jobs)> reply)
        : request(std::move(request_)), left_(asked), reply_(std::move(reply)) {}

    const JobRequest request;

    [[nodiscard]] bool is_answered() const { return is_answered_; }
    // Whether it is for the caller to answer; nobody else may any more.
    [[nodiscard]] bool take() { return !is_answered_.exchange(true); }
    void answer(Jobs jobs) { reply_(std::move(jobs)); }  // by who has taken it, once
    // One of those asked has nothing to say but this.
    void give_up(Jobs what) {
        if (--left_ == 0 && take()) answer(std::move(what));
    }

private:
    std::atomic<std::size_t> left_;
    std::atomic<bool> is_answered_{false};
    std::function<void(Jobs)> reply_;
};

}  // namespace baton::runtime
