// Events with several event definitions, and gateways that begin cases (BPMN 2.0.2 §10.5.5, §10.6.6).
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;

constexpr std::string_view beside = R"(<bpmn:message id="msg" name="answer"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=no"/></bpmn:extensionElements></bpmn:message>
    <bpmn:signal id="sig" name="alarm"/>)";

constexpr std::string_view message = R"(<bpmn:messageEventDefinition messageRef="msg"/>)";
constexpr std::string_view alarm = R"(<bpmn:signalEventDefinition signalRef="sig"/>)";
constexpr std::string_view two_hours = R"(<bpmn:timerEventDefinition><bpmn:timeDuration>PT2H</bpmn:timeDuration>
    </bpmn:timerEventDefinition>)";

void call(Theatre& stage, std::string_view name, std::string_view variables = "{}") {
    PublishMessage signal;
    signal.message = stage.mint.next<MessageKey>();
    signal.kind = SubscriptionKind::signal;
    signal.name = name;
    signal.variables = context(variables);
    stage.must({}, signal);
}

std::string waiting_for(std::string_view definitions, std::string_view attributes = {}) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="c" )" + std::string(attributes) + ">" +
                       std::string(definitions) + R"(</bpmn:intermediateCatchEvent><bpmn:userTask id="a"/>)" +
                       chain({"s", "c", "a"}),
                   beside);
}

std::string guarded(std::string_view definitions, std::string_view attributes) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/>
        <bpmn:boundaryEvent id="bo" attachedToRef="a" )" +
                       std::string(attributes) + ">" + std::string(definitions) + "</bpmn:boundaryEvent>" +
                       flow("s", "a") + flow("bo", "b"),
                   beside);
}

}  // namespace

TEST(MultipleEvent, the_first_trigger_ends_the_wait_for_the_others) {
    Theatre stage;
    stage.deploy(waiting_for(std::string(message) + std::string(two_hours) + std::string(alarm)));
    const auto by_message = stage.start("p", R"({"no": "1"})");
    EXPECT_EQ(stage.at(by_message).subscriptions.size(), 2U);
    stage.publish("answer", "1");
    EXPECT_EQ(stage.standing(by_message), Ids{"a"});
    EXPECT_TRUE(stage.at(by_message).timers.empty() && stage.at(by_message).subscriptions.empty());
    const auto by_time = stage.start("p", R"({"no": "2"})");
    stage.pass(hours{2});
    EXPECT_EQ(stage.standing(by_time), Ids{"a"});
    const auto by_signal = stage.start("p", R"({"no": "3"})");
    call(stage, "alarm");
    EXPECT_EQ(stage.standing(by_signal), Ids{"a"});
}

TEST(ParallelMultipleEvent, needs_each_trigger_once_and_brings_what_all_brought) {
    Theatre stage;
    stage.deploy(waiting_for(std::string(message) + std::string(alarm), R"(parallelMultiple="true")"));
    const auto key = stage.start("p", R"({"no": "1"})");
    stage.publish("answer", "1", R"({"x": 1})");
    EXPECT_EQ(stage.standing(key), Ids{"c"});
    EXPECT_EQ(stage.at(key).subscriptions.size(), 1U) << "the message is needed no more";
    call(stage, "alarm", R"({"y": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    EXPECT_EQ(stage.variable(key, "x") + stage.variable(key, "y"), "12");
    EXPECT_TRUE(stage.at(key).happened.empty());
}

TEST(ParallelMultipleEvent, one_that_does_not_interrupt_counts_each_trigger) {
    Theatre stage;
    stage.deploy(
        guarded(std::string(message) + std::string(alarm), R"(parallelMultiple="true" cancelActivity="false")"));
    const auto key = stage.start("p", R"({"no": "1"})");
    stage.publish("answer", "1");
    stage.publish("answer", "1");
    call(stage, "alarm");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b"}));
    EXPECT_EQ(stage.at(key).happened.size(), 1U);
    call(stage, "alarm");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "b"}));
    call(stage, "alarm");
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).happened.empty());
}

TEST(ParallelMultipleEvent, a_start_event_begins_the_process_when_all_have_happened) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s" parallelMultiple="true">)" + std::string(message) +
                             std::string(alarm) + R"(</bpmn:startEvent><bpmn:userTask id="a"/>)" + flow("s", "a"),
                         beside));
    stage.publish("answer", "1", R"({"no": "1"})");
    ASSERT_EQ(stage.cases_of("p").size(), 1U);
    const auto key = stage.cases_of("p")[0];
    EXPECT_EQ(stage.standing(key), Ids{"s"});
    call(stage, "alarm");
    ASSERT_EQ(stage.cases_of("p").size(), 1U) << "the signal goes to the case that is laid down";
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(EventBasedGateway, one_that_instantiates_begins_a_case_by_each_of_its_events) {
    Theatre stage;
    stage.deploy(process(
        "p",
        R"(<bpmn:eventBasedGateway id="g" instantiate="true"/><bpmn:intermediateCatchEvent id="m">)" +
            std::string(message) + R"(</bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="n">)" +
            std::string(alarm) + R"(</bpmn:intermediateCatchEvent><bpmn:userTask id="a"/><bpmn:endEvent id="e"/>)" +
            flow("g", "m") + flow("g", "n") + flow("m", "a") + flow("n", "a") + flow("a", "e"),
        beside));
    stage.publish("answer", "1", R"({"no": "1"})");
    call(stage, "alarm");
    const auto cases = stage.cases_of("p");
    ASSERT_EQ(cases.size(), 2U);
    EXPECT_EQ(stage.visited(cases[0]), (Ids{"g", "m", "a"}));
    EXPECT_EQ(stage.visited(cases[1]), (Ids{"g", "n", "a"}));
    EXPECT_TRUE(stage.at(cases[0]).subscriptions.empty());
}

TEST(EventBasedGateway, a_parallel_one_waits_for_all_of_its_events) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:eventBasedGateway id="g" instantiate="true" eventGatewayType="Parallel"/>
        <bpmn:intermediateCatchEvent id="m">)" +
                             std::string(message) +
                             R"(</bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="n">)" +
                             std::string(alarm) + R"(</bpmn:intermediateCatchEvent><bpmn:endEvent id="e"/>)" +
                             flow("g", "m") + flow("g", "n") + flow("m", "e") + flow("n", "e"),
                         beside));
    stage.publish("answer", "1", R"({"no": "1"})");
    ASSERT_EQ(stage.cases_of("p").size(), 1U);
    const auto key = stage.cases_of("p")[0];
    EXPECT_EQ(stage.standing(key), Ids{"g"});
    EXPECT_FALSE(stage.at(key).has_ended);
    call(stage, "alarm");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(Signals, one_that_ends_the_scope_of_its_sender_comes_before_the_sender_goes_on) {
    Theatre stage;
    stage.deploy(process(
        "p",
        R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:startEvent id="is"/>
        <bpmn:intermediateThrowEvent id="t"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:intermediateThrowEvent>
        <bpmn:userTask id="never"/>)" +
            chain({"is", "t", "never"}) + R"(</bpmn:subProcess><bpmn:boundaryEvent id="bo" attachedToRef="sub">)" +
            std::string(alarm) + R"(</bpmn:boundaryEvent><bpmn:userTask id="b"/>)" + flow("s", "sub") + flow("bo", "b"),
        beside));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.facts<TaskOpened>(key).size(), 1U);
    EXPECT_EQ(stage.facts<MessageReceived>(key).size(), 1U);
}

}  // namespace baton::execution
