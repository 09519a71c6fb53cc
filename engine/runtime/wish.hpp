// What comes in at the door of the runtime, and what goes out after the commit.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "engine/execution/command.hpp"
#include "engine/history/record.hpp"
#include "engine/ports/rows.hpp"

namespace baton::runtime {

// What the caller of a once-only wish is told, word for word, however often it asks.
struct Answer {
    int status = 200;
    std::string body;
};

// What a committed wish did.
struct Done {
    Position position = 0;  // of the wish's own record
    InstanceKey instance;
    Instant at{};
    struct Touched {
        InstanceKey instance;  // 0: the post office
        Position position = 0;
        std::string command;
    };
    std::vector<Touched> touched;     // every record of the wish and of what followed from it, in order
    std::uint32_t task_revision = 0;  // of the task that a task command was about
    MessageKey message;               // PublishMessage: its key
    std::size_t started = 0;          // PublishMessage: cases that it started
    std::size_t delivered = 0;        // PublishMessage: subscriptions that it reached
    std::size_t put_off = 0;          // commands that follow from it and wait, durably, for their turn
    std::optional<Answer> answer;     // of a once-only wish
    bool was_done_before = false;     // only `answer` is set: the wish had been done under this key already
};

// The same key from the same principal gives the same answer (Idempotency-Key). The answer is rendered before the
// commit and written in its transaction, so a wish happens once however often it is sent. The same key with another
// fingerprint is refused with Code::unprocessable; while the first is under way, with Code::conflict.
struct OnceOnly {
    std::string principal;
    std::string key;
    std::string fingerprint;
    std::function<Answer(const Done&)> render;  // called on the partition's thread; must not block
};

// What somebody had read of a scope's variables when they decided to change them (runtime/variables_edition.hpp).
struct ReadVariables {
    execution::ScopeId scope = execution::root_scope;
    std::string edition;
};

struct Wish {
    InstanceKey instance;  // 0 for StartInstance (a key is minted) and for PublishMessage
    execution::Command command;
    Actor actor;
    std::string reason;
    std::optional<std::uint32_t> expected_revision;    // If-Match on a task: Code::stale when it has moved on
    std::optional<ReadVariables> read_variables = {};  // If-Match on variables: the same
    std::optional<OnceOnly> once;
    std::vector<ports::InboxEntry> notices;  // written in the same transaction (a connector's notification)
};

}  // namespace baton::runtime
