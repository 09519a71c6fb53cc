// Counts of what the API did, in the Prometheus text format (version 0.0.4). Any thread.
#pragma once

#include <atomic>
#include <chrono>
#include <map>
#include <mutex>
#include <string>
#include <string_view>

namespace baton::runtime {
struct Health;
}

namespace baton::api {

class Metrics {
public:
    // Methods that are not HTTP's own are counted as OTHER, so that nobody can make up labels.
    void count(std::string_view method, int status, std::chrono::steady_clock::duration took);

    std::atomic<std::int64_t> connections{0};       // open now
    std::atomic<std::int64_t> inbox_sessions{0};    // open now
    std::atomic<std::uint64_t> inbox_events{0};     // sent since start
    std::atomic<std::uint64_t> bad_requests{0};     // not even HTTP
    std::atomic<std::uint64_t> forwarded{0};        // answered by another node
    std::atomic<std::uint64_t> forwards_failed{0};  // no other node could be asked

    // All that were answered since start, long polls and sockets included.
    struct Requests {
        std::uint64_t answered = 0;
        std::uint64_t failed = 0;  // by our own fault: 5xx
        double seconds = 0;
    };
    [[nodiscard]] Requests requests() const;
    [[nodiscard]] std::string text(const runtime::Health& health) const;

private:
    struct Served {
        std::uint64_t requests = 0;
        double seconds = 0;
    };
    mutable std::mutex mutex_;
    std::map<std::pair<std::string, int>, Served> served_;  // by method and status
};

// Of memory that this process has now; 0 where the system does not say.
[[nodiscard]] std::uint64_t resident_bytes();

}  // namespace baton::api
