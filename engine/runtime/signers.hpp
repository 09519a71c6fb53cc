// Those who are asked to sign a task, as its row holds them: a JSON list of objects with signer (its number), account,
// department, askedBy, askedAt and, once they have signed, agrees, text, signedBy and signedAt. Empty: there are none.
#pragma once

#include "engine/execution/instance.hpp"
#include "engine/ports/rows.hpp"

namespace baton::runtime {

void put_signers(const execution::Task& task, ports::TaskRow& row);

struct AskedSigner {
    std::uint32_t signer = 0;
    std::string account;
    std::string department;
    bool has_signed = false;
};
[[nodiscard]] std::vector<AskedSigner> signers_of(const ports::TaskRow& row);

}  // namespace baton::runtime
