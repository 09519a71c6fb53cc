#include <algorithm>

#include "engine/history/codec.hpp"
#include "engine/runtime/partition.hpp"

namespace baton::runtime {

// Kept messages as rows: those that were published and not dropped at once, and those that one more process has taken.
void Partition::note_messages(const Record& record) {
    for (const auto& event : record.events) {
        MessageKey key;
        if (const auto* const published = std::get_if<execution::MessagePublished>(&event)) key = published->message;
        if (const auto* const received = std::get_if<execution::MessageReceived>(&event)) key = received->message;
        if (const auto* const expired = std::get_if<execution::MessageExpired>(&event)) {
            open_.messages_gone.push_back(expired->message);
        }
        if (!key) continue;
        const auto kept = office_.kept(key);
        if (!kept) continue;
        open_.messages.push_back({key,
                                  history::encode(execution::Event(kept->message)),
                                  {kept->taken_by.begin(), kept->taken_by.end()},
                                  kept->message.expires});
    }
}

execution::Explanation Partition::explain(const execution::PublishMessage& message, Instant now) {
    now_ = std::max(now_, now);
    return office_.explain(message, world());
}

}  // namespace baton::runtime
