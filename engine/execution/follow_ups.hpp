// What a fact of one case means for others: the commands that run right after, in the same batch.
#pragma once

#include <vector>

#include "engine/execution/decide.hpp"

namespace baton::execution {

// `before` is the case as it was before the fact: a token that ends takes with it the knowledge of whom it called.
void note_follow_ups(const Instance& before, const Event& event, std::vector<FollowUp>& follow_ups);

}  // namespace baton::execution
