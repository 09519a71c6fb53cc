// How nodes share partitions: reckoned by each alone, and yet it comes out even.
#include "engine/runtime/share.hpp"

#include <gmock/gmock.h>
#include <map>
#include <random>

namespace baton::runtime {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Seat of(const std::string& node) { return {node, false, false}; }
Seat free_since(const std::string& node = {}) { return {node, true, false}; }

TEST(Share, one_alone_takes_all) {
    EXPECT_THAT(next_moves({free_since(), free_since(), free_since()}, {}, "a").take, ElementsAre(0, 1, 2));
}

TEST(Share, of_what_is_free_a_node_takes_only_as_long_as_no_other_has_fewer) {
    const std::vector<Seat> seats{of("a"), free_since(), free_since(), free_since()};
    EXPECT_THAT(next_moves(seats, {"a", "b"}, "b").take, ElementsAre(1, 2)) << "and then it has more";
    EXPECT_THAT(next_moves(seats, {"a", "b"}, "a").take, IsEmpty()) << "b has fewer";
}

TEST(Share, what_it_had_before_is_its_own_at_once) {
    const std::vector<Seat> seats{of("b"), free_since("a"), free_since("a"), of("b")};
    EXPECT_THAT(next_moves(seats, {"b"}, "a").take, ElementsAre(1, 2));
}

TEST(Share, what_nobody_takes_is_taken_by_whoever_can) {
    const std::vector<Seat> seats{of("a"), of("a"), {"", true, true}};
    EXPECT_THAT(next_moves(seats, {"a", "b"}, "a").take, ElementsAre(2));
}

TEST(Share, who_has_two_more_than_another_gives_one) {
    EXPECT_EQ(next_moves({of("a"), of("a")}, {"a", "b"}, "a").give, 1U);
    EXPECT_EQ(next_moves({of("a"), of("a"), of("b")}, {"a", "b"}, "a").give, std::nullopt);
    EXPECT_EQ(next_moves({of("a")}, {"a", "b"}, "a").give, std::nullopt) << "one cannot be halved";
}

TEST(Share, of_several_that_could_give_one_does) {
    const std::vector<Seat> seats{of("a"), of("a"), of("b"), of("b")};
    EXPECT_EQ(next_moves(seats, {"a", "b", "c"}, "a").give, 1U);
    EXPECT_EQ(next_moves(seats, {"a", "b", "c"}, "b").give, std::nullopt);
}

TEST(Share, nothing_is_given_before_what_was_given_is_taken) {
    const std::vector<Seat> seats{of("a"), of("a"), of("a"), free_since()};
    EXPECT_EQ(next_moves(seats, {"a", "b"}, "a").give, std::nullopt);
    EXPECT_THAT(next_moves(seats, {"a", "b"}, "a").take, IsEmpty()) << "it would take back what it gave";
}

TEST(Share, to_the_dead_nothing_is_given_and_what_they_have_is_not_counted) {
    EXPECT_EQ(next_moves({of("a"), of("a"), of("dead")}, {"a"}, "a").give, std::nullopt);
    EXPECT_THAT(next_moves({of("a"), of("a"), free_since("dead")}, {"a"}, "a").take, ElementsAre(2));
}

// Nodes come and go in any order, and look in any order at what is there.
TEST(Share, whoever_comes_and_goes_it_comes_to_rest_and_is_even) {
    for (std::uint32_t seed = 0; seed < 500; ++seed) {
        std::mt19937 random(seed);
        const auto upto = [&random](std::size_t most) {
            return std::uniform_int_distribution<std::size_t>(0, most)(random);
        };
        std::vector<Seat> seats(1 + upto(12), free_since());
        std::set<std::string> living;
        for (int change = 0; change < 6; ++change) {
            const std::string node(1, static_cast<char>('a' + upto(4)));
            if (living.erase(node) == 0) living.insert(node);
            for (Seat& seat : seats) seat.is_free = !living.contains(seat.node);
            if (living.empty()) continue;
            std::size_t moved = 0;
            for (std::size_t idle = 0; idle < 40; ++idle) {
                const std::string me = *std::next(living.begin(), static_cast<std::ptrdiff_t>(upto(living.size() - 1)));
                const auto moves = next_moves(seats, living, me);
                for (const auto number : moves.take) seats[number] = of(me);
                if (moves.give) seats[*moves.give] = free_since();
                if (moves.take.empty() && !moves.give) continue;
                ASSERT_LT(++moved, 2 * seats.size() + 2) << "seed " << seed << ": they move for ever";
                idle = 0;
            }
            std::map<std::string, std::size_t> counts;
            for (const auto& one : living) counts[one] = 0;
            for (const Seat& seat : seats) {
                ASSERT_FALSE(seat.is_free) << "seed " << seed;
                ++counts[seat.node];
            }
            const auto [fewest, most] = std::ranges::minmax_element(
                counts, [](const auto& one, const auto& other) { return one.second < other.second; });
            EXPECT_LE(most->second - fewest->second, 1U) << "seed " << seed;
        }
    }
}

}  // namespace
}  // namespace baton::runtime
