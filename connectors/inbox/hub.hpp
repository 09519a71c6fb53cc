// Where commits ring and taps listen; and who holds which exclusive consumer. Any thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>

namespace baton::inbox {

class Hub {
public:
    explicit Hub(std::size_t sessions_per_account_max = 50) : per_account_max_(sessions_per_account_max) {}
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;

    // Ends what it stands for when it goes.
    class Hold {
    public:
        Hold() = default;
        Hold(Hold&& other) noexcept : end_(std::exchange(other.end_, nullptr)) {}
        Hold& operator=(Hold&& other) noexcept;
        ~Hold();

    private:
        friend class Hub;
        explicit Hold(std::function<void()> end) : end_(std::move(end)) {}
        std::function<void()> end_;
    };

    // After a commit: the departments' newest numbers.
    void ring(const std::map<std::string, std::uint64_t>& heads);
    // `wake` is called with the newest number, from any thread and under a lock: it only posts.
    [[nodiscard]] Hold listen(const std::string& department, std::function<void(std::uint64_t)> wake);

    // The newest session of a named consumer has it; `replaced` tells the one before. Called under a lock: it only
    // posts.
    [[nodiscard]] Hold hold_consumer(std::string_view department, std::string_view consumer,
                                     std::function<void()> replaced);

    // `drained` is called once when the service stops, under a lock: it only posts.
    [[nodiscard]] Hold on_drain(std::function<void()> drained);
    void drain();

    // Counts a session of the account; false when it has as many as it may.
    [[nodiscard]] bool enter(const std::string& account, Hold& hold);

private:
    using Id = std::uint64_t;
    struct Owner {
        Id id = 0;
        std::function<void()> replaced;
    };

    std::size_t per_account_max_;
    std::mutex mutex_;
    Id last_ = 0;
    std::map<std::string, std::map<Id, std::function<void(std::uint64_t)>>> listeners_;
    std::map<std::pair<std::string, std::string>, Owner> consumers_;
    std::map<std::string, std::size_t> sessions_;
    std::map<Id, std::function<void()>> drained_;
};

}  // namespace baton::inbox
