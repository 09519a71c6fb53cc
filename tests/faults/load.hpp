// People at work: cases that are started and completed, each wish sent again under its key until it is acknowledged;
// and what must hold of them when all is over.
#pragma once

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "service/client/client.hpp"

namespace baton::faults {

class Load {
public:
    // Where the n-th try of anybody goes, by the token of that role; any thread.
    using Where = std::function<client::Server(const std::string& role, std::size_t turn)>;

    Load(std::size_t people, Where where) : where_(std::move(where)), cases_(people) {}
    ~Load() { pause(); }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    void go_on();
    void pause();  // after the wishes under way
    // Until so many more were acknowledged: however fast the machine is. False: they were not within two minutes.
    [[nodiscard]] bool wait_for(std::uint32_t more);
    [[nodiscard]] std::uint32_t acknowledged() const { return acknowledged_; }

    // What hung in the air is sent again under its old key; then every case comes to its end.
    void settle();
    // Every acknowledged case is there, once, and over; and there is no other.
    void expect_each_case_once();

private:
    struct Case {
        std::string number;         // its business key
        std::string instance;       // once its start was acknowledged
        std::string task;           // once it was seen
        bool is_completed = false;  // acknowledged
    };

    // One wish further; what was not acknowledged is sent again next time.
    void advance(Case& one);
    void start(Case& one);
    void find_task(Case& one);
    void complete(Case& one);
    [[nodiscard]] Result<feel::Value> ask(const client::Call& call, const std::string& role = "intake");
    [[nodiscard]] std::size_t active_cases();

    Where where_;
    std::atomic<std::size_t> turn_{0};  // rises with each try that got no answer
    std::atomic<std::uint32_t> acknowledged_{0};
    std::atomic<bool> is_over_{false};
    std::vector<std::vector<Case>> cases_;  // of each of the people
    std::vector<std::jthread> people_;
};

}  // namespace baton::faults
