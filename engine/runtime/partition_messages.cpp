// The post office as rows, and what it would do.
#include <charconv>

#include "engine/history/codec.hpp"
#include "engine/runtime/partition.hpp"
#include "engine/runtime/rows.hpp"

namespace baton::runtime {
namespace {

using BySubscription = std::map<std::string, SubscriptionKey>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

Pairs pairs_of(const BySubscription& by_process) {
    Pairs pairs;
    for (const auto& [process, key] : by_process) pairs.emplace_back(process, std::to_string(key.value));
    return pairs;
}

BySubscription from_pairs(const Pairs& pairs) {
    BySubscription by_process;
    for (const auto& [process, text] : pairs) {
        std::from_chars(text.data(), text.data() + text.size(), by_process[process].value);
    }
    return by_process;
}

ports::MessageRow row_of(const execution::KeptMessage& kept) {
    return {kept.message.message,
            history::encode(execution::Event(kept.message)),
            {kept.taken_by.begin(), kept.taken_by.end()},
            kept.message.expires,
            kept.turn,
            pairs_of(kept.sent),
            pairs_of(kept.held)};
}

ports::GuestRow row_of(const execution::Guest& guest) {
    const auto& wait = guest.subscription;
    return {wait.subscription, guest.instance,       guest.process, text_of(wait.kind),
            wait.name,         wait.correlation_key, guest.turn};
}

}  // namespace

void Partition::note_post() {
    const auto changes = office_.take_changes();
    for (const MessageKey key : changes.messages) {
        if (const auto* const kept = office_.kept(key)) {
            open_.messages.push_back(row_of(*kept));
        } else {
            open_.messages_gone.push_back(key);
        }
    }
    for (const auto& guest : changes.guests) open_.guests.push_back(row_of(guest));
    open_.guests_gone.insert(open_.guests_gone.end(), changes.guests_gone.begin(), changes.guests_gone.end());
}

Result<> Partition::read_post() {
    const auto messages = store_.messages(here_.number);
    if (!messages) return messages.error();
    for (const auto& row : *messages) {
        const auto event = history::decode_event(row.body, history::format_version);
        if (!event) return event.error();
        office_.restore(execution::KeptMessage{std::get<execution::MessagePublished>(*event),
                                               row.turn,
                                               {row.taken_by.begin(), row.taken_by.end()},
                                               from_pairs(row.sent),
                                               from_pairs(row.held),
                                               {}});
    }
    return {};
}

}  // namespace baton::runtime
