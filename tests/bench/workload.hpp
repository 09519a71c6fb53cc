// The five workloads that peers were measured with: which process, what workers do in it, what it begins with.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace baton::bench {

enum class Doer : std::uint8_t { worker, person, message };

struct Workload {
    std::string process;
    Doer doer = Doer::worker;
    std::size_t acts = 0;  // jobs, tasks or messages that one case needs
    std::string job;       // of a worker: "inc" adds 1 to n, "noop" does nothing
    bool is_bare = false;  // without variables
};

[[nodiscard]] inline const std::vector<Workload>& workloads() {
    static const std::vector<Workload> all{
        {"w1_seq", Doer::worker, 10, "noop"},   {"w2_par", Doer::worker, 5, "noop"},
        {"w3_exc", Doer::worker, 10, "inc"},    {"w4_human", Doer::person, 2, ""},
        {"w5_msg_timer", Doer::message, 1, ""}, {"w5b_sub_msg_timer", Doer::message, 1, ""},
    };
    return all;
}

}  // namespace baton::bench
