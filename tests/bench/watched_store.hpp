// A store that shows what was committed to whoever wants to see it.
#pragma once

#include "engine/ports/store_in_front.hpp"
#include "tests/bench/running_engine.hpp"

namespace baton::bench {

class WatchedStore final : public ports::StoreInFront {
public:
    WatchedStore(ports::Store& store, Witness witness) : StoreInFront(store), witness_(std::move(witness)) {}

    Result<ports::Committed> commit(const ports::Batch& batch) override {
        auto committed = behind().commit(batch);
        if (committed) witness_(batch);
        return committed;
    }

private:
    Witness witness_;
};

}  // namespace baton::bench
