// How the nodes that live share the partitions of a store: as evenly as can be, and moving no more than that takes.
// Each node reckons for itself what it should do next; that nobody has what another has is for the store to see to.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace baton::runtime {

struct Seat {
    std::string node;         // who has it, or had it last; empty: it was given back, or nobody ever had it
    bool is_free = false;     // it may be taken
    bool is_forlorn = false;  // and has been free for so long that whoever should take it does not
};

struct Moves {
    std::vector<std::uint32_t> take;
    std::optional<std::uint32_t> give;  // to whoever has too few
};

// `seats` by partition; `living` are the nodes that show signs of life, `me` among them or not.
[[nodiscard]] Moves next_moves(const std::vector<Seat>& seats, std::set<std::string> living, const std::string& me);

}  // namespace baton::runtime
