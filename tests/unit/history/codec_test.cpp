#include "engine/history/codec.hpp"

#include <gtest/gtest.h>

#include "engine/history/codec/names.hpp"
#include "engine/history/codec/state.hpp"
#include "engine/history/codec/upcast.hpp"
#include "engine/history/codec/write.hpp"
#include "tests/made_up/made_up.hpp"

namespace baton::history {
namespace {

using execution::Event;

std::vector<Event> one_of_each() {
    made_up::Maker maker;
    std::vector<Event> events;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, execution::AnyEvent>>(
        [&](auto type) { events.emplace_back(maker.make<typename decltype(type)::type>()); });
    return events;
}

template <class T>
void every_member_is_written(const T& whole, const std::string& text) {
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
        EXPECT_NE(text.find("\"" + std::string{member.name} + "\":"), std::string::npos)
            << member.name << " of " << text;
    });
    (void)whole;
}

Problem fault_of(std::string_view text, int version = format_version) {
    const auto events = decode(text, version);
    EXPECT_FALSE(events) << text;
    return events ? Problem{} : events.error();
}

}  // namespace

TEST(Codec, every_event_comes_back_with_every_field) {
    for (const auto& event : one_of_each()) {
        const auto text = encode(event);
        std::visit([&](const auto& fact) { every_member_is_written(fact, text); }, event);
        const auto back = decode_event(text, format_version);
        ASSERT_TRUE(back) << name_of(event) << ": " << back.error().detail;
        EXPECT_EQ(back->index(), event.index());
        EXPECT_EQ(encode(*back), text);
    }
}

TEST(Codec, the_events_of_a_record_keep_their_order) {
    const auto events = one_of_each();
    const auto back = decode(encode(events), format_version);
    ASSERT_TRUE(back) << back.error().detail;
    ASSERT_EQ(back->size(), events.size());
    EXPECT_EQ(encode(*back), encode(events));
    EXPECT_EQ(encode(std::vector<Event>{}), "[]");
    EXPECT_TRUE(decode("[]", format_version)->empty());
}

TEST(Codec, names_are_those_of_the_types_and_no_two_are_alike) {
    EXPECT_STREQ(name_of(execution::TaskOpened{}), "TaskOpened");
    EXPECT_STREQ(name_of(execution::MessageExpired{}), "MessageExpired");
    const std::set<std::string> names(event_names().begin(), event_names().end());
    EXPECT_EQ(names.size(), std::variant_size_v<execution::AnyEvent>);
}

TEST(Codec, what_is_as_always_is_not_written) {
    EXPECT_EQ(encode(Event{execution::TokenConsumed{7}}), R"(["TokenConsumed",{"token":7}])");
    EXPECT_EQ(encode(Event{execution::TaskOpened{}}), R"(["TaskOpened",{}])");
    EXPECT_EQ(encode(Event{execution::InstanceEnded{execution::EndKind::error, "E1", {}, {}}}),
              R"(["InstanceEnded",{"how":"error","reason":"E1"}])");
}

TEST(Codec, variables_keep_their_types_and_digits) {
    const feel::Context variables{{"amount", *Decimal::parse("1234567890123456789012345678901.10")},
                                  {"day", feel::Date{2026, 2, 28}},
                                  {"text", std::string("a\0\"\\\n网", 8)},
                                  {"none", feel::Value{}},
                                  {"list", feel::Value{feel::List{true, feel::List{}, feel::Context{}}}}};
    const auto back = decode(encode(std::vector<Event>{execution::VariablesSet{1, variables, 2}}), format_version);
    ASSERT_TRUE(back) << back.error().detail;
    const auto* set = std::get_if<execution::VariablesSet>(&back->front());
    ASSERT_NE(set, nullptr);
    EXPECT_EQ(feel::Value{set->variables}, feel::Value{variables});
}

TEST(Codec, variables_that_are_nested_deeper_than_people_may_send_are_still_read) {
    feel::Value nested{1};
    for (int i = 0; i < 500; ++i) nested = feel::List{nested};
    EXPECT_TRUE(decode(encode(std::vector<Event>{execution::VariablesSet{1, {{"deep", nested}}, 2}}), format_version));
}

TEST(Codec, a_whole_case_comes_back_equal) {
    made_up::Maker maker;
    const auto instance = maker.make<execution::Instance>();
    const auto text = encode(instance);
    every_member_is_written(instance, text);
    const auto back = decode_instance(text, format_version);
    ASSERT_TRUE(back) << back.error().detail;
    EXPECT_TRUE(*back == instance);
    EXPECT_EQ(encode(*back), text);
    EXPECT_EQ(encode(execution::Instance{}), R"({"started":{}})");
}

TEST(Codec, a_damaged_log_is_noticed_with_its_place) {
    EXPECT_EQ(fault_of(R"([["TaskCompleted",{"task":"x"}]])").faults.at(0).element, "/0/TaskCompleted/task");
    EXPECT_EQ(fault_of(R"([["TokenConsumed",{"token":-1}]])").faults.at(0).message, "the number -1 is out of range");
    EXPECT_EQ(fault_of(R"([["TokenConsumed",{"token":4294967296}]])").code, Code::internal);
    EXPECT_EQ(fault_of(R"([["TokenConsumed",{"tokne":1}]])").faults.at(0).message, "the member 'tokne' is not known");
    EXPECT_EQ(fault_of(R"([["InstanceEnded",{"how":"vanished"}]])").faults.at(0).element, "/0/InstanceEnded/how");
    EXPECT_EQ(fault_of(R"([["Exploded",{}]])").faults.at(0).message, "there is no event 'Exploded'");
    for (const auto* text : {"", "{}", "[", "[1]", R"([["TokenConsumed"]])", R"([["TokenConsumed",[]]])",
                             R"([["TaskOpened",{"candidate_groups":[1]}]])", R"([["JobCreated",{"headers":[["a"]]}]])",
                             R"([["LoopItemEnded",{"completed":1}]])", R"([["TaskOpened",{"due":1.5}]])"}) {
        EXPECT_EQ(fault_of(text).code, Code::internal);
    }
    EXPECT_FALSE(decode_instance(R"({"tokens":[[1]]})", format_version));
}

TEST(Codec, what_a_newer_version_wrote_is_refused_and_not_guessed_at) {
    EXPECT_NE(fault_of("[]", format_version + 1).detail.find("format 2"), std::string::npos);
    EXPECT_EQ(fault_of("[]", 0).code, Code::internal);
    EXPECT_FALSE(decode_instance("{}", format_version + 1));
}

TEST(Codec, older_formats_are_led_step_by_step_to_the_newest) {
    const auto stays = [](feel::Value was) { return was; };
    const UpcastStep steps[] = {
        {[](feel::Value) { return feel::Value{"two"}; }, [](feel::Value) { return feel::Value{"case two"}; }, stays},
        {[](feel::Value was) { return feel::Value{*was.string() + ", three"}; }, stays,
         [](feel::Value) { return feel::Value{"command three"}; }}};
    EXPECT_EQ(*upcast_events("one", 1, steps), feel::Value{"two, three"});
    EXPECT_EQ(*upcast_events("second", 2, steps), feel::Value{"second, three"});
    EXPECT_EQ(*upcast_events("third", 3, steps), feel::Value{"third"});
    EXPECT_EQ(*upcast_instance("one", 1, steps), feel::Value{"case two"});
    EXPECT_EQ(*upcast_command("one", 1, steps), feel::Value{"command three"});
    EXPECT_FALSE(upcast_events("fourth", 4, steps));
}

TEST(Codec, every_command_that_can_be_kept_comes_back_with_every_field) {
    made_up::Maker maker;
    std::size_t kept = 0;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, execution::AnyCommand>>(
        [&](auto type) {
            using Wish = typename decltype(type)::type;
            if constexpr (Described<Wish>) {
                ++kept;
                const auto wish = maker.make<Wish>();
                const auto text = encode(execution::Command(wish));
                every_member_is_written(wish, text);
                const auto back = decode_command(text, format_version);
                ASSERT_TRUE(back) << execution::name_of(wish) << ": " << back.error().detail;
                EXPECT_EQ(encode(*back), text);
            }
        });
    EXPECT_EQ(kept, 8U);
}

TEST(Codec, a_command_that_is_damaged_or_not_kept_is_refused) {
    for (const auto* text : {"", "[]", "{}", R"(["CompleteTask",{}])", R"(["CancelInstance"])", R"([1,{}])",
                             R"(["CancelInstance",{"raeson":"x"}])", R"(["CancelInstance",[]])"}) {
        const auto read = decode_command(text, format_version);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().code, Code::internal) << text;
    }
    EXPECT_FALSE(decode_command(R"(["CancelInstance",{}])", format_version + 1));
}

}  // namespace baton::history
