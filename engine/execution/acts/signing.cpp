#include "engine/execution/acts/signing.hpp"

#include <algorithm>

namespace baton::execution {

std::string name_of(const SignerAsked& signer) {
    return signer.account.empty() ? "'" + signer.department + "'" : "'" + signer.account + "'";
}

Result<> is_signed(const Task& task) {
    const bool has_any = std::ranges::any_of(task.signers, &Signer::has_signed);
    if (task.signers.empty() || (task.sign_mode == SignMode::any && has_any)) return {};
    std::string waiting;
    for (const Signer& signer : task.signers) {
        if (!signer.has_signed) waiting += (waiting.empty() ? "" : ", ") + name_of(signer.asked);
    }
    if (waiting.empty()) return {};
    const std::string task_name = "The task " + std::to_string(task.opened.task.value);
    if (task.sign_mode == SignMode::any)
        return fail(Code::conflict, task_name + " waits for the opinion of one of " + waiting +
                                        ". Wait for it, or remove them as signers.");
    return fail(Code::conflict, task_name + " waits for the opinion of " + waiting +
                                    ". Wait for all of them, or remove who is not to sign.");
}

}  // namespace baton::execution
