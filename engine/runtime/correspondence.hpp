// What the post offices of other partitions must hear of the cases here: who begins to wait for a name that is theirs,
// who waits no longer, and what was taken. With one partition there is nothing to say.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/execution/branch.hpp"
#include "engine/execution/command.hpp"

namespace baton::runtime {

class Correspondence {
public:
    explicit Correspondence(execution::Branch here) : here_(here) {}

    // A subscription that another partition's office looks after.
    [[nodiscard]] bool is_elsewhere(const execution::Subscribed& subscription) const;
    // It is open; what was said of it was said.
    void restore(InstanceKey instance, const execution::Subscribed& subscription);
    // A letter for each office that a record of the case concerns.
    [[nodiscard]] std::vector<execution::HearOfCase> letters(InstanceKey instance, const std::string& process,
                                                             const std::vector<execution::Event>& events);

private:
    struct Office {
        std::uint32_t number = 0;
        bool is_for_messages = true;  // signals are answered by nobody
    };
    using Letters = std::map<std::uint32_t, execution::HearOfCase>;
    void note(const execution::Subscribed& opened, InstanceKey instance, Letters& letters);
    void note(const execution::Unsubscribed& closed, InstanceKey instance, Letters& letters);
    void note(const execution::MessageReceived& received, InstanceKey instance, Letters& letters) const;
    void note_end(InstanceKey instance, Letters& letters);

    execution::Branch here_;
    std::map<std::pair<InstanceKey, SubscriptionKey>, Office> offices_;  // of what is open
};

}  // namespace baton::runtime
