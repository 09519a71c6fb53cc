// Of which places a command asks who waits there.
#include "engine/execution/post_office.hpp"

namespace baton::execution {

std::vector<WaitPlace> PostOffice::places_asked_for(const Command& command, const World& world) const {
    std::set<Place> places;
    const auto ask_for_held = [&](SubscriptionKey subscription) {
        const auto held = held_for_.find(subscription);
        if (held == held_for_.end()) return;
        for (const auto& [turn, message] : held->second) ask_for(message, places);
    };
    if (const auto* const message = std::get_if<PublishMessage>(&command)) {
        for (auto& place : places_of(published(*message, world))) places.insert(std::move(place));
        places.insert({message->kind, message->name, {}});
    } else if (const auto* const late = std::get_if<RefuseDelivery>(&command)) {
        ask_for(late->message, places);
        for (const SubscriptionKey subscription : late->subscriptions) ask_for_held(subscription);
    } else if (const auto* const news = std::get_if<HearOfCase>(&command)) {
        for (const Reception& one : news->received) ask_for_held(one.subscription);
        for (const SubscriptionKey subscription : news->closed) ask_for_held(subscription);
        if (!news->has_ended) return {places.begin(), places.end()};
        for (const SubscriptionKey subscription : waiting_.waits_of(news->instance)) ask_for_held(subscription);
    }
    return {places.begin(), places.end()};
}

// It may be judged anew, wherever it lies.
void PostOffice::ask_for(MessageKey message, std::set<Place>& places) const {
    const auto found = kept_.find(message);
    if (found == kept_.end()) return;
    for (auto& place : places_of(found->second.message)) places.insert(std::move(place));
    places.insert({found->second.message.kind, found->second.message.name, {}});
}

}  // namespace baton::execution
