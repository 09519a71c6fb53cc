#include "engine/execution/waiting_list.hpp"

#include <gmock/gmock.h>
#include <random>

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
    EXPECT_TRUE(list.is_addressed(SubscriptionKey{1}));
    list.set_addressed(SubscriptionKey{1}, false);
    EXPECT_FALSE(list.is_addressed(SubscriptionKey{1}));
}

WaitingList with_places(std::size_t size_max, const std::vector<std::string>& keys) {
    WaitingList list(size_max);
    list.at_batch(1);
    for (std::size_t i = 0; i < keys.size(); ++i)
        list.put({message, "reply", keys[i]}, SubscriptionKey{i + 1}, InstanceKey{100 + i}, "a");
    return list;
}

TEST(WaitingList, knows_everybody_while_there_is_room) {
    auto list = with_places(3, {"A", "B", "C"});
    list.committed(1);
    EXPECT_TRUE(list.is_whole());
    EXPECT_TRUE(list.knows({message, "reply", "nobody's"}));
}

TEST(WaitingList, gives_up_places_beyond_its_room_once_they_are_durable) {
    auto list = with_places(4, {"A", "B", "C", "D", "E"});
    EXPECT_EQ(list.size(), 5U) << "the store may not show them yet";
    list.committed(1);
    EXPECT_FALSE(list.is_whole());
    EXPECT_EQ(list.size(), 3U) << "a quarter more than must";
    EXPECT_FALSE(list.knows({message, "reply", "A"}));
    EXPECT_TRUE(list.knows({message, "reply", "E"}));
    EXPECT_FALSE(list.knows({message, "reply", "nobody's"})) << "the store may have some";
}

TEST(WaitingList, a_place_that_is_asked_for_stays_and_one_that_is_not_goes) {
    auto list = with_places(4, {"A", "B", "C", "D", "E"});
    list.committed(1);
    EXPECT_TRUE(list.knows({message, "reply", "C"}));
    list.at_batch(2);
    for (const char* key : {"F", "G"}) {
        list.know({message, "reply", key});
        list.put({message, "reply", key}, SubscriptionKey{100 + list.size()}, InstanceKey{1}, "a");
    }
    list.committed(2);
    EXPECT_TRUE(list.knows({message, "reply", "C"}));
    EXPECT_LE(list.size(), 4U);
}

TEST(WaitingList, at_a_place_that_is_not_known_they_stay_until_they_are_durable) {
    WaitingList list(10);
    list.know_in_part();
    list.at_batch(7);
    list.put({message, "reply", "A"}, SubscriptionKey{1}, InstanceKey{1}, "a");
    list.at_batch(8);
    list.put({message, "reply", "B"}, SubscriptionKey{2}, InstanceKey{1}, "a");
    EXPECT_FALSE(list.knows({message, "reply", "A"}));
    list.committed(7);
    EXPECT_EQ(list.find(SubscriptionKey{1}), nullptr);
    EXPECT_NE(list.find(SubscriptionKey{2}), nullptr);
}

TEST(WaitingList, when_no_place_is_known_any_more_the_fresh_stay_and_that_is_all) {
    WaitingList list(0);
    list.at_batch(1);
    list.put({message, "reply", "A"}, SubscriptionKey{1}, InstanceKey{1}, "a");
    list.at_batch(2);
    list.put({message, "reply", "B"}, SubscriptionKey{2}, InstanceKey{1}, "a");
    list.committed(1);
    list.committed(1);
    EXPECT_EQ(list.size(), 1U);
    EXPECT_NE(list.find(SubscriptionKey{2}), nullptr);
}

TEST(WaitingList, what_the_store_still_shows_of_those_who_left_is_known_better) {
    WaitingList list(10);
    list.know_in_part();
    list.at_batch(1);
    list.forget(SubscriptionKey{1});
    list.forget_all(InstanceKey{20});
    list.recall({message, "reply", "A"}, SubscriptionKey{1}, InstanceKey{10}, "a", 1);
    list.recall({message, "reply", "A"}, SubscriptionKey{2}, InstanceKey{20}, "a", 2);
    list.recall({message, "reply", "A"}, SubscriptionKey{3}, InstanceKey{30}, "a", 3);
    list.know({message, "reply", "A"});
    EXPECT_THAT(at(list, {message, "reply", "A"}), ElementsAre(3));
    list.committed(1);
    EXPECT_THAT(at(list, {message, "reply", "A"}), ElementsAre(3)) << "its place is known";
}

TEST(WaitingList, whoever_is_not_in_memory_is_addressed_all_the_same) {
    WaitingList list(0);
    list.at_batch(1);
    list.put({message, "reply", "A"}, SubscriptionKey{1}, InstanceKey{1}, "a");
    list.set_addressed(SubscriptionKey{1}, true);
    list.committed(1);
    EXPECT_EQ(list.size(), 0U);
    EXPECT_TRUE(list.is_addressed(SubscriptionKey{1}));
    list.forget(SubscriptionKey{1});
    EXPECT_FALSE(list.is_addressed(SubscriptionKey{1}));
}

// A store that shows what is durable, and beside it a list that knows everybody.
struct Remembered {
    struct Row {
        std::string key;
        InstanceKey instance;
    };
    std::map<std::uint64_t, Row> store;
    std::map<std::uint64_t, std::pair<std::map<std::uint64_t, Row>, std::set<std::uint64_t>>> batches;
    WaitingList whole;
    WaitingList list;
    std::uint64_t open = 1;
    std::uint64_t next = 1;

    explicit Remembered(std::size_t size_max) : list(size_max) { list.at_batch(open); }
    void come(const std::string& key, InstanceKey instance) {
        const auto nr = next++;
        for (auto* one : {&whole, &list}) one->put({message, "reply", key}, SubscriptionKey{nr}, instance, "a");
        batches[open].first[nr] = {key, instance};
    }
    void leave(std::uint64_t nr) {
        for (auto* one : {&whole, &list}) one->forget(SubscriptionKey{nr});
        batches[open].second.insert(nr);
    }
    void end(InstanceKey instance) {
        for (const auto subscription : whole.waits_of(instance)) batches[open].second.insert(subscription.value);
        for (auto* one : {&whole, &list}) one->forget_all(instance);
    }
    void commit() {
        for (const auto& [nr, row] : batches[open].first) store[nr] = row;
        for (const auto nr : batches[open].second) store.erase(nr);
        const auto done = open++;
        list.at_batch(open);
        list.committed(done);
    }
    std::vector<std::uint64_t> asked(const std::string& key) {
        if (!list.knows({message, "reply", key})) {
            for (const auto& [nr, row] : store) {
                if (row.key == key) list.recall({message, "reply", key}, SubscriptionKey{nr}, row.instance, "a", nr);
            }
            list.know({message, "reply", key});
        }
        return at(list, {message, "reply", key});
    }
};

TEST(WaitingList, however_little_it_holds_whoever_asks_finds_the_same) {
    for (const std::size_t size_max : {0U, 1U, 3U, 10U, 60U}) {
        std::mt19937 dice(static_cast<unsigned>(size_max) + 1);
        const auto below = [&dice](std::uint64_t end) { return dice() % end; };
        Remembered both(size_max);
        std::vector<std::uint64_t> cases(30);  // one that has ended never comes back: another takes its place
        const auto in_place = [&cases](std::uint64_t at) { return InstanceKey{1'000 + at + cases[at] * 100}; };
        for (int i = 0; i < 3'000; ++i) {
            const std::string key(1, static_cast<char>('A' + below(12)));
            const auto what = below(10);
            if (what < 4) both.come(key, in_place(below(30)));
            if (what == 4 && both.next > 1) both.leave(1 + below(both.next - 1));
            if (what == 5) {
                const auto at = below(30);
                both.end(in_place(at));
                ++cases[at];
            }
            if (what == 6) both.commit();
            ASSERT_EQ(both.asked(key), at(both.whole, {message, "reply", key})) << size_max << ", step " << i;
        }
        both.commit();
        EXPECT_LE(both.list.size(), size_max);
    }
}

}  // namespace
}  // namespace baton::execution
