// Who waits for a message or signal, and where: by kind, name and correlation key, those who have waited longest first.
// There may be a million of them: names of messages and processes are kept once, whoever has them. Who came first has
// the lower turn: a subscription of this partition its own key, one of another the key at which it was heard of.
// Of more than `size_max` only some places are known, and those not used for long are given up when a batch is durable;
// whoever asks for another place has the list learn it from the store first.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/execution/unsettled.hpp"
#include "engine/execution/wait_place.hpp"

namespace baton::execution {

class WaitingList {
public:
    static constexpr std::size_t no_limit = std::numeric_limits<std::size_t>::max();
    using Place = PlaceView;
    struct Waiting {
        SubscriptionKey subscription;
        InstanceKey instance;
        const std::string* process = nullptr;
    };

    explicit WaitingList(std::size_t size_max = no_limit) : size_max_(size_max) {}

    void put(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process,
             std::uint64_t turn);
    void put(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process) {
        put(place, subscription, instance, process, subscription.value);
    }
    void forget(SubscriptionKey subscription);
    void forget_all(InstanceKey instance);
    [[nodiscard]] std::vector<SubscriptionKey> waits_of(InstanceKey instance) const;  // known ones
    // Where it waits; its texts last as long as it does. Only of one that is known.
    [[nodiscard]] Place place_of(SubscriptionKey subscription) const;
    // nullptr when it does not wait or is not known.
    [[nodiscard]] const Waiting* find(SubscriptionKey subscription) const;
    // A message is on its way to it: another is better served by the next in line. Whether it is known or not.
    void set_addressed(SubscriptionKey subscription, bool is_addressed);
    [[nodiscard]] bool is_addressed(SubscriptionKey subscription) const { return addressed_.contains(subscription); }

    // Each that waits at the place: look(subscription, waiting).
    template <class Look>
    void look_at(const Place& place, Look look) const;
    // Those whose turn comes after that one, in turn, for as long as look(subscription, waiting, turn) says so.
    template <class Look>
    void look_after(const Place& place, std::uint64_t turn, Look look) const;
    // Each known one that waits for the name, by the keys: look(correlation key, subscription, waiting).
    template <class Look>
    void look_at_all(SubscriptionKind kind, std::string_view name, Look look) const;
    // Some of the names that known ones wait for, in alphabetical order.
    [[nodiscard]] std::vector<std::string> names(SubscriptionKind kind, std::size_t max) const;

    // ---- what is known ----
    [[nodiscard]] bool is_whole() const { return is_whole_; }  // all who wait are
    [[nodiscard]] bool knows(const Place& place);              // all who wait there are; counts as use
    void know(const Place& place);                             // all whom the store has there have been put
    void know_in_part();                                       // nobody is known but those who come from now on
    // As the store shows it; what it may not show yet is known better here. At a place that is not known it stays until
    // the open batch is durable.
    void recall(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process,
                std::uint64_t turn);
    void at_batch(std::uint64_t number) { unsettled_.at_batch(number); }  // the open one; 0: all is durable already
    void committed(std::uint64_t batch);                                  // it and all before it are durable

    [[nodiscard]] std::size_t size() const { return waiting_.size(); }  // in memory
    [[nodiscard]] std::size_t words() const { return words_.size(); }   // names that are kept

private:
    struct Spot {
        SubscriptionKind kind = SubscriptionKind::message;
        const std::string* name = nullptr;
        std::string correlation_key;
        std::uint64_t turn = 0;
    };
    // A spot without texts of its own: from where one begins to look.
    struct Mark {
        Place place;
        std::uint64_t turn = 0;

        auto operator<=>(const Mark&) const = default;
    };
    struct BySpot {
        using is_transparent = void;
        bool operator()(const Spot& a, const Spot& b) const { return mark_of(a) < mark_of(b); }
        bool operator()(const Spot& a, const Mark& b) const { return mark_of(a) < b; }
        bool operator()(const Mark& a, const Spot& b) const { return a < mark_of(b); }
    };
    using Line = std::map<Spot, Waiting, BySpot>;
    using KnownPlaces = std::map<WaitPlace, bool, ByPlace>;  // whether it was used since it was last looked at

    [[nodiscard]] static Mark mark_of(const Spot& spot) {
        return {{spot.kind, *spot.name, spot.correlation_key}, spot.turn};
    }
    [[nodiscard]] const std::string* keep(std::string_view word);
    void release(const std::string& word);
    void drop(SubscriptionKey subscription);  // from memory; it may wait all the same
    [[nodiscard]] bool has_fresh(const Place& place) const;
    void drop_all_at(const Place& place);
    void shrink();

    std::size_t size_max_;
    bool is_whole_ = true;
    KnownPlaces known_;                                      // when it is not whole
    WaitPlace hand_;                                         // from where places are looked at next
    std::map<std::string, std::size_t, std::less<>> words_;  // and how many have each
    Line waiting_;
    std::unordered_map<SubscriptionKey, Line::iterator> spots_;
    std::set<std::pair<InstanceKey, SubscriptionKey>> by_instance_;
    std::unordered_set<SubscriptionKey> addressed_;
    Unsettled unsettled_;
};

template <class Look>
void WaitingList::look_at(const Place& place, Look look) const {
    for (auto at = waiting_.lower_bound(Mark{place, {}}); at != waiting_.end(); ++at) {
        if (mark_of(at->first).place != place) break;
        look(at->second.subscription, at->second);
    }
}

template <class Look>
void WaitingList::look_after(const Place& place, std::uint64_t turn, Look look) const {
    for (auto at = waiting_.lower_bound(Mark{place, turn + 1}); at != waiting_.end(); ++at) {
        const Mark here = mark_of(at->first);
        if (here.place != place || !look(at->second.subscription, at->second, here.turn)) break;
    }
}

template <class Look>
void WaitingList::look_at_all(SubscriptionKind kind, std::string_view name, Look look) const {
    for (auto at = waiting_.lower_bound(Mark{{kind, name, {}}, {}}); at != waiting_.end(); ++at) {
        const Spot& spot = at->first;
        if (spot.kind != kind || *spot.name != name) break;
        look(spot.correlation_key, at->second.subscription, at->second);
    }
}

}  // namespace baton::execution
