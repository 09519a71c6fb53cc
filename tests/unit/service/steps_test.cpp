// An evaluation told step by step.
#include "service/commands/steps.hpp"

#include <gtest/gtest.h>

#include "engine/feel/expression.hpp"
#include "engine/feel/json.hpp"

namespace baton::commands {
namespace {

void keep(StepKeeper& keeper, const std::string& text, const feel::Context& names = {}) {
    const auto expression = feel::parse(text);
    ASSERT_TRUE(expression) << text;
    feel::Surroundings around;
    around.observer = &keeper;
    ASSERT_TRUE(expression->evaluate(feel::ContextScope(names), around));
}

TEST(Steps, each_part_stands_under_what_it_is_a_part_of_and_literals_say_themselves) {
    StepKeeper keeper;
    keep(keeper, "金额 * 2 > 1000 and who = \"王\"", {{"金额", 600}, {"who", "王"}});
    EXPECT_EQ(told(keeper.steps()),
              "金额 * 2 > 1000 and who = \"王\" = true\n"
              "  金额 * 2 > 1000 = true\n"
              "    金额 * 2 = 1200\n"
              "      金额 = 600\n"
              "  who = \"王\" = true\n"
              "    who = \"王\"\n");
}

TEST(Steps, a_warning_stands_where_it_arose) {
    StepKeeper keeper;
    keep(keeper, "1 + nobody");
    EXPECT_EQ(told(keeper.steps()),
              "1 + nobody = null\n"
              "  ! '+' has no result for number and null\n"
              "  nobody = null\n"
              "    ! there is no 'nobody' here: it is null\n");
    EXPECT_TRUE(feel::from_json(to_json(keeper.steps()))) << to_json(keeper.steps());
}

TEST(Steps, what_goes_on_too_long_is_counted) {
    StepKeeper keeper;
    keep(keeper, "count(for i in 1..3000 return i + 1)");
    EXPECT_GT(keeper.left_out(), 3 * 3000 - StepKeeper::steps_max);
    EXPECT_EQ(keeper.steps().size(), 1U);
    EXPECT_EQ(feel::to_json(keeper.steps().front().value), "3000");
}

}  // namespace
}  // namespace baton::commands
