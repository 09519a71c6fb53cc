#include "engine/runtime/share.hpp"

#include <algorithm>
#include <map>

namespace baton::runtime {
namespace {

using Counts = std::map<std::string, std::size_t>;  // partitions of each node that lives

Counts counts_of(const std::vector<Seat>& seats, const std::set<std::string>& living) {
    Counts counts;
    for (const auto& node : living) counts[node] = 0;
    for (const auto& seat : seats) {
        if (const auto found = counts.find(seat.node); found != counts.end() && !seat.is_free) ++found->second;
    }
    return counts;
}

bool fewer(const Counts::value_type& one, const Counts::value_type& other) { return one.second < other.second; }

// What it had in an earlier life, what nobody else takes, and else only as long as no other has fewer.
std::vector<std::uint32_t> to_take(const std::vector<Seat>& seats, Counts counts, const std::string& me) {
    const std::size_t at_most = (seats.size() + counts.size() - 1) / counts.size();
    std::size_t& mine = counts[me];
    std::vector<std::uint32_t> take;
    const auto take_if = [&](const auto& wanted) {
        for (std::uint32_t number = 0; number < seats.size(); ++number) {
            if (!seats[number].is_free || std::ranges::find(take, number) != take.end()) continue;
            if (!wanted(seats[number])) continue;
            take.push_back(number);
            ++mine;
        }
    };
    take_if([&](const Seat& seat) { return seat.node == me || seat.is_forlorn; });
    take_if([&](const Seat&) { return mine < at_most && mine == std::ranges::min_element(counts, fewer)->second; });
    return take;
}

// One at a time, from whoever has the most of all; not before what was given is taken.
std::optional<std::uint32_t> to_give(const std::vector<Seat>& seats, const Counts& counts, const std::string& me) {
    if (std::ranges::any_of(seats, &Seat::is_free)) return std::nullopt;
    const auto fewest = std::ranges::min_element(counts, fewer)->second;
    const auto most = std::ranges::max_element(counts, fewer);  // the first by name
    if (most->first != me || most->second < fewest + 2) return std::nullopt;
    for (auto number = static_cast<std::uint32_t>(seats.size()); number-- > 0;) {
        if (seats[number].node == me) return number;
    }
    return std::nullopt;
}

}  // namespace

Moves next_moves(const std::vector<Seat>& seats, std::set<std::string> living, const std::string& me) {
    living.insert(me);
    const auto counts = counts_of(seats, living);
    return {to_take(seats, counts, me), to_give(seats, counts, me)};
}

}  // namespace baton::runtime
