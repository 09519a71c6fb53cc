// Who waits for a message or signal, and where: by kind, name and correlation key, those who have waited longest first.
// There may be a million of them: names of messages and processes are kept once, whoever has them. Who came first has
// the lower turn: a subscription of this partition its own key, one of another the key at which it was heard of.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/execution/event.hpp"

namespace baton::execution {

class WaitingList {
public:
    // Texts are those of who asks.
    struct Place {
        SubscriptionKind kind = SubscriptionKind::message;
        std::string_view name;
        std::string_view correlation_key;  // empty: takes any

        auto operator<=>(const Place&) const = default;
    };
    struct Waiting {
        SubscriptionKey subscription;
        InstanceKey instance;
        const std::string* process = nullptr;
        bool is_addressed = false;  // a message is on its way to it: another is better served by the next in line
    };

    void put(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process,
             std::uint64_t turn);
    void put(const Place& place, SubscriptionKey subscription, InstanceKey instance, std::string_view process) {
        put(place, subscription, instance, process, subscription.value);
    }
    void forget(SubscriptionKey subscription);  // nothing to do when it does not wait
    void forget_all(InstanceKey instance);
    [[nodiscard]] std::vector<SubscriptionKey> waits_of(InstanceKey instance) const;
    // Where it waits; its texts last as long as it does. Only of one that waits.
    [[nodiscard]] Place place_of(SubscriptionKey subscription) const;
    // Nothing to do when it does not wait.
    void set_addressed(SubscriptionKey subscription, bool is_addressed);
    // nullptr when it does not wait.
    [[nodiscard]] const Waiting* find(SubscriptionKey subscription) const;

    // Each that waits at the place: look(subscription, waiting).
    template <class Look>
    void look_at(const Place& place, Look look) const;
    // Each that waits for the name, by the keys: look(correlation key, subscription, waiting).
    template <class Look>
    void look_at_all(SubscriptionKind kind, std::string_view name, Look look) const;
    // Some of the names that are waited for, in alphabetical order.
    [[nodiscard]] std::vector<std::string> names(SubscriptionKind kind, std::size_t max) const;

    [[nodiscard]] std::size_t size() const { return waiting_.size(); }
    [[nodiscard]] std::size_t words() const { return words_.size(); }  // names that are kept

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

    [[nodiscard]] static Mark mark_of(const Spot& spot) {
        return {{spot.kind, *spot.name, spot.correlation_key}, spot.turn};
    }
    [[nodiscard]] const std::string* keep(std::string_view word);
    void release(const std::string& word);

    std::map<std::string, std::size_t, std::less<>> words_;  // and how many have each
    Line waiting_;
    std::unordered_map<SubscriptionKey, Line::iterator> spots_;
    std::set<std::pair<InstanceKey, SubscriptionKey>> by_instance_;
};

template <class Look>
void WaitingList::look_at(const Place& place, Look look) const {
    for (auto at = waiting_.lower_bound(Mark{place, {}}); at != waiting_.end(); ++at) {
        const Mark here = mark_of(at->first);
        if (here.place != place) break;
        look(at->second.subscription, at->second);
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
