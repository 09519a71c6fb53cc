// An engine's workplace that a test moves by hand: what is decided is decided at once, what is committed waits until
// the test lets it, and time passes when it says so.
#pragma once

#include <deque>
#include <optional>

#include "engine/runtime/workplace.hpp"

namespace baton::runtime {

class ManualWorkplace final : public Workplace {
public:
    using Moment = std::chrono::steady_clock::time_point;

    void decide(Work work) override {
        deciding_.push_back(std::move(work));
        work_on();
    }
    void commit(Work work) override { committing_.push_back(std::move(work)); }
    void wake(std::chrono::milliseconds after, Work work) override { alarm_ = {now_ + after, std::move(work)}; }
    [[nodiscard]] Moment now() const override { return now_; }
    void close() override {
        alarm_.reset();
        while (finish_commit()) {
        }
    }

    // The oldest that waits; false: none does.
    bool finish_commit() {
        if (committing_.empty()) return false;
        auto work = std::move(committing_.front());
        committing_.pop_front();
        work();
        return true;
    }
    void finish_commits() {
        while (finish_commit()) {
        }
    }
    void pass(std::chrono::milliseconds time) {
        now_ += time;
        if (!alarm_ || alarm_->first > now_) return;
        auto work = std::move(alarm_->second);
        alarm_.reset();
        decide(std::move(work));
    }
    [[nodiscard]] std::size_t commits_waiting() const { return committing_.size(); }

private:
    // What is decided may ask for more of it, which comes after.
    void work_on() {
        if (is_working_) return;
        is_working_ = true;
        while (!deciding_.empty()) {
            auto work = std::move(deciding_.front());
            deciding_.pop_front();
            work();
        }
        is_working_ = false;
    }

    std::deque<Work> deciding_;
    std::deque<Work> committing_;
    std::optional<std::pair<Moment, Work>> alarm_;
    Moment now_{std::chrono::hours{1}};
    bool is_working_ = false;
};

}  // namespace baton::runtime
