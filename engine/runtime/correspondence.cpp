#include "engine/runtime/correspondence.hpp"

#include <algorithm>

namespace baton::runtime {

using execution::office_of;
using execution::SubscriptionKind;

bool Correspondence::is_elsewhere(const execution::Subscribed& subscription) const {
    return here_.of > 1 && subscription.kind != SubscriptionKind::condition &&
           office_of(subscription.name, here_.of) != here_.number;
}

void Correspondence::restore(InstanceKey instance, const execution::Subscribed& subscription) {
    const bool is_for_messages = subscription.kind == SubscriptionKind::message;
    offices_[{instance, subscription.subscription}] = {office_of(subscription.name, here_.of), is_for_messages};
}

void Correspondence::note(const execution::Subscribed& opened, InstanceKey instance, Letters& letters) {
    if (!is_elsewhere(opened)) return;
    restore(instance, opened);
    letters[office_of(opened.name, here_.of)].opened.push_back(opened);
}

// What was opened in the same record is as if it had never been.
void Correspondence::note(const execution::Unsubscribed& closed, InstanceKey instance, Letters& letters) {
    const auto found = offices_.find({instance, closed.subscription});
    if (found == offices_.end()) return;
    auto& letter = letters[found->second.number];
    offices_.erase(found);
    const auto is_it = [&](const auto& opened) { return opened.subscription == closed.subscription; };
    if (std::erase_if(letter.opened, is_it) == 0) letter.closed.push_back(closed.subscription);
}

void Correspondence::note(const execution::MessageReceived& received, InstanceKey instance, Letters& letters) const {
    const auto found = offices_.find({instance, received.subscription});
    if (found == offices_.end() || !found->second.is_for_messages) return;
    letters[found->second.number].received.push_back({received.subscription, received.message});
}

void Correspondence::note_end(InstanceKey instance, Letters& letters) {
    for (auto at = offices_.lower_bound({instance, {}}); at != offices_.end() && at->first.first == instance;) {
        auto& letter = letters[at->second.number];
        letter.opened.clear();
        letter.has_ended = true;
        at = offices_.erase(at);
    }
}

std::vector<execution::HearOfCase> Correspondence::letters(InstanceKey instance, const std::string& process,
                                                           const std::vector<execution::Event>& events) {
    std::vector<execution::HearOfCase> written;
    if (here_.of == 1) return written;
    Letters letters;
    for (const auto& event : events) {
        if (const auto* opened = std::get_if<execution::Subscribed>(&event)) note(*opened, instance, letters);
        if (const auto* closed = std::get_if<execution::Unsubscribed>(&event)) note(*closed, instance, letters);
        if (const auto* taken = std::get_if<execution::MessageReceived>(&event)) note(*taken, instance, letters);
        if (std::holds_alternative<execution::InstanceEnded>(event)) note_end(instance, letters);
    }
    for (auto& [office, letter] : letters) {
        letter.office = office;
        letter.instance = instance;
        letter.process = process;
        if (!letter.received.empty() || !letter.closed.empty() || !letter.opened.empty() || letter.has_ended)
            written.push_back(std::move(letter));
    }
    return written;
}

}  // namespace baton::runtime
