// How many bytes of bodies may be held at a time, over all connections.
#pragma once

#include <atomic>
#include <cstddef>
#include <optional>
#include <utility>

namespace baton::api {

class BodyBudget {
public:
    explicit BodyBudget(std::size_t max) : max_(max) {}

    // Given back with its life.
    class Share {
    public:
        Share(BodyBudget& of, std::size_t size) : of_(&of), size_(size) {}
        Share(Share&& other) noexcept : of_(std::exchange(other.of_, nullptr)), size_(other.size_) {}
        Share& operator=(Share&&) = delete;
        ~Share() {
            if (of_ != nullptr) of_->held_ -= size_;
        }

    private:
        BodyBudget* of_;
        std::size_t size_;
    };

    // Nothing when there is no room. Any thread.
    [[nodiscard]] std::optional<Share> take(std::size_t size) {
        if (held_.fetch_add(size) + size <= max_) return Share(*this, size);
        held_ -= size;
        return std::nullopt;
    }

private:
    std::size_t max_;
    std::atomic<std::size_t> held_{0};
};

}  // namespace baton::api
