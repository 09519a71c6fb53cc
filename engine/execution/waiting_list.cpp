#include "engine/execution/waiting_list.hpp"

namespace baton::execution {

void WaitingList::put(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process,
                      std::uint64_t turn) {
    forget(subscription);
    Spot spot{place.kind, keep(place.name), std::string(place.correlation_key), turn};
    const auto added = waiting_.emplace(std::move(spot), Waiting{subscription, instance, keep(process), false});
    spots_.emplace(subscription, added.first);
    by_instance_.emplace(instance, subscription);
}

void WaitingList::forget(SubscriptionKey subscription) {
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
    const auto found = spots_.find(subscription);
    if (found != spots_.end()) found->second->second.is_addressed = is_addressed;
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
