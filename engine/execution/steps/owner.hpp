// On whose behalf something waits or a clock runs.
#pragma once

#include "engine/execution/event/types.hpp"

namespace baton::execution {

struct Owner {
    TokenId token = 0;  // 0: the scope itself
    ScopeId scope = 0;
};

}  // namespace baton::execution
