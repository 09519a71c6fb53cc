// In which order a partition takes what others have sent: each sender's own, and letters before what could miss them.
#include "engine/runtime/mailbox.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/ports/store_in_front.hpp"

namespace baton::runtime {
namespace {

using testing::ElementsAre;

constexpr std::uint32_t here = 2;

struct Mails : testing::Test {
    storage::memory::MemoryStore store;
    Mailbox mailbox{execution::Branch{here, 3}};
    std::map<std::uint32_t, std::uint64_t> epochs;

    static ports::ParcelRow parcel(std::uint32_t sender, std::uint64_t number, const std::string& command) {
        return {ErrandKey{key_before_first(sender) + number}, here, {}, 0, 0, "[\"" + command + "\",{}]"};
    }
    std::vector<ports::ParcelRow> send(std::uint32_t sender, std::uint64_t first,
                                       const std::vector<std::string>& commands) {
        ports::Batch batch;
        batch.partition = sender;
        if (epochs[sender] == 0) epochs[sender] = store.open(sender, {})->epoch;
        batch.epoch = epochs[sender];
        for (const auto& command : commands) batch.parcels.push_back(parcel(sender, first++, command));
        batch.last_key = key_before_first(sender) + first;
        EXPECT_TRUE(store.commit(batch).has_value());
        return batch.parcels;
    }
    // As sender and number, until there is no more.
    std::vector<std::string> taken() {
        std::vector<std::string> all;
        while (!mailbox.empty()) {
            EXPECT_TRUE(mailbox.refill(store).has_value());
            if (mailbox.front() == nullptr) break;
            const auto key = mailbox.front()->key.value;
            const auto sender = partition_of(key);
            all.push_back(std::to_string(sender) + "." + std::to_string(key - key_before_first(sender)));
            mailbox.pop();
        }
        return all;
    }
};

TEST_F(Mails, letters_come_before_messages_of_others_and_not_before_those_of_their_own_sender) {
    send(0, 1, {"PublishMessage", "HearOfCase", "PublishMessage"});
    send(1, 1, {"HearOfCase", "HearOfCase", "DeliverMessage", "HearOfCase"});
    EXPECT_THAT(taken(), ElementsAre("1.1", "1.2", "0.1", "0.2", "0.3", "1.3", "1.4"));
}

TEST_F(Mails, what_is_handed_over_and_what_is_read_come_once_each) {
    (void)taken();
    const auto handed = send(0, 1, {"PublishMessage"});
    mailbox.put(handed);
    send(1, 1, {"PublishMessage"});
    mailbox.look_for(1);
    mailbox.look_for(0);
    mailbox.put(handed);
    EXPECT_THAT(taken(), ElementsAre("0.1", "1.1"));
    EXPECT_TRUE(mailbox.empty());
}

TEST_F(Mails, more_than_a_page_keeps_each_senders_order) {
    send(0, 1, std::vector<std::string>(1'500, "PublishMessage"));
    send(0, 1'501, std::vector<std::string>(20, "HearOfCase"));
    send(1, 1, std::vector<std::string>(3, "HearOfCase"));
    std::map<char, std::uint64_t> last;
    std::size_t count = 0;
    for (const auto& one : taken()) {
        const auto number = std::stoull(one.substr(2));
        EXPECT_EQ(number, last[one.front()] + 1);
        last[one.front()] = number;
        ++count;
    }
    EXPECT_EQ(count, 1'523U);
}

// Counts what is read of each sender.
struct CountingStore : ports::StoreInFront {
    using StoreInFront::StoreInFront;
    std::vector<std::uint32_t> asked;
    Result<std::vector<ports::ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                  std::size_t limit) override {
        asked.push_back(sender);
        return StoreInFront::parcels(sender, receiver, after, limit);
    }
};

TEST_F(Mails, of_many_senders_only_those_are_read_who_have_sent_something) {
    Mailbox of_many{execution::Branch{here, 60}};
    CountingStore counted(store);
    send(7, 1, {"PublishMessage"});
    send(40, 1, {"HearOfCase"});
    ASSERT_TRUE(of_many.refill(counted).has_value());
    EXPECT_THAT(counted.asked, ElementsAre(7, 40));
    EXPECT_EQ(of_many.size(), 2U);
    of_many.pop();
    of_many.pop();
    for (std::uint32_t sender = 0; sender < 60; ++sender) of_many.look_for(sender);
    send(40, 2, {"HearOfCase"});
    ASSERT_TRUE(of_many.refill(counted).has_value());
    EXPECT_THAT(counted.asked, ElementsAre(7, 40, 40)) << "of the other all is known";
    EXPECT_EQ(of_many.size(), 1U);
    EXPECT_TRUE(of_many.refill(counted).has_value());
    EXPECT_EQ(counted.asked.size(), 3U);
}

}  // namespace
}  // namespace baton::runtime
