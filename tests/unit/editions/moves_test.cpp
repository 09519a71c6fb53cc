#include "connectors/editions/moves.hpp"

#include <gtest/gtest.h>

#include "connectors/editions/edition.hpp"
#include "engine/model/process_definition.hpp"
#include "tests/unit/editions/shelf.hpp"

namespace baton::editions {
namespace {

using namespace std::chrono;

// Every case goes by one process without elements.
class OneProcess final : public execution::Library {
public:
    [[nodiscard]] const execution::DeployedProcess* process(DefinitionKey) const override { return &deployed_; }
    [[nodiscard]] const execution::DeployedProcess* latest(std::string_view) const override { return &deployed_; }
    [[nodiscard]] const execution::DeployedDecision* decision(std::string_view) const override { return nullptr; }

private:
    execution::DeployedProcess deployed_{DefinitionKey{1}, 1, std::make_shared<model::ProcessDefinition>()};
};

runtime::Almanac almanac(int version, const std::string& off = {}) {
    runtime::Almanac made;
    const auto year = calendar::read_calendar_year(year_json(2026, version, off), "a.json");
    const auto rules = calendar::read_clock_rules(rules_json(1), "b.json");
    EXPECT_TRUE(year && rules && made.calendar.add(*year));
    made.rules = *rules;
    return made;
}

const Instant monday_noon{sys_days{year{2026} / 10 / 5} + hours{4}};  // in Jinan, UTC+8

// A case with a clock of five working days since Monday: to the end of the next Monday.
execution::Instance with_clock() {
    execution::Instance instance;
    instance.key = InstanceKey{7};
    instance.started.process = "complaint";
    instance.started.definition = DefinitionKey{1};
    instance.scopes[1].id = 1;
    instance.scopes[1].tokens = {1};
    instance.tokens[1].id = 1;
    instance.tokens[1].scope = 1;
    execution::Clock clock;
    clock.now.rule = "reply";
    clock.now.scope = 1;
    clock.now.term = "5 WD";
    clock.now.started = monday_noon;
    instance.clocks[{1, 0, "reply"}] = clock;
    return instance;
}

Moves moves(const execution::Instance& instance, const runtime::Almanac& next) {
    const auto found = moves_of(instance, next, "Asia/Shanghai", monday_noon, OneProcess{});
    EXPECT_TRUE(found) << found.error().detail;
    return found ? *found : Moves{};
}

// As the calendar that holds reckons it.
execution::Instance reckoned() {
    auto instance = with_clock();
    const auto first = moves(instance, almanac(1));
    EXPECT_EQ(first.clocks.size(), 1U);
    auto& clock = instance.clocks.begin()->second.now;
    clock.due = first.clocks.front().after;
    clock.is_certain = true;
    return instance;
}

}  // namespace

TEST(Moves, are_none_when_no_day_of_the_clock_changes) {
    EXPECT_EQ(moves(reckoned(), almanac(2)), Moves{});
    EXPECT_EQ(moves(reckoned(), almanac(2, "2026-11-04")), Moves{}) << "a day after its end";
}

TEST(Moves, are_by_the_days_that_became_rest) {
    const auto instance = reckoned();
    const auto found = moves(instance, almanac(2, "2026-10-07"));
    ASSERT_EQ(found.clocks.size(), 1U);
    const auto& moved = found.clocks.front();
    EXPECT_EQ(moved.instance, InstanceKey{7});
    EXPECT_EQ(moved.process, "complaint");
    EXPECT_EQ(moved.rule, "reply");
    EXPECT_EQ(moved.before, instance.clocks.begin()->second.now.due);
    EXPECT_EQ(moved.after - moved.before, days{1});
}

TEST(Moves, leave_clocks_that_stand_still) {
    auto instance = reckoned();
    instance.clocks.begin()->second.is_suspended = true;
    EXPECT_EQ(moves(instance, almanac(2, "2026-10-07")), Moves{});
}

}  // namespace baton::editions
