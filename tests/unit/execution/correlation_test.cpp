// How messages find their cases by the standard's correlation keys, and why they do not (BPMN 2.0.2 §8.4.2).
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;
using Kind = Verdict::Kind;

// Two messages that carry the same key, `k`: `first` as x, `second` as y.
constexpr std::string_view keys = R"(<bpmn:message id="m1" name="first"/><bpmn:message id="m2" name="second"/>
    <bpmn:correlationProperty id="a"><bpmn:correlationPropertyRetrievalExpression messageRef="m1"><bpmn:messagePath>=x
    </bpmn:messagePath></bpmn:correlationPropertyRetrievalExpression><bpmn:correlationPropertyRetrievalExpression
    messageRef="m2"><bpmn:messagePath>=y</bpmn:messagePath></bpmn:correlationPropertyRetrievalExpression>
    </bpmn:correlationProperty><bpmn:collaboration id="c"><bpmn:participant id="pp" processRef="p"/>
    <bpmn:correlationKey id="k"><bpmn:correlationPropertyRef>a</bpmn:correlationPropertyRef></bpmn:correlationKey>
    </bpmn:collaboration>)";

std::string two_receives() {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:receiveTask id="r1" messageRef="m1"/>
        <bpmn:receiveTask id="r2" messageRef="m2"/><bpmn:userTask id="work"/>)" +
                       chain({"s", "r1", "r2", "work"}),
                   keys);
}

std::vector<Kind> kinds(const Explanation& explanation) {
    std::vector<Kind> found;
    for (const auto& verdict : explanation.verdicts) found.push_back(verdict.kind);
    return found;
}

Explanation explain(Theatre& stage, std::string_view name, std::string_view key, std::string_view variables = "{}") {
    PublishMessage message;
    message.name = name;
    message.correlation_key = key;
    message.variables = context(variables);
    const World world{stage.now, stage, stage.mint, stage.calendar, stage.rules, "Asia/Shanghai", stage.limits};
    return stage.office.explain(message, world);
}

}  // namespace

TEST(Correlation, the_first_message_says_by_which_key_a_case_is_known) {
    Theatre stage;
    stage.deploy(two_receives());
    const auto one = stage.start("p");
    const auto two = stage.start("p");
    stage.publish("first", "", R"({"x": "A"})");
    stage.publish("first", "", R"({"x": "B"})");
    EXPECT_EQ(stage.standing(one), Ids{"r2"});
    EXPECT_EQ(stage.standing(two), Ids{"r2"});
    stage.publish("second", "", R"({"y": "B"})");
    EXPECT_EQ(stage.standing(one), Ids{"r2"});
    EXPECT_EQ(stage.standing(two), Ids{"work"});
    stage.publish("second", "", R"({"y": "C"})");
    EXPECT_EQ(stage.standing(one), Ids{"r2"});
    stage.publish("second", "A");
    EXPECT_EQ(stage.standing(one), Ids{"work"}) << "a key that is given counts as one that is carried";
}

TEST(Correlation, a_wait_for_any_key_is_narrowed_when_the_key_becomes_known) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/>
        <bpmn:receiveTask id="r1" messageRef="m1"/><bpmn:receiveTask id="r2" messageRef="m2"/>)" +
                             chain({"s", "f", "r1"}) + flow("f", "r2"),
                         keys));
    const auto key = stage.start("p");
    stage.publish("first", "", R"({"x": "A"})");
    stage.publish("second", "", R"({"y": "B"})");
    EXPECT_EQ(stage.standing(key), Ids{"r2"});
    stage.publish("second", "", R"({"y": "A"})");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(Correlation, a_kept_message_is_found_by_the_key_that_it_carries) {
    Theatre stage;
    stage.deploy(two_receives());
    stage.publish("second", "", R"({"y": "A"})", hours{1});
    stage.publish("second", "", R"({"y": "B"})", hours{1});
    const auto key = stage.start("p");
    stage.publish("first", "", R"({"x": "B"})");
    EXPECT_EQ(stage.standing(key), Ids{"work"});
    EXPECT_EQ(stage.variable(key, "y"), "\"B\"");
}

TEST(Correlation, what_knows_no_key_takes_any_message_the_oldest_case_first) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:receiveTask id="r" messageRef="m"/>)" + flow("s", "r"),
                         R"(<bpmn:message id="m" name="plain"/>)"));
    const auto one = stage.start("p");
    const auto two = stage.start("p");
    stage.publish("plain", "whatever");
    EXPECT_TRUE(stage.at(one).has_ended);
    EXPECT_EQ(stage.standing(two), Ids{"r"});
    stage.publish("plain", "");
    EXPECT_TRUE(stage.at(two).has_ended);
}

TEST(Correlation, is_explained_for_each_who_waits) {
    Theatre stage;
    stage.deploy(two_receives());
    EXPECT_EQ(explain(stage, "third", "").awaited_names, std::vector<std::string>{});
    const auto one = stage.start("p");
    const auto two = stage.start("p");
    EXPECT_EQ(explain(stage, "third", "").awaited_names, std::vector<std::string>{"first"});
    EXPECT_EQ(kinds(explain(stage, "first", "")), (std::vector{Kind::delivered, Kind::other_case_first}));
    stage.publish("first", "", R"({"x": "A"})");
    stage.publish("first", "", R"({"x": "B"})");
    const auto found = explain(stage, "second", "", R"({"y": "B"})");
    EXPECT_EQ(found.keys, std::vector<std::string>{"B"});
    EXPECT_EQ(kinds(found), (std::vector{Kind::other_key, Kind::delivered}));
    EXPECT_EQ(found.verdicts[0].instance, one);
    EXPECT_EQ(found.verdicts[0].correlation_key, "A");
    EXPECT_EQ(found.verdicts[1].instance, two);
    EXPECT_EQ(stage.standing(two), Ids{"r2"}) << "to explain changes nothing";
}

}  // namespace baton::execution
