#include "engine/runtime/correspondence.hpp"

#include <algorithm>

namespace baton::runtime {

using execution::office_of;
using execution::SubscriptionKind;

bool Correspondence::is_elsewhere(const execution::Subscribed& subscription) const {
    return here_.of > 1 && subscription.kind != SubscriptionKind::condition &&
           office_of(subscription.name, here_.of) != here_.number;
}

void Correspondence::restore(Case& subject) const {
    subject.offices.clear();
    for (const auto& [key, subscription] : subject.state.subscriptions) {
        if (!is_elsewhere(subscription)) continue;
        const bool is_for_messages = subscription.kind == SubscriptionKind::message;
        subject.offices[key] = {office_of(subscription.name, here_.of), is_for_messages};
    }
}

void Correspondence::note(const execution::Subscribed& opened, Case& subject, Letters& letters) const {
    if (!is_elsewhere(opened)) return;
    const auto office = office_of(opened.name, here_.of);
    subject.offices[opened.subscription] = {office, opened.kind == SubscriptionKind::message};
    letters[office].opened.push_back(opened);
}

// What was opened in the same record is as if it had never been.
void Correspondence::note(const execution::Unsubscribed& closed, Case& subject, Letters& letters) {
    const auto found = subject.offices.find(closed.subscription);
    if (found == subject.offices.end()) return;
    auto& letter = letters[found->second.number];
    subject.offices.erase(found);
    const auto is_it = [&](const auto& opened) { return opened.subscription == closed.subscription; };
    if (std::erase_if(letter.opened, is_it) == 0) letter.closed.push_back(closed.subscription);
}

void Correspondence::note(const execution::MessageReceived& received, const Case& subject, Letters& letters) {
    const auto found = subject.offices.find(received.subscription);
    if (found == subject.offices.end() || !found->second.is_for_messages) return;
    letters[found->second.number].received.push_back({received.subscription, received.message});
}

void Correspondence::note_end(Case& subject, Letters& letters) {
    for (const auto& [subscription, office] : subject.offices) {
        auto& letter = letters[office.number];
        letter.opened.clear();
        letter.has_ended = true;
    }
    subject.offices.clear();
}

std::vector<execution::HearOfCase> Correspondence::letters(Case& subject,
                                                           const std::vector<execution::Event>& events) const {
    std::vector<execution::HearOfCase> written;
    if (here_.of == 1) return written;
    Letters letters;
    for (const auto& event : events) {
        if (const auto* opened = std::get_if<execution::Subscribed>(&event)) note(*opened, subject, letters);
        if (const auto* closed = std::get_if<execution::Unsubscribed>(&event)) note(*closed, subject, letters);
        if (const auto* taken = std::get_if<execution::MessageReceived>(&event)) note(*taken, subject, letters);
        if (std::holds_alternative<execution::InstanceEnded>(event)) note_end(subject, letters);
    }
    for (auto& [office, letter] : letters) {
        letter.office = office;
        letter.instance = subject.state.key;
        letter.process = subject.state.started.process;
        if (!letter.received.empty() || !letter.closed.empty() || !letter.opened.empty() || letter.has_ended)
            written.push_back(std::move(letter));
    }
    return written;
}

}  // namespace baton::runtime
