// A store that can refuse one commit, as a full disk would: nothing of it is written.
#pragma once

#include <utility>

#include "engine/ports/store_in_front.hpp"

namespace baton::story {

class RefusingStore final : public ports::StoreInFront {
public:
    using StoreInFront::StoreInFront;

    void refuse_next() { refuses_ = true; }

    Result<ports::Committed> commit(const ports::Batch& batch) override {
        if (!std::exchange(refuses_, false)) return behind().commit(batch);
        return fail(Code::unavailable, "the store refuses this commit");
    }

private:
    bool refuses_ = false;
};

}  // namespace baton::story
