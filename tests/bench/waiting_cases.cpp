#include "tests/bench/waiting_cases.hpp"

#include <atomic>

namespace baton::bench {
namespace {

using boost::asio::awaitable;

awaitable<void> begin_some(runtime::Engine& engine, std::atomic<std::size_t>& next, std::size_t end) {
    for (auto i = next++; i < end; i = next++) {
        const feel::Context variables{{"key", feel::Value("K" + std::to_string(i))}};
        (void)co_await start(engine, waiting_process, variables);
    }
}

awaitable<void> send_some(runtime::Engine& engine, std::atomic<std::size_t>& next, std::size_t end) {
    for (auto i = next++; i < end; i = next++) co_await send_message(engine, static_cast<std::int64_t>(i));
}

}  // namespace

void begin_waiting(RunningEngine& running, Numbers cases) {
    std::atomic<std::size_t> next = cases.from;
    running.run(1'000, [&](runtime::Engine& engine) { return begin_some(engine, next, cases.to); });
}

double rate_of_messages(RunningEngine& running, Numbers cases, std::size_t clients) {
    std::atomic<std::size_t> next = cases.from;
    const auto client = [&](runtime::Engine& engine) { return send_some(engine, next, cases.to); };
    return static_cast<double>(cases.count()) / running.run(clients, client);
}

}  // namespace baton::bench
