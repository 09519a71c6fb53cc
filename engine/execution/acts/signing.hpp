// Joint signing (会签) and any-one signing (或签): what must be there before a task is completed.
#pragma once

#include "engine/base/result.hpp"
#include "engine/execution/instance.hpp"

namespace baton::execution {

// Code::conflict naming those who have not signed: any of them, or none of several one of whom must. What they said is
// for whoever completes the task to heed.
[[nodiscard]] Result<> is_signed(const Task& task);

// The account, or the department; as messages name it.
[[nodiscard]] std::string name_of(const SignerAsked& signer);

}  // namespace baton::execution
