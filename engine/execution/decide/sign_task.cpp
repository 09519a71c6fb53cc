#include <algorithm>

#include "engine/execution/acts/signing.hpp"
#include "engine/execution/decide/obey.hpp"

namespace baton::execution {

namespace {

constexpr std::size_t signers_max = 100;  // of one task, open or signed

bool same(const SignerAsked& one, const SignerAsked& other) {
    return one.account == other.account && (!one.account.empty() || one.department == other.department);
}

Result<> can_be_asked(const Task& task, const std::vector<SignerAsked>& wanted) {
    if (wanted.empty()) return fail(Code::invalid, "To add signers needs at least one: an account or a department.");
    if (task.signers.size() + wanted.size() > signers_max)
        return fail(Code::unprocessable, "A task has " + std::to_string(signers_max) + " signers at most.");
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const SignerAsked& one = wanted[i];
        if (one.account.empty() && one.department.empty())
            return fail(Code::invalid, "A signer is an account or a department. Name one.");
        if (!one.account.empty() && one.account == task.opened.assignee)
            return fail(Code::unprocessable, name_of(one) + " has the task and does not sign it as well.");
        const bool is_asked = std::ranges::any_of(
            task.signers, [&](const Signer& signer) { return !signer.has_signed && same(signer.asked, one); });
        const bool is_named = std::any_of(wanted.begin(), wanted.begin() + static_cast<std::ptrdiff_t>(i),
                                          [&](const SignerAsked& before) { return same(before, one); });
        if (is_asked || is_named) return fail(Code::conflict, name_of(one) + " is asked to sign already.");
    }
    return {};
}

Result<Signer> signer_of(const Task& task, std::uint32_t number) {
    const auto found = std::ranges::find(task.signers, number, [](const Signer& one) { return one.asked.signer; });
    if (found == task.signers.end())
        return fail(Code::not_found, "The task " + std::to_string(task.opened.task.value) + " has no signer " +
                                         std::to_string(number) + ". Look at its signers.");
    if (found->has_signed)
        return fail(Code::conflict, name_of(found->asked) + " has given an opinion already, which stands.");
    return *found;
}

}  // namespace

Result<> obey(Decider& decider, const AddSigners& command) {
    const auto task = held_task(decider, command.task, command.by);
    if (!task) return task.error();
    if (const auto can = can_be_asked(*task, command.signers); !can) return can.error();
    SignersAdded added{command.task, command.mode, command.signers, command.by};
    std::uint32_t last = task->last_signer;
    for (SignerAsked& signer : added.signers) signer.signer = ++last;
    decider.emit(std::move(added));
    return {};
}

Result<> obey(Decider& decider, const RemoveSigner& command) {
    const auto task = held_task(decider, command.task, command.by);
    if (!task) return task.error();
    if (const auto why = has_reason(command.reason, "remove a signer"); !why) return why.error();
    const auto signer = signer_of(*task, command.signer);
    if (!signer) return signer.error();
    decider.emit(SignerRemoved{command.task, command.signer, command.by});
    return {};
}

Result<> obey(Decider& decider, const GiveOpinion& command) {
    const auto task = open_task(decider, command.task);
    if (!task) return task.error();
    const auto signer = signer_of(*task, command.signer);
    if (!signer) return signer.error();
    const std::string& account = signer->asked.account;
    if (!command.by.empty() && !account.empty() && account != command.by)
        return fail(Code::conflict, "'" + account + "' is asked to sign, and not '" + command.by + "'.");
    if (!command.agrees)
        if (const auto why = has_reason(command.text, "disagree"); !why) return why.error();
    decider.emit(OpinionGiven{command.task, command.signer, command.by, command.agrees, command.text});
    return {};
}

}  // namespace baton::execution
