// What a fact of one case means for others: the commands that run right after, in the same batch.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/execution/decide.hpp"

namespace baton::execution {

// `before` is the case as it was before the fact: a token that ends takes with it the knowledge of whom it called.
void note_follow_ups(const Instance& before, const Event& event, std::vector<FollowUp>& follow_ups);

// Who must hear that this follow-up was refused: the case that called one which cannot begin, as it would wait for
// ever. Of all others the receiver no longer wants it: it has ended, or another was faster.
[[nodiscard]] std::optional<FollowUp> sent_back(const Command& refused, std::string why);

// To those that the signal has not reached yet. It does not follow from the part before it: all were meant at once.
[[nodiscard]] bool is_rest_of_signal(const Command& command);

}  // namespace baton::execution
