// A decision of a case in one line.
#include "service/story/decision_words.hpp"

#include <gtest/gtest.h>

#include "engine/history/codec.hpp"

namespace baton::story {
namespace {

execution::DecisionMade decoded(std::string_view record) {
    const auto event = history::decode_event(record, 1);
    EXPECT_TRUE(event) << record;
    const auto* made = event ? std::get_if<execution::DecisionMade>(&*event) : nullptr;
    EXPECT_NE(made, nullptr);
    return made != nullptr ? *made : execution::DecisionMade{};
}

TEST(DecisionWords, say_by_which_version_from_what_and_by_which_rule_of_which_table) {
    execution::DecisionMade made;
    made.decision = "fine";
    made.version = 3;
    made.read = {{"tons", 12}};
    made.tables = {{"gravity", {{"吨", 12}}, {{"much", 1, "重"}, {"3", 3, "轻"}}}, {"fine", {}, {}}};
    made.why_null = {"no rule of the table is hit and it has no default output: it is null"};
    EXPECT_EQ(told(made),
              "decision fine version 3 read {\"tons\":12}; table gravity with {\"吨\":12}: rule 1 (much) gave \"重\", "
              "rule 3 gave \"轻\"; table fine with {}: no rule hit; no rule of the table is hit and it has no default "
              "output: it is null; result null");
    EXPECT_EQ(told(decoded(history::encode(execution::Event{made}))), told(made)) << "nothing is lost in the log";
}

TEST(DecisionWords, a_record_from_before_the_tables_were_kept_is_told_with_what_it_has) {
    const auto old = decoded(
        R"(["DecisionMade",{"token":4,"decision":"fine","rules_hit":["r1","r2"],"inputs":{"tons":12},"output":5}])");
    EXPECT_EQ(told(old), "decision fine read {\"tons\":12}, rules hit: r1, r2; result 5");
}

}  // namespace
}  // namespace baton::story
