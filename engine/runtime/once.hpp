// Wishes that came with a key: each is done once, and its answer given again to whoever repeats it.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <string>

#include "engine/ports/store.hpp"
#include "engine/runtime/wish.hpp"

namespace baton::runtime {

// What the store may not show yet, and what it showed lately; the rest is asked of the store.
class OnceLedger {
public:
    // The answer that was given to this key; Code::unprocessable when another request used the key.
    [[nodiscard]] Result<std::optional<Answer>> find(ports::Store& store, const OnceOnly& once) const;
    void put(const ports::RequestRow& row, std::uint64_t batch);
    void committed(std::uint64_t batch);

private:
    using Place = std::pair<std::string, std::string>;  // principal and key
    std::map<Place, ports::RequestRow> uncommitted_;
    std::deque<std::pair<std::uint64_t, Place>> by_batch_;
};

}  // namespace baton::runtime
