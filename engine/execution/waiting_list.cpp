#include "engine/execution/waiting_list.hpp"

namespace baton::execution {

void WaitingList::put(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process,
                      std::uint64_t turn) {
    drop(subscription);
    Spot spot{place.kind, keep(place.name), std::string(place.correlation_key), turn};
    const auto added = waiting_.emplace(std::move(spot), Waiting{subscription, instance, keep(process)});
    spots_.emplace(subscription, added.first);
    by_instance_.emplace(instance, subscription);
    unsettled_.begins(subscription);
}

void WaitingList::recall(const Place& place, SubscriptionKey subscription, InstanceKey instance,
                         std::string_view process, std::uint64_t turn) {
    if (spots_.contains(subscription) || unsettled_.has_ended(subscription, instance)) return;
    put(place, subscription, instance, process, turn);
}

void WaitingList::forget(SubscriptionKey subscription) {
    drop(subscription);
    addressed_.erase(subscription);
    unsettled_.ends(subscription);
}

void WaitingList::drop(SubscriptionKey subscription) {
    const auto found = spots_.find(subscription);
    if (found == spots_.end()) return;
    const auto at = found->second;
    by_instance_.erase({at->second.instance, subscription});
    release(*at->second.process);
    const std::string* const name = at->first.name;  // compared with by the map until it is gone
    waiting_.erase(at);
    release(*name);
    spots_.erase(found);
}

void WaitingList::forget_all(InstanceKey instance) {
    for (auto at = by_instance_.lower_bound({instance, {}}); at != by_instance_.end() && at->first == instance;) {
        const auto subscription = at->second;
        ++at;
        forget(subscription);
    }
    unsettled_.ends_all_of(instance);
}

std::vector<SubscriptionKey> WaitingList::waits_of(InstanceKey instance) const {
    std::vector<SubscriptionKey> found;
    for (auto at = by_instance_.lower_bound({instance, {}}); at != by_instance_.end() && at->first == instance; ++at) {
        found.push_back(at->second);
    }
    return found;
}

WaitingList::Place WaitingList::place_of(SubscriptionKey subscription) const {
    const Spot& spot = spots_.at(subscription)->first;
    return {spot.kind, *spot.name, spot.correlation_key};
}

void WaitingList::set_addressed(SubscriptionKey subscription, bool is_addressed) {
    if (is_addressed)
        addressed_.insert(subscription);
    else
        addressed_.erase(subscription);
}

const WaitingList::Waiting* WaitingList::find(SubscriptionKey subscription) const {
    const auto found = spots_.find(subscription);
    return found == spots_.end() ? nullptr : &found->second->second;
}

std::vector<std::string> WaitingList::names(SubscriptionKind kind, std::size_t max) const {
    std::vector<std::string> found;
    auto at = waiting_.lower_bound(Mark{{kind, {}, {}}, {}});
    while (found.size() < max && at != waiting_.end() && at->first.kind == kind) {
        found.push_back(*at->first.name);
        // The first text after this name; what waits for the name itself is left behind.
        const std::string after = found.back() + '\0';
        at = waiting_.lower_bound(Mark{{kind, after, {}}, {}});
    }
    return found;
}

bool WaitingList::knows(const Place& place) {
    if (is_whole_) return true;
    const auto found = known_.find(place);
    if (found == known_.end()) return false;
    found->second = true;
    return true;
}

void WaitingList::know(const Place& place) {
    if (is_whole_) return;
    known_.insert_or_assign({place.kind, std::string(place.name), std::string(place.correlation_key)}, true);
}

void WaitingList::know_in_part() {
    is_whole_ = false;
    known_.clear();
    while (!waiting_.empty()) drop(waiting_.begin()->second.subscription);
}

void WaitingList::committed(std::uint64_t batch) {
    const auto settled = unsettled_.committed(batch);
    if (!is_whole_) {
        for (const SubscriptionKey subscription : settled) {
            const auto found = spots_.find(subscription);
            if (found != spots_.end() && !known_.contains(mark_of(found->second->first).place)) drop(subscription);
        }
    }
    if (size() > size_max_ || known_.size() > size_max_) shrink();
}

bool WaitingList::has_fresh(const Place& place) const {
    bool has = false;
    look_at(place,
            [&](SubscriptionKey subscription, const Waiting&) { has = has || unsettled_.is_fresh(subscription); });
    return has;
}

void WaitingList::drop_all_at(const Place& place) {
    std::vector<SubscriptionKey> there;
    look_at(place, [&](SubscriptionKey subscription, const Waiting&) { there.push_back(subscription); });
    for (const SubscriptionKey subscription : there) drop(subscription);
}

// Places are looked at in a circle: one that was used since then stays for another round. A quarter more leaves than
// must, so that this is not done at each batch.
void WaitingList::shrink() {
    if (is_whole_) {
        is_whole_ = false;
        for (const auto& [spot, waiting] : waiting_) {
            if (known_.empty() || known_.rbegin()->first.view() != mark_of(spot).place)
                known_.emplace_hint(known_.end(), WaitPlace{spot.kind, *spot.name, spot.correlation_key}, false);
        }
    }
    const std::size_t target = size_max_ - size_max_ / 4;
    auto at = known_.lower_bound(hand_);
    for (auto looks = 2 * known_.size(); looks > 0 && !known_.empty(); --looks) {
        if (size() <= target && known_.size() <= target) break;
        if (at == known_.end()) at = known_.begin();
        const Place place = at->first.view();
        if (std::exchange(at->second, false) || has_fresh(place)) {
            ++at;
            continue;
        }
        drop_all_at(place);
        at = known_.erase(at);
    }
    hand_ = at == known_.end() ? WaitPlace{} : at->first;
}

const std::string* WaitingList::keep(std::string_view word) {
    auto found = words_.find(word);
    if (found == words_.end()) found = words_.emplace(std::string(word), 0).first;
    ++found->second;
    return &found->first;
}

void WaitingList::release(const std::string& word) {
    const auto found = words_.find(word);
    if (--found->second == 0) words_.erase(found);
}

}  // namespace baton::execution
