// The questions for rows of one partition, and how many of them.
#pragma once

#include <algorithm>
#include <limits>
#include <string_view>

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {

[[nodiscard]] inline std::uint64_t limit_of(std::size_t limit) {
    return std::min<std::size_t>(limit, std::numeric_limits<std::int32_t>::max());
}

[[nodiscard]] inline Sql in_partition(std::uint32_t partition) {
    Sql sql;
    sql += "WHERE partition = ";
    sql << partition;
    return sql;
}

// The rows of a partition after a key, in the order of keys. `which` narrows them down.
[[nodiscard]] inline Sql after_key(std::uint32_t partition, std::uint64_t after, std::string_view which,
                                   std::size_t limit) {
    Sql sql = in_partition(partition);
    sql += " AND key > ";
    sql << after;
    sql += which;
    sql += " ORDER BY key LIMIT ";
    sql << limit_of(limit);
    return sql;
}

}  // namespace baton::storage
