// Where partitions are, as a test says.
#pragma once

#include <functional>
#include <map>
#include <mutex>

#include "connectors/api/whereabouts.hpp"

namespace baton::api {

class FakeWhereabouts final : public Whereabouts {
public:
    explicit FakeWhereabouts(std::uint32_t count = 1) : count_(count) {}

    // Empty: nobody is known to have it.
    void put_elsewhere(std::uint32_t partition, const std::string& address) {
        const std::lock_guard lock(mutex_);
        elsewhere_[partition] = address;
    }
    void put_here(std::uint32_t partition) {
        const std::lock_guard lock(mutex_);
        elsewhere_.erase(partition);
    }
    // Called with how many looks there have been.
    void on_look(std::function<void(int)> does) { looking_ = std::move(does); }
    [[nodiscard]] int looks() const {
        const std::lock_guard lock(mutex_);
        return looks_;
    }
    [[nodiscard]] int told() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }
    void show(std::vector<NodeSeen> nodes) {
        const std::lock_guard lock(mutex_);
        nodes_ = std::move(nodes);
    }

    [[nodiscard]] std::uint32_t partitions() const override { return count_; }
    [[nodiscard]] bool is_here(std::uint32_t partition) const override {
        const std::lock_guard lock(mutex_);
        return !elsewhere_.contains(partition);
    }
    [[nodiscard]] std::string address_of(std::uint32_t partition) const override {
        const std::lock_guard lock(mutex_);
        const auto found = elsewhere_.find(partition);
        return found == elsewhere_.end() ? std::string{} : found->second;
    }
    void look_again() override {
        int looks = 0;
        {
            const std::lock_guard lock(mutex_);
            looks = ++looks_;
        }
        if (looking_) looking_(looks);
    }
    void tell_others() override {
        const std::lock_guard lock(mutex_);
        ++told_;
    }
    [[nodiscard]] bool is_neighbour(std::string_view secret) const override { return secret == "秘密"; }
    [[nodiscard]] std::string secret() const override { return "秘密"; }
    [[nodiscard]] std::vector<NodeSeen> nodes() const override {
        const std::lock_guard lock(mutex_);
        return nodes_;
    }

private:
    std::uint32_t count_;
    mutable std::mutex mutex_;
    std::map<std::uint32_t, std::string> elsewhere_;
    std::vector<NodeSeen> nodes_;
    std::function<void(int)> looking_;
    int looks_ = 0;
    int told_ = 0;
};

}  // namespace baton::api
