// People at work: cases that go their course, each wish sent again under its key until it is acknowledged, or given up;
// and what must hold of them when all is over.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "tests/faults/case.hpp"

namespace baton::faults {

class Load {
public:
    // Where the n-th try of anybody goes, by the token of that role; any thread.
    using Where = std::function<client::Server(const std::string& role, std::size_t turn)>;

    Load(std::size_t people, Where where);
    ~Load() { pause(); }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    void go_on();
    void pause();  // after the wishes under way
    // Until so many more were acknowledged: however fast the machine is. False: they were not within two minutes.
    [[nodiscard]] bool wait_for(std::uint32_t more);
    [[nodiscard]] std::uint32_t acknowledged() const { return acknowledged_; }

    // What hung in the air is sent again under its old key; then every case comes to its end, but for those that were
    // given up.
    void settle();
    // Every acknowledged wish was done, once and in its order; what was given up at most once; and nothing else was.
    void expect_each_wish_once();
    // The same of messages, which are of no case: in that store, when no service runs any more.
    void expect_each_message_once(const std::string& store);

private:
    void work_at(std::size_t person);
    [[nodiscard]] Result<feel::Value> ask(const client::Call& call, const std::string& role);
    void note_refusal(const client::Call& call, const Problem& problem);
    [[nodiscard]] bool has_unfinished();
    [[nodiscard]] Result<std::vector<feel::Value>> all_cases();
    void expect_course(const Case& one, const feel::Value& found);
    void note(const std::string& what);

    Where where_;
    Clerk clerk_;
    std::atomic<std::size_t> turn_{0};  // rises with each try that got no answer
    std::atomic<std::uint32_t> acknowledged_{0};
    std::atomic<bool> is_over_{false};
    std::vector<std::vector<Case>> cases_;  // of each of the people
    std::mutex guard_;
    std::vector<std::string> wrongs_;  // what should never be answered; under guard
    std::vector<std::jthread> people_;
};

}  // namespace baton::faults
