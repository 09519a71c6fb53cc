#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;

constexpr std::string_view handover = R"(<bpmn:message id="msg" name="handover"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=no"/></bpmn:extensionElements></bpmn:message>
    <bpmn:signal id="sig" name="alarm"/>)";

std::string sender(std::string_view time_to_live) {
    return process("sender",
                   R"(<bpmn:startEvent id="s"/><bpmn:sendTask id="send" messageRef="msg"><bpmn:extensionElements>
        <zeebe:publishMessage correlationKey="=no" timeToLive=")" +
                       std::string(time_to_live) + R"("/><zeebe:ioMapping>
        <zeebe:input source="=case" target="file"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:sendTask>)" +
                       flow("s", "send"),
                   handover);
}

std::string receiver(std::string_view id) {
    return process(id,
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="first"/><bpmn:receiveTask id="r" messageRef="msg"/>
        <bpmn:userTask id="work"/>)" +
                       chain({"s", "first", "r", "work"}),
                   handover);
}

TEST(Messages, carry_what_the_sender_mapped_and_nothing_else) {
    Theatre stage;
    stage.deploy(sender("PT0S"));
    stage.deploy(receiver("police"));
    const auto waiting = stage.start("police", R"({"no": "C-1"})");
    stage.complete(waiting, "first");
    const auto sent = stage.start("sender", R"({"no": "C-1", "case": {"id": 5}, "secret": true})");
    EXPECT_TRUE(stage.at(sent).has_ended) << stage.incident(sent);
    EXPECT_EQ(stage.standing(waiting), Ids{"work"});
    EXPECT_EQ(stage.variable(waiting, "file"), R"({"id":5})");
    EXPECT_EQ(stage.variable(waiting, "secret"), "-");
}

TEST(Messages, are_kept_for_their_time_to_live) {
    Theatre stage;
    stage.deploy(receiver("police"));
    stage.publish("handover", "C-1", R"({"n": 1})", hours{2});
    const auto early = stage.start("police", R"({"no": "C-1"})");
    stage.complete(early, "first");
    EXPECT_EQ(stage.standing(early), Ids{"work"});
    const auto again = stage.start("police", R"({"no": "C-1"})");
    stage.complete(again, "first");
    EXPECT_EQ(stage.standing(again), Ids{"r"});  // once to each process
}

TEST(Messages, go_once_to_each_process_and_there_to_the_one_that_waited_longest) {
    Theatre stage;
    stage.deploy(receiver("police"));
    stage.deploy(receiver("court"));
    const auto older = stage.start("police", R"({"no": 1})");
    const auto newer = stage.start("police", R"({"no": 1})");
    const auto other = stage.start("court", R"({"no": 1})");
    for (const auto key : {newer, older, other}) stage.complete(key, "first");
    stage.publish("handover", "1");
    EXPECT_EQ(stage.standing(newer), Ids{"work"});
    EXPECT_EQ(stage.standing(older), Ids{"r"});
    EXPECT_EQ(stage.standing(other), Ids{"work"});
}

// For two hours, for whoever waits for the key.
KeptMessage kept_handover(Theatre& stage) {
    KeptMessage kept;
    kept.message.message = stage.mint.next<MessageKey>();
    kept.message.kind = SubscriptionKind::message;
    kept.message.name = "handover";
    kept.message.correlation_key = "C-1";
    kept.message.expires = stage.now + hours{2};
    kept.turn = kept.message.message.value;
    return kept;
}

TEST(Messages, that_come_too_late_after_a_start_anew_go_to_whoever_has_begun_to_wait_meanwhile) {
    Theatre stage;
    stage.deploy(receiver("police"));
    const auto waiting = stage.start("police", R"({"no": "C-1"})");
    stage.complete(waiting, "first");
    // Kept, and on its way to one who waits no longer; to whom is not known after the start.
    const KeptMessage kept = kept_handover(stage);
    stage.office.restore(kept);
    stage.must({}, RefuseDelivery{kept.message.message, "handover", {SubscriptionKey{999}}});
    EXPECT_EQ(stage.standing(waiting), Ids{"work"});
    stage.must({}, RefuseDelivery{kept.message.message, "handover", {SubscriptionKey{999}}});
    EXPECT_EQ(stage.office.kept(kept.message.message)->taken_by, std::set<std::string>{"police"});
}

TEST(Messages, do_not_go_again_to_one_who_has_refused_though_the_office_took_it_for_one_that_waits) {
    Theatre stage;
    stage.deploy(receiver("police"));
    const auto gone = stage.mint.next<SubscriptionKey>();
    const auto waiting = stage.start("police", R"({"no": "C-1"})");
    stage.complete(waiting, "first");
    const auto waits_as = stage.at(waiting).subscriptions.begin()->first;
    ASSERT_LT(gone, waits_as) << "it would be the first";
    Subscribed no_longer = stage.at(waiting).subscriptions.at(waits_as);
    no_longer.subscription = gone;
    const KeptMessage kept = kept_handover(stage);
    stage.office.restore(kept);
    stage.office.restore(waiting, "police", no_longer);
    stage.must({}, RefuseDelivery{kept.message.message, "handover", {gone}});
    EXPECT_EQ(stage.standing(waiting), Ids{"work"});
    EXPECT_EQ(stage.office.waits().find(gone), nullptr);
}

TEST(Messages, are_not_kept_beyond_the_room_for_them) {
    Theatre stage;
    stage.deploy(sender("PT2H"));
    stage.deploy(receiver("police"));
    stage.limits.kept_messages_size_max = 2'000;
    const auto publish = [&](const std::string& key, Duration time_to_live) {
        return stage.wish({}, PublishMessage{stage.mint.next<MessageKey>(),
                                             SubscriptionKind::message,
                                             "handover",
                                             key,
                                             {},
                                             time_to_live,
                                             context("{}"),
                                             {},
                                             {}});
    };
    int kept = 0;
    while (publish("K" + std::to_string(kept), hours{1})) ASSERT_LT(++kept, 10);
    EXPECT_EQ(kept, 4);
    EXPECT_EQ(publish("K9", hours{1}).error().code, Code::too_many);
    EXPECT_TRUE(publish("K9", Duration{0})) << "it is not kept";

    const auto sent = stage.start("sender", R"({"no": "K5", "case": 1})");
    EXPECT_TRUE(stage.at(sent).has_ended) << "what a case sends is kept all the same";
    const auto waiting = stage.start("police", R"({"no": "K5"})");
    stage.complete(waiting, "first");
    EXPECT_EQ(stage.standing(waiting), Ids{"work"});

    stage.pass(hours{3});
    while (const auto next = stage.office.next_expiry()) stage.must({}, ExpireMessage{next->second});
    for (int i = 0; i < kept; ++i) EXPECT_TRUE(publish("L" + std::to_string(i), hours{1}));
    EXPECT_EQ(publish("K9", hours{1}).error().code, Code::too_many);
}

TEST(Messages, expire_and_the_same_id_is_taken_once) {
    Theatre stage;
    stage.deploy(receiver("police"));
    const auto message = stage.publish("handover", "1", "{}", hours{1}, "id-7");
    PublishMessage twice;
    twice.message = stage.mint.next<MessageKey>();
    twice.name = "handover";
    twice.correlation_key = "1";
    twice.id = "id-7";
    const auto refused = stage.wish({}, twice);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::conflict);
    ASSERT_TRUE(stage.office.next_expiry());
    EXPECT_EQ(stage.office.next_expiry()->second, message);
    EXPECT_FALSE(stage.wish({}, ExpireMessage{message}));
    stage.pass(hours{1});
    stage.must({}, ExpireMessage{message});
    EXPECT_FALSE(stage.office.next_expiry());
    const auto late = stage.start("police", R"({"no": 1})");
    stage.complete(late, "first");
    EXPECT_EQ(stage.standing(late), Ids{"r"});
}

TEST(Messages, start_a_case_where_a_process_begins_with_them) {
    Theatre stage;
    stage.deploy(process("intake",
                         R"(<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="msg"/>
        </bpmn:startEvent><bpmn:userTask id="a"/>)" +
                             flow("s", "a"),
                         handover));
    stage.publish("handover", "C-9", R"({"n": 1})");
    const auto cases = stage.cases_of("intake");
    ASSERT_EQ(cases.size(), 1U);
    EXPECT_EQ(stage.at(cases[0]).started.business_key, "C-9");
    EXPECT_EQ(stage.variable(cases[0], "n"), "1");
    StartInstance plain;
    plain.instance = stage.mint.next<InstanceKey>();
    plain.definition = stage.latest("intake")->key;
    const auto refused = stage.wish(plain.instance, plain);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unprocessable);
}

TEST(Signals, reach_everyone_who_waits) {
    Theatre stage;
    stage.deploy(process("hears",
                         R"(<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="c">
        <bpmn:signalEventDefinition signalRef="sig"/></bpmn:intermediateCatchEvent>)" +
                             flow("s", "c"),
                         handover));
    stage.deploy(process("calls",
                         R"(<bpmn:startEvent id="s"/><bpmn:endEvent id="e">
        <bpmn:signalEventDefinition signalRef="sig"/></bpmn:endEvent>)" +
                             flow("s", "e"),
                         handover));
    const auto one = stage.start("hears");
    const auto two = stage.start("hears");
    stage.start("calls");
    EXPECT_TRUE(stage.at(one).has_ended);
    EXPECT_TRUE(stage.at(two).has_ended);
}

// None of those who wait in a case goes without because of what follows on another.
TEST(Signals, reach_all_of_a_case_at_once) {
    Theatre stage;
    stage.deploy(process("hears",
                         R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/>
        <bpmn:intermediateCatchEvent id="c"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:intermediateCatchEvent>
        <bpmn:subProcess id="sub"><bpmn:startEvent id="s2"/><bpmn:userTask id="t"/>)" +
                             flow("s2", "t") + R"(<bpmn:subProcess id="esp" triggeredByEvent="true">
        <bpmn:startEvent id="s3" isInterrupting="false"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:startEvent>
        <bpmn:userTask id="noted"/>)" +
                             flow("s3", "noted") +
                             R"(</bpmn:subProcess></bpmn:subProcess><bpmn:endEvent id="over">
        <bpmn:signalEventDefinition signalRef="sig"/></bpmn:endEvent><bpmn:userTask id="z"/>)" +
                             flow("s", "f") + flow("f", "c") + flow("f", "sub") + flow("c", "over") + flow("sub", "z"),
                         handover));
    const auto key = stage.start("hears");
    PublishMessage alarm;
    alarm.message = stage.mint.next<MessageKey>();
    alarm.kind = SubscriptionKind::signal;
    alarm.name = "alarm";
    stage.must({}, alarm);
    // Once by the signal from outside, and once by the one that follows on it.
    EXPECT_EQ(stage.standing(key), (std::vector<std::string>{"esp", "esp", "noted", "noted", "sub", "t"}));
    EXPECT_EQ(stage.facts<MessageReceived>(key).size(), 3U);
}

TEST(Messages, whose_time_is_over_reach_nobody_even_before_it_was_said) {
    Theatre stage;
    stage.deploy(receiver("police"));
    stage.publish("handover", "1", "{}", hours{1});
    const auto late = stage.start("police", R"({"no": 1})");
    stage.pass(hours{1});
    ASSERT_TRUE(stage.office.next_expiry()) << "nobody has said so";
    stage.complete(late, "first");
    EXPECT_EQ(stage.standing(late), Ids{"r"});
}

TEST(Messages, that_bring_more_than_is_allowed_are_refused_as_a_whole) {
    Theatre stage;
    stage.deploy(receiver("police"));
    stage.limits.variables_size_max = 100;
    const auto refusal = [&](Command command) {
        const auto refused = stage.wish({}, std::move(command));
        return refused ? Code{} : refused.error().code;
    };
    PublishMessage message;
    message.message = stage.mint.next<MessageKey>();
    message.name = "handover";
    message.correlation_key = "1";
    message.time_to_live = hours{1};
    message.variables = context(R"({"file": ")" + std::string(100, 'x') + "\"}");
    EvaluateConditions conditions;
    conditions.variables = message.variables;
    EXPECT_EQ(refusal(message), Code::too_large);
    EXPECT_EQ(refusal(conditions), Code::too_large);
    EXPECT_FALSE(stage.office.next_expiry()) << "it is not kept";
}

TEST(Messages, that_a_case_sends_arrive_however_much_they_bring) {
    Theatre stage;
    stage.deploy(process("sender",
                         R"(<bpmn:startEvent id="s"/><bpmn:userTask id="first"/><bpmn:sendTask id="send"
        messageRef="msg"><bpmn:extensionElements><zeebe:publishMessage correlationKey="=no"/><zeebe:ioMapping>
        <zeebe:input source="=file" target="file"/></zeebe:ioMapping></bpmn:extensionElements></bpmn:sendTask>)" +
                             chain({"s", "first", "send"}),
                         handover));
    stage.deploy(receiver("police"));
    const auto waiting = stage.start("police", R"({"no": 1})");
    stage.complete(waiting, "first");
    const auto sending = stage.start("sender", R"({"no": 1, "file": ")" + std::string(100, 'x') + "\"}");
    stage.limits.variables_size_max = 50;
    stage.complete(sending, "first");
    EXPECT_TRUE(stage.at(sending).has_ended) << stage.incident(sending);
    EXPECT_EQ(stage.standing(waiting), Ids{"work"});
}

}  // namespace
}  // namespace baton::execution
