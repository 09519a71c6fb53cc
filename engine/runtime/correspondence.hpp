// What the post offices of other partitions must hear of the cases here: who begins to wait for a name that is theirs,
// who waits no longer, and what was taken. With one partition there is nothing to say.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/execution/branch.hpp"
#include "engine/execution/command.hpp"
#include "engine/runtime/case.hpp"

namespace baton::runtime {

class Correspondence {
public:
    explicit Correspondence(execution::Branch here) : here_(here) {}

    // A subscription that another partition's office looks after.
    [[nodiscard]] bool is_elsewhere(const execution::Subscribed& subscription) const;
    // The case was read from the store; what was to be said of it was said.
    void restore(Case& subject) const;
    // A letter for each office that a record of the case concerns.
    [[nodiscard]] std::vector<execution::HearOfCase> letters(Case& subject,
                                                             const std::vector<execution::Event>& events) const;

private:
    using Letters = std::map<std::uint32_t, execution::HearOfCase>;
    void note(const execution::Subscribed& opened, Case& subject, Letters& letters) const;
    static void note(const execution::Unsubscribed& closed, Case& subject, Letters& letters);
    static void note(const execution::MessageReceived& received, const Case& subject, Letters& letters);
    static void note_end(Case& subject, Letters& letters);

    execution::Branch here_;
};

}  // namespace baton::runtime
