#include <algorithm>

#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

void change(Instance& instance, const SignersAdded& fact, Instant at) {
    Task& task = task_of(instance, fact.task);
    task.sign_mode = fact.mode;
    for (const SignerAsked& asked : fact.signers) {
        Signer signer;
        signer.asked = asked;
        signer.asked_by = fact.by;
        signer.asked_at = at;
        task.signers.push_back(std::move(signer));
        task.last_signer = asked.signer;
    }
    ++task.revision;
}

void change(Instance& instance, const SignerRemoved& fact, Instant) {
    Task& task = task_of(instance, fact.task);
    const auto gone =
        std::erase_if(task.signers, [&](const Signer& signer) { return signer.asked.signer == fact.signer; });
    BATON_ENSURE(gone == 1, "only a signer who was asked is removed");
    ++task.revision;
}

void change(Instance& instance, const OpinionGiven& fact, Instant at) {
    Task& task = task_of(instance, fact.task);
    const auto found = std::ranges::find(task.signers, fact.signer, [](const Signer& one) { return one.asked.signer; });
    BATON_ENSURE(found != task.signers.end(), "only a signer who was asked gives an opinion");
    found->has_signed = true;
    found->agrees = fact.agrees;
    found->text = fact.text;
    found->signed_by = fact.by;
    found->signed_at = at;
    ++task.revision;
}

}  // namespace baton::execution
