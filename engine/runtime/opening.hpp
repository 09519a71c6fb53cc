// How a partition is taken.
#pragma once

#include <functional>

#include "engine/ports/store.hpp"

namespace baton::runtime {

struct Opening {
    std::uint32_t partition = 0;  // below Settings::partitions
    ports::Claim claim;
    // Called once the partition is taken, and now and then while much is read, so that the holder of that epoch can say
    // that it lives.
    std::function<void(std::uint64_t epoch)> alive;
};

}  // namespace baton::runtime
