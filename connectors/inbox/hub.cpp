#include "connectors/inbox/hub.hpp"

#include <utility>

namespace baton::inbox {

Hub::Hold& Hub::Hold::operator=(Hold&& other) noexcept {
    if (this != &other) {
        if (end_) end_();
        end_ = std::exchange(other.end_, nullptr);
    }
    return *this;
}

Hub::Hold::~Hold() {
    if (end_) end_();
}

void Hub::ring(const std::map<std::string, std::uint64_t>& heads) {
    const std::lock_guard lock(mutex_);
    for (const auto& [department, head] : heads) {
        const auto found = listeners_.find(department);
        if (found == listeners_.end()) continue;
        for (const auto& [id, wake] : found->second) wake(head);
    }
}

Hub::Hold Hub::listen(const std::string& department, std::function<void(std::uint64_t)> wake) {
    const std::lock_guard lock(mutex_);
    const Id id = ++last_;
    listeners_[department].emplace(id, std::move(wake));
    return Hold([this, department, id] {
        const std::lock_guard ending(mutex_);
        const auto found = listeners_.find(department);
        if (found == listeners_.end()) return;
        found->second.erase(id);
        if (found->second.empty()) listeners_.erase(found);
    });
}

Hub::Hold Hub::hold_consumer(std::string_view department, std::string_view consumer, std::function<void()> replaced) {
    const std::lock_guard lock(mutex_);
    const std::pair key{std::string(department), std::string(consumer)};
    auto& owner = consumers_[key];
    if (owner.replaced) owner.replaced();
    const Id id = ++last_;
    owner = {id, std::move(replaced)};
    return Hold([this, key, id] {
        const std::lock_guard ending(mutex_);
        const auto found = consumers_.find(key);
        if (found != consumers_.end() && found->second.id == id) consumers_.erase(found);
    });
}

Hub::Hold Hub::on_drain(std::function<void()> drained) {
    const std::lock_guard lock(mutex_);
    const Id id = ++last_;
    drained_.emplace(id, std::move(drained));
    return Hold([this, id] {
        const std::lock_guard ending(mutex_);
        drained_.erase(id);
    });
}

void Hub::drain() {
    const std::lock_guard lock(mutex_);
    for (const auto& [id, drained] : drained_) drained();
}

bool Hub::enter(const std::string& account, Hold& hold) {
    const std::lock_guard lock(mutex_);
    auto& count = sessions_[account];
    if (count >= per_account_max_) return false;
    ++count;
    hold = Hold([this, account] {
        const std::lock_guard ending(mutex_);
        const auto found = sessions_.find(account);
        if (found != sessions_.end() && --found->second == 0) sessions_.erase(found);
    });
    return true;
}

}  // namespace baton::inbox
