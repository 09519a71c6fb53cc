#include "engine/runtime/once.hpp"

namespace baton::runtime {
namespace {

Result<std::optional<Answer>> answer_of(const ports::RequestRow& row, const OnceOnly& once) {
    if (row.fingerprint != once.fingerprint) {
        return fail(Code::unprocessable, "Idempotency-Key '" + once.key +
                                             "' was used for another request; send a new key with a new request");
    }
    return std::optional(Answer{row.status, row.body});
}

}  // namespace

Result<std::optional<Answer>> OnceLedger::find(ports::Store& store, const OnceOnly& once) const {
    const auto known = uncommitted_.find({once.principal, once.key});
    if (known != uncommitted_.end()) return answer_of(known->second, once);

    const auto stored = store.request(once.principal, once.key);
    if (!stored) return stored.error();
    if (!stored->has_value()) return std::optional<Answer>();
    return answer_of(**stored, once);
}

void OnceLedger::put(const ports::RequestRow& row, std::uint64_t batch) {
    Place place{row.principal, row.key};
    uncommitted_[place] = row;
    by_batch_.emplace_back(batch, std::move(place));
}

void OnceLedger::committed(std::uint64_t batch) {
    while (!by_batch_.empty() && by_batch_.front().first <= batch) {
        uncommitted_.erase(by_batch_.front().second);
        by_batch_.pop_front();
    }
}

}  // namespace baton::runtime
