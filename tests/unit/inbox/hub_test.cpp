#include "connectors/inbox/hub.hpp"

#include <gtest/gtest.h>

#include "connectors/inbox/frames.hpp"

namespace baton::inbox {
namespace {

TEST(InboxHub, a_bell_is_heard_by_those_of_its_department_until_they_go) {
    Hub hub;
    std::uint64_t heard = 0;
    {
        const auto listening = hub.listen("a", [&](std::uint64_t head) { heard = head; });
        hub.ring({{"b", 9}});
        EXPECT_EQ(heard, 0U);
        hub.ring({{"a", 3}});
        EXPECT_EQ(heard, 3U);
    }
    hub.ring({{"a", 4}});
    EXPECT_EQ(heard, 3U);
}

TEST(InboxHub, the_newest_session_has_the_consumer) {
    Hub hub;
    int replaced = 0;
    auto first = hub.hold_consumer("a", "c", [&] { ++replaced; });
    auto second = hub.hold_consumer("a", "c", [&] { replaced += 10; });
    EXPECT_EQ(replaced, 1);
    first = {};  // its end does not touch the one that came after
    auto third = hub.hold_consumer("a", "c", [] {});
    EXPECT_EQ(replaced, 11);
    auto elsewhere = hub.hold_consumer("b", "c", [] {});
    EXPECT_EQ(replaced, 11);
}

TEST(InboxHub, an_account_has_only_so_many_sessions) {
    Hub hub(2);
    Hub::Hold one;
    Hub::Hold two;
    Hub::Hold three;
    EXPECT_TRUE(hub.enter("wang", one));
    EXPECT_TRUE(hub.enter("wang", two));
    EXPECT_FALSE(hub.enter("wang", three));
    EXPECT_TRUE(hub.enter("li", three));
    one = {};
    Hub::Hold again;
    EXPECT_TRUE(hub.enter("wang", again));
}

TEST(InboxHub, draining_is_told_to_all_who_are_there) {
    Hub hub;
    int told = 0;
    auto one = hub.on_drain([&] { ++told; });
    {
        const auto gone = hub.on_drain([&] { told += 10; });
    }
    hub.drain();
    EXPECT_EQ(told, 1);
}

TEST(InboxPlaces, are_read_as_they_are_written) {
    const auto place = place_from(place_text("e:7", 42));
    ASSERT_TRUE(place);
    EXPECT_EQ(place->epoch, "e:7");
    EXPECT_EQ(place->after, 42U);
    EXPECT_EQ(place_from("42")->after, 42U);
    EXPECT_FALSE(place_from("e7:"));
    EXPECT_FALSE(place_from("e7:x"));
    EXPECT_FALSE(place_from("e7:99999999999999999999999"));
}

}  // namespace
}  // namespace baton::inbox
