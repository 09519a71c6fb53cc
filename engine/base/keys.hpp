// Strong keys: a task's key cannot be given where an instance's is wanted.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace baton {

template <class Tag>
struct Key {
    std::uint64_t value = 0;

    constexpr explicit operator bool() const { return value != 0; }
    constexpr auto operator<=>(const Key&) const = default;
};

// Keys of things that live in the log are unique in the whole service: the partition's number in the upper 13 bits, a
// counter of that partition below. 0 is nobody. The topmost bit stays 0, since databases have no unsigned numbers.
inline constexpr unsigned counter_bits = 51;
inline constexpr std::uint32_t partitions_max = 4096;
[[nodiscard]] constexpr std::uint32_t partition_of(std::uint64_t key) {
    return static_cast<std::uint32_t>(key >> counter_bits);
}
[[nodiscard]] constexpr std::uint64_t key_before_first(std::uint32_t partition) {
    return std::uint64_t{partition} << counter_bits;
}
// Positions in the log say of which partition they are in the same way, and stay below 2^53, so that every reader of
// JSON has them whole.
inline constexpr unsigned position_bits = 40;
[[nodiscard]] constexpr std::uint32_t log_of(std::uint64_t position) {
    return static_cast<std::uint32_t>(position >> position_bits);
}
[[nodiscard]] constexpr std::uint64_t position_before_first(std::uint32_t partition) {
    return std::uint64_t{partition} << position_bits;
}

using InstanceKey = Key<struct InstanceTag>;
using DefinitionKey = Key<struct DefinitionTag>;
using TaskKey = Key<struct TaskTag>;
using JobKey = Key<struct JobTag>;
using TimerKey = Key<struct TimerTag>;
using MessageKey = Key<struct MessageTag>;
using SubscriptionKey = Key<struct SubscriptionTag>;
using IncidentKey = Key<struct IncidentTag>;
using ErrandKey = Key<struct ErrandTag>;
using AttachmentKey = Key<struct AttachmentTag>;

}  // namespace baton

template <class Tag>
struct std::hash<baton::Key<Tag>> {
    std::size_t operator()(const baton::Key<Tag>& key) const noexcept { return std::hash<std::uint64_t>{}(key.value); }
};
