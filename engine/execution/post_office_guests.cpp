// Those who wait here for cases of other partitions. Nothing is known of such a case but what it says, later; so a
// message that was sent to it is out of hand until it has answered.
#include <algorithm>

#include "engine/execution/post_office.hpp"

namespace baton::execution {

namespace {

using ByProcess = std::map<std::string, SubscriptionKey>;

// For which process a message is on its way to it; the end when it is not.
ByProcess::iterator on_the_way_to(ByProcess& sent, SubscriptionKey subscription) {
    return std::ranges::find(sent, subscription, &ByProcess::value_type::second);
}

}  // namespace

// In the order in which it happened there: what it took, who waits no longer, who waits now.
Decision PostOffice::hear(const HearOfCase& news, World& world) {
    Decision decision;
    Anew anew;
    for (const Reception& one : news.received) {
        if (const auto kept = kept_.find(one.message); kept != kept_.end()) {
            const auto sent = on_the_way_to(kept->second.sent, one.subscription);
            take(one.message, sent == kept->second.sent.end() ? news.process : sent->first);
            if (sent != kept->second.sent.end()) kept->second.sent.erase(sent);
            let_expire(kept->second);
        }
        let_go(one.subscription, anew);
    }
    for (const SubscriptionKey subscription : news.closed) leave(subscription, anew);
    for (const Subscribed& wait : news.opened) {
        changes_.guests.push_back({wait, news.instance, news.process, world.mint.next<SubscriptionKey>().value});
        restore(changes_.guests.back());
    }
    if (news.has_ended) {
        for (const SubscriptionKey subscription : waiting_.waits_of(news.instance)) leave(subscription, anew);
    }
    judge_anew(anew, world, decision.follow_ups);
    for (const Reception& one : news.received) offer_next(one.subscription, world, decision.follow_ups);
    for (const Subscribed& wait : news.opened) offer_next(wait.subscription, world, decision.follow_ups);
    return decision;
}

// Nobody is sent anything under a subscription that has refused once.
Decision PostOffice::refuse(const RefuseDelivery& late, World& world) {
    Decision decision;
    for (const SubscriptionKey subscription : late.subscriptions) {
        if (partition_of(subscription.value) == here_.number) waiting_.forget(subscription);
    }
    const auto found = kept_.find(late.message);
    if (found == kept_.end()) return decision;  // a signal; or it was offered, and its time is over
    Kept& kept = found->second;
    Anew anew;
    for (const SubscriptionKey subscription : late.subscriptions) {
        if (const auto given = on_the_way_to(kept.given, subscription); given != kept.given.end()) {
            if (kept.message.expires > world.now) anew.emplace(Turn{kept.turn, late.message}, given->first);
            kept.given.erase(given);
        }
        if (const auto sent = on_the_way_to(kept.sent, subscription); sent != kept.sent.end()) {
            anew.emplace(Turn{kept.turn, late.message}, sent->first);
            kept.sent.erase(sent);
            changes_.messages.insert(late.message);
            leave(subscription, anew);
        }
    }
    if (anew.empty()) offer_to_others(kept, world.now, anew);
    judge_anew(anew, world, decision.follow_ups);
    return decision;
}

// After a start it is not known any more to whom a message was given that waits no longer; but whoever began to wait
// while it was given has not been offered it.
void PostOffice::offer_to_others(const Kept& kept, Instant now, Anew& anew) const {
    for (const auto& [process, subscription] : choose(kept.message)) {
        if (may_have(kept, process, now)) anew.emplace(Turn{kept.turn, kept.message.message}, process);
    }
}

void PostOffice::let_go(SubscriptionKey subscription, Anew& anew) {
    waiting_.set_addressed(subscription, false);
    const auto found = held_for_.find(subscription);
    if (found == held_for_.end()) return;
    for (const Turn& turn : found->second) {
        changes_.messages.insert(turn.second);
        std::erase_if(kept_.at(turn.second).held, [&](const auto& one) {
            if (one.second == subscription) anew.emplace(turn, one.first);
            return one.second == subscription;
        });
    }
    held_for_.erase(found);
}

void PostOffice::leave(SubscriptionKey guest, Anew& anew) {
    let_go(guest, anew);
    waiting_.forget(guest);
    changes_.guests_gone.push_back(guest);
}

void PostOffice::judge_anew(const Anew& messages, World& world, std::vector<FollowUp>& follow_ups) {
    for (const auto& [turn, process] : messages) {
        Kept& kept = kept_.at(turn.second);
        const Chosen chosen = choose(kept.message);
        const auto starts = starts_.find(process);
        if (const auto taker = chosen.find(process); taker != chosen.end()) {
            address(kept.message, process, taker->second, follow_ups);
        } else if (auto command = starts == starts_.end() ? std::nullopt
                                                          : start_of(process, starts->second, kept.message, chosen)) {
            command->instance = world.mint.next<InstanceKey>();
            follow_ups.push_back({command->instance, std::move(*command)});
        }
        let_expire(kept);
    }
}

// One at a time: whether it takes the next is known when it has answered.
void PostOffice::offer_next(SubscriptionKey guest, const World& world, std::vector<FollowUp>& follow_ups) {
    const Waiting* waiting = waiting_.find(guest);
    if (waiting == nullptr || waiting_.is_addressed(guest)) return;
    const auto place = waiting_.place_of(guest);
    if (place.kind != SubscriptionKind::message) return;
    const std::string process = *waiting->process;
    for (const Turn& turn : kept_for(place)) {
        const Kept& kept = kept_.at(turn.second);
        if (!may_have(kept, process, world.now)) continue;
        address(kept.message, process, guest, follow_ups);
        return;
    }
}

bool PostOffice::may_have(const Kept& kept, const std::string& process, Instant now) {
    return kept.message.expires > now && !kept.taken_by.contains(process) && !kept.given.contains(process) &&
           !kept.sent.contains(process) && !kept.held.contains(process) && is_for(kept.message, process);
}

}  // namespace baton::execution
