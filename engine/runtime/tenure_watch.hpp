// When a node may take a partition of another: its holder gave it back, or has shown no sign of life for as long
// as a lease lasts. The watcher's own even clock measures that: no two machines' clocks are ever compared.
#pragma once

#include <chrono>
#include <string>

#include "engine/ports/store.hpp"

namespace baton::runtime {

class TenureWatch {
public:
    using Moment = std::chrono::steady_clock::time_point;

    // `node` is the watcher: what it held in an earlier life it takes up again at once.
    TenureWatch(std::string node, Duration lease) : node_(std::move(node)), lease_(lease) {}

    // Whether it may be taken, from the epoch that was seen.
    [[nodiscard]] bool may_take(const ports::Tenure& seen, Moment now);

private:
    std::string node_;
    Duration lease_;
    ports::Tenure last_;
    Moment last_sign_{};
    bool has_looked_ = false;
};

}  // namespace baton::runtime
