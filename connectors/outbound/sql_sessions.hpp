// Open sessions of one database that wait for their next statement.
#pragma once

#include <memory>
#include <mutex>
#include <soci/soci.h>
#include <utility>
#include <vector>

namespace baton::outbound {

class SqlSessions {
public:
    // A waiting session, or nothing.
    [[nodiscard]] std::unique_ptr<soci::session> take() {
        const std::lock_guard lock{mutex_};
        if (idle_.empty()) return nullptr;
        auto session = std::move(idle_.back());
        idle_.pop_back();
        return session;
    }

    // Only sessions in a good state come back; the others are closed by whoever holds them.
    void give_back(std::unique_ptr<soci::session> session) {
        constexpr std::size_t idle_max = 8;
        const std::lock_guard lock{mutex_};
        if (idle_.size() < idle_max) idle_.push_back(std::move(session));
    }

private:
    std::mutex mutex_;
    std::vector<std::unique_ptr<soci::session>> idle_;
};

}  // namespace baton::outbound
