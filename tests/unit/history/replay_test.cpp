#include "engine/history/replay.hpp"

#include <gtest/gtest.h>

namespace baton::history {
namespace {

using namespace execution;

Record record(Position position, std::int64_t second, std::vector<Event> events) {
    Record made;
    made.position = position;
    made.instance = InstanceKey{9};
    made.at = Instant{std::chrono::seconds{second}};
    made.events = std::move(events);
    return made;
}

// A case that starts, moves on and ends, in three records with others' positions between them.
std::vector<Record> story() {
    InstanceStarted started;
    started.process = "leave_request";
    started.variables = {{"days", 3}};
    return {record(2, 10, {started, TokenCreated{1, root_scope, 0}}),
            record(5, 20, {VariablesSet{root_scope, {{"days", 4}}, 0}}),
            record(6, 20, {TokenConsumed{1}, InstanceEnded{}})};
}

feel::Value days(const Instance& state) { return *state.scopes.at(root_scope).variables.find("days"); }

}  // namespace

TEST(Replay, stops_after_the_position) {
    const auto first = state_at(story(), Position{2});
    ASSERT_TRUE(first) << first.error().detail;
    EXPECT_EQ(first->key, InstanceKey{9});
    EXPECT_EQ(first->started_at, Instant{std::chrono::seconds{10}});
    EXPECT_EQ(days(*first), feel::Value{3});
    EXPECT_TRUE(first->tokens.contains(1));

    const auto second = state_at(story(), Position{5});
    ASSERT_TRUE(second);
    EXPECT_EQ(days(*second), feel::Value{4});
    EXPECT_FALSE(second->has_ended);
}

TEST(Replay, between_two_records_the_case_is_as_the_earlier_left_it) {
    EXPECT_TRUE(*state_at(story(), Position{4}) == *state_at(story(), Position{2}));
    EXPECT_TRUE(*state_at(story(), Instant{std::chrono::seconds{19}}) == *state_at(story(), Position{2}));
}

TEST(Replay, a_moment_takes_all_records_of_that_moment) {
    const auto ended = state_at(story(), Instant{std::chrono::seconds{20}});
    ASSERT_TRUE(ended);
    EXPECT_TRUE(ended->has_ended);
    EXPECT_TRUE(*ended == *state_at(story(), Position{1000}));
}

TEST(Replay, before_its_start_a_case_is_empty) {
    const auto before = state_at(story(), Position{1});
    ASSERT_TRUE(before);
    EXPECT_TRUE(before->scopes.empty());
    EXPECT_EQ(before->version, 0);
}

TEST(Replay, records_without_the_start_are_refused) {
    auto records = story();
    records.erase(records.begin());
    EXPECT_EQ(state_at(records, Position{6}).error().code, Code::internal);
    EXPECT_EQ(state_at({}, Position{6}).error().code, Code::internal);
}

}  // namespace baton::history
