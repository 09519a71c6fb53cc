// How rows of a map are read in pages, as a database gives them.
#pragma once

#include <cstddef>
#include <vector>

namespace baton::storage::memory {

// Rows after a key, in its order; of those that pass.
template <class Map, class K, class Passes>
auto rows_after(const Map& map, K after, std::size_t limit, Passes passes) {
    std::vector<typename Map::mapped_type> rows;
    for (auto it = map.upper_bound(after); it != map.end() && rows.size() < limit; ++it) {
        if (passes(it->second)) rows.push_back(it->second);
    }
    return rows;
}

}  // namespace baton::storage::memory
