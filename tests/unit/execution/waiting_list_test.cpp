#include "engine/execution/waiting_list.hpp"

#include <gmock/gmock.h>

namespace baton::execution {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr auto message = SubscriptionKind::message;
constexpr auto signal = SubscriptionKind::signal;

std::vector<std::uint64_t> at(const WaitingList& list, const WaitingList::Place& place) {
    std::vector<std::uint64_t> found;
    list.look_at(place,
                 [&](SubscriptionKey key, const WaitingList::Waiting& /*waiting*/) { found.push_back(key.value); });
    return found;
}

std::vector<std::string> keys_for(const WaitingList& list, SubscriptionKind kind, std::string_view name) {
    std::vector<std::string> found;
    list.look_at_all(kind, name,
                     [&](const std::string& key, SubscriptionKey /*subscription*/,
                         const WaitingList::Waiting& /*waiting*/) { found.push_back(key); });
    return found;
}

TEST(WaitingList, gives_those_at_a_place_by_how_long_they_wait) {
    WaitingList list;
    list.put({message, "reply", "K1"}, SubscriptionKey{9}, InstanceKey{1}, "a");
    list.put({message, "reply", "K1"}, SubscriptionKey{3}, InstanceKey{2}, "b");
    list.put({message, "reply", "K10"}, SubscriptionKey{1}, InstanceKey{3}, "a");
    list.put({message, "reply", ""}, SubscriptionKey{2}, InstanceKey{4}, "a");
    list.put({signal, "reply", "K1"}, SubscriptionKey{4}, InstanceKey{5}, "a");
    EXPECT_THAT(at(list, {message, "reply", "K1"}), ElementsAre(3, 9));
    EXPECT_THAT(at(list, {message, "reply", ""}), ElementsAre(2));
    EXPECT_THAT(at(list, {message, "repl", "K1"}), IsEmpty());
    EXPECT_EQ(*list.find(SubscriptionKey{3})->process, "b");
    EXPECT_EQ(list.find(SubscriptionKey{3})->instance, InstanceKey{2});
}

TEST(WaitingList, gives_those_for_a_name_by_their_keys_and_the_names_themselves) {
    WaitingList list;
    list.put({message, "reply", "K2"}, SubscriptionKey{1}, InstanceKey{1}, "a");
    list.put({message, "reply", ""}, SubscriptionKey{2}, InstanceKey{1}, "a");
    list.put({message, "reply", "K1"}, SubscriptionKey{3}, InstanceKey{1}, "a");
    list.put({message, "reply to all", "K"}, SubscriptionKey{4}, InstanceKey{1}, "a");
    list.put({message, "answer", "K"}, SubscriptionKey{5}, InstanceKey{1}, "a");
    list.put({signal, "stop", ""}, SubscriptionKey{6}, InstanceKey{1}, "a");
    EXPECT_THAT(keys_for(list, message, "reply"), ElementsAre("", "K1", "K2"));
    EXPECT_THAT(list.names(message, 20), ElementsAre("answer", "reply", "reply to all"));
    EXPECT_THAT(list.names(message, 2), ElementsAre("answer", "reply"));
    EXPECT_THAT(list.names(signal, 20), ElementsAre("stop"));
}

TEST(WaitingList, forgets_one_or_all_of_a_case_and_the_names_with_the_last_that_has_them) {
    WaitingList list;
    list.put({message, "reply", "K1"}, SubscriptionKey{1}, InstanceKey{1}, "a");
    list.put({message, "reply", "K2"}, SubscriptionKey{2}, InstanceKey{1}, "a");
    list.put({message, "reply", "K3"}, SubscriptionKey{3}, InstanceKey{2}, "a");
    list.forget(SubscriptionKey{1});
    list.forget(SubscriptionKey{1});
    EXPECT_EQ(list.find(SubscriptionKey{1}), nullptr);
    EXPECT_THAT(keys_for(list, message, "reply"), ElementsAre("K2", "K3"));
    list.forget_all(InstanceKey{1});
    EXPECT_THAT(keys_for(list, message, "reply"), ElementsAre("K3"));
    EXPECT_EQ(list.words(), 2);
    list.forget_all(InstanceKey{2});
    EXPECT_EQ(list.size(), 0);
    EXPECT_EQ(list.words(), 0);
}

TEST(WaitingList, keeps_a_name_that_is_the_message_s_and_the_process_s) {
    WaitingList list;
    list.put({message, "same", "K"}, SubscriptionKey{1}, InstanceKey{1}, "same");
    list.put({message, "same", "K"}, SubscriptionKey{1}, InstanceKey{2}, "same");  // again, of another case
    EXPECT_EQ(list.words(), 1);
    list.forget_all(InstanceKey{1});
    EXPECT_THAT(at(list, {message, "same", "K"}), ElementsAre(1));
    list.forget(SubscriptionKey{1});
    EXPECT_EQ(list.words(), 0);
}

TEST(WaitingList, remembers_to_whom_a_message_is_on_its_way) {
    WaitingList list;
    list.put({message, "reply", "K"}, SubscriptionKey{1}, InstanceKey{1}, "a");
    list.set_addressed(SubscriptionKey{1}, true);
    list.set_addressed(SubscriptionKey{2}, true);
    EXPECT_TRUE(list.find(SubscriptionKey{1})->is_addressed);
    list.set_addressed(SubscriptionKey{1}, false);
    EXPECT_FALSE(list.find(SubscriptionKey{1})->is_addressed);
}

}  // namespace
}  // namespace baton::execution
