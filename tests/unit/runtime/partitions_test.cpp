// Several partitions on one store, moved by hand: what cases of one say to cases of another arrives once, in order,
// whoever is thrown away in between.
#include <gmock/gmock.h>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/runtime/partition.hpp"
#include "tests/unit/runtime/message_models.hpp"
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

using execution::SubscriptionKind;

constexpr std::uint32_t count = 3;

// With who waits in memory, and with nobody there: looked up for each message.
struct Partitions : testing::TestWithParam<std::size_t> {
    storage::memory::MemoryStore store;
    Settings settings;
    std::shared_ptr<const Almanac> almanac = std::make_shared<const Almanac>();
    std::vector<std::unique_ptr<Partition>> all{count};
    Instant now = start;
    const std::uint32_t office = execution::office_of("talk", count);
    const std::uint32_t here = (office + 1) % count;  // two that are not the office's
    const std::uint32_t there = (office + 2) % count;

    void SetUp() override {
        settings.partitions = count;
        settings.waits_in_memory = GetParam();
        for (std::uint32_t number = 0; number < count; ++number) open(number);
        deploy({listener(), talker(), waiting()});
    }
    void open(std::uint32_t number) {
        auto opened = Partition::open(store, settings, almanac, now, {}, Opening{number, {}, {}});
        ASSERT_TRUE(opened.has_value()) << opened.error().detail;
        all[number] = std::move(*opened);
    }
    void deploy(std::vector<Resource> models) {
        const auto read = read_deployment(std::move(models), {});
        ASSERT_TRUE(read.has_value()) << read.error().detail;
        ASSERT_TRUE(all[0]->deploy(*read, {}, false, now).has_value());
        commit(0);
        for (std::uint32_t number = 1; number < count; ++number) all[number]->adopt(all[0]->shelf());
    }
    // What it has decided is durable, and the parcels in it are handed to their receivers.
    void commit(std::uint32_t number) {
        const auto batch_number = all[number]->open_batch_number();
        const auto batch = all[number]->take_batch();
        const auto written = store.commit(batch);
        ASSERT_TRUE(written.has_value()) << written.error().detail;
        all[number]->committed(batch_number, batch);
        for (std::uint32_t other = 0; other < count; ++other) {
            std::vector<ports::ParcelRow> parcels;
            for (const auto& parcel : batch.parcels) {
                if (parcel.receiver == other) parcels.push_back(parcel);
            }
            if (all[other]) all[other]->receive(parcels);
        }
    }
    void tick(std::uint32_t number) {
        const auto ticked = all[number]->tick(now, 100);
        ASSERT_TRUE(ticked.has_value()) << ticked.error().detail;
        if (all[number]->has_open_batch()) commit(number);
    }
    // Until nobody has anything to say.
    void settle() {
        for (int round = 0; round < 20; ++round) {
            for (std::uint32_t number = 0; number < count; ++number) tick(number);
        }
    }
    InstanceKey start_case(const std::string& process, std::uint32_t number) {
        Wish wish;
        execution::StartInstance command;
        command.definition = all[number]->shelf()->latest(process)->key;
        command.variables.set("no", "7");
        wish.command = std::move(command);
        const auto done = all[number]->handle(wish, now);
        EXPECT_TRUE(done.has_value()) << done.error().detail;
        commit(number);
        return done ? done->instance : InstanceKey{};
    }
    Done publish(const std::string& text, Duration time_to_live = {}, const std::string& name = "talk") {
        Wish wish;
        execution::PublishMessage command;
        command.name = name;
        command.kind = name == "go" ? SubscriptionKind::signal : SubscriptionKind::message;
        command.correlation_key = "7";
        command.time_to_live = time_to_live;
        command.variables.set("text", text);
        wish.command = std::move(command);
        const auto number = execution::office_of(name, count);
        const auto done = all[number]->handle(wish, now);
        EXPECT_TRUE(done.has_value()) << done.error().detail;
        commit(number);
        return done ? *done : Done{};
    }
    void cancel(InstanceKey key) {
        Wish wish;
        wish.instance = key;
        wish.command = execution::CancelInstance{"no longer needed"};
        ASSERT_TRUE(all[partition_of(key.value)]->handle(wish, now).has_value());
        commit(partition_of(key.value));
    }
    [[nodiscard]] bool has_ended(InstanceKey key) { return (*store.instance(key))->state != "active"; }
    // What the case was told, in the order in which it was.
    std::vector<std::string> told(InstanceKey key) {
        std::vector<std::string> texts;
        for (const auto& record : *store.records_of(partition_of(key.value), key, 0)) {
            for (const auto& event : record.events) {
                const auto* received = std::get_if<execution::MessageReceived>(&event);
                if (received == nullptr) continue;
                const auto* text = received->variables.find("text");
                texts.push_back(text == nullptr ? "" : *text->string());
            }
        }
        return texts;
    }
    std::size_t kept() { return store.messages(office)->size(); }
};

using testing::ElementsAre;

TEST_P(Partitions, a_case_hears_what_a_case_of_another_partition_says) {
    const auto hears = start_case("listener", here);
    settle();
    EXPECT_EQ(store.guests(office, {}, 10)->size(), 1U);
    start_case("talker", there);
    start_case("talker", there);
    settle();
    EXPECT_EQ(told(hears).size(), 2U);
    EXPECT_TRUE(has_ended(hears));
    EXPECT_TRUE(store.guests(office, {}, 10)->empty());
}

TEST_P(Partitions, a_record_says_from_which_log_it_follows) {
    const auto hears = start_case("listener", here);
    settle();
    publish("one");
    settle();
    const auto records = *store.records_of(here, hears, 0);
    ASSERT_EQ(records.size(), 2U);
    EXPECT_EQ(records[1].command, "DeliverMessage");
    EXPECT_EQ(log_of(records[1].cause), office);
    EXPECT_EQ(log_of(records[1].position), here);
}

TEST_P(Partitions, what_comes_while_it_has_not_answered_waits_for_its_answer_in_order) {
    const auto hears = start_case("listener", here);
    settle();
    EXPECT_EQ(publish("one").put_off, 1U);
    EXPECT_EQ(publish("two").put_off, 0U) << "whether it is wanted is not known";
    settle();
    EXPECT_THAT(told(hears), ElementsAre("one", "two"));
    EXPECT_EQ(kept(), 0U);
}

TEST_P(Partitions, what_nobody_waits_for_any_more_is_over_when_its_time_is) {
    const auto hears = start_case("listener", here);
    settle();
    publish("one");
    publish("two");
    publish("three");
    settle();
    EXPECT_THAT(told(hears), ElementsAre("one", "two"));
    EXPECT_EQ(kept(), 0U) << "its time to live was nothing, and the case has ended";
}

TEST_P(Partitions, what_is_kept_is_given_one_by_one_to_who_comes) {
    for (const char* text : {"one", "two", "three"}) publish(text, std::chrono::hours{1});
    const auto hears = start_case("listener", here);
    settle();
    EXPECT_THAT(told(hears), ElementsAre("one", "two"));
    EXPECT_EQ(kept(), 3U);
    const auto later = start_case("listener", there);
    settle();
    EXPECT_TRUE(told(later).size() == 1 && told(later)[0] == "three") << "each goes once to each process";
}

TEST_P(Partitions, a_message_that_came_too_late_goes_to_the_next_who_waits) {
    const auto first = start_case("listener", here);
    settle();
    const auto second = start_case("listener", there);
    settle();
    cancel(first);  // and the office has not heard of it
    publish("one");
    settle();
    EXPECT_TRUE(told(first).empty());
    EXPECT_THAT(told(second), ElementsAre("one"));
}

TEST_P(Partitions, who_waited_longest_is_first_wherever_they_live) {
    std::vector<InstanceKey> cases;
    for (const auto number : {there, here, office}) {
        cases.push_back(start_case("listener", number));
        settle();
    }
    publish("one");
    settle();
    EXPECT_THAT(told(cases[0]), ElementsAre("one"));
    EXPECT_TRUE(told(cases[1]).empty() && told(cases[2]).empty());
}

TEST_P(Partitions, a_signal_reaches_all_of_them_once) {
    std::vector<InstanceKey> cases;
    for (std::uint32_t number = 0; number < count; ++number) cases.push_back(start_case("waiting", number));
    settle();
    publish("", {}, "go");
    settle();
    for (const auto key : cases) EXPECT_EQ(told(key).size(), 1U);
}

TEST_P(Partitions, a_message_begins_a_case_when_none_elsewhere_takes_it) {
    deploy({begun()});
    const auto cases_of = [&] {
        ports::InstanceFilter filter;
        filter.process = "begun";
        return store.instances(filter, {100, "", ""})->items;
    };
    publish("one");
    settle();
    ASSERT_EQ(cases_of().size(), 1U);
    EXPECT_EQ(partition_of(cases_of()[0].key.value), office);
}

TEST_P(Partitions, whoever_is_thrown_away_in_between_nothing_is_lost_and_nothing_comes_twice) {
    for (std::uint32_t thrown = 0; thrown < count; ++thrown) {
        for (int after = 0; after < 8; ++after) {
            const auto hears = start_case("listener", here);
            settle();
            publish("one");
            publish("two");
            for (int step = 0; step < after; ++step) tick((office + static_cast<std::uint32_t>(step)) % count);
            open(thrown);  // as its store has it
            settle();
            EXPECT_THAT(told(hears), ElementsAre("one", "two")) << thrown << " after " << after;
            EXPECT_EQ(kept(), 0U);
        }
    }
}

TEST_P(Partitions, parcels_that_are_handed_over_again_are_known) {
    const auto hears = start_case("listener", here);
    settle();
    publish("one");
    const auto parcels = *store.parcels(office, here, {}, 10);
    ASSERT_EQ(parcels.size(), 1U);
    all[here]->receive(parcels);
    all[here]->receive(parcels);
    settle();
    all[here]->receive(parcels);
    settle();
    EXPECT_THAT(told(hears), ElementsAre("one"));
}

TEST_P(Partitions, a_message_on_its_way_does_not_expire_and_is_explained) {
    const auto hears = start_case("listener", here);
    settle();
    publish("one");
    ASSERT_EQ(kept(), 1U);
    now += std::chrono::hours{2};
    tick(office);
    EXPECT_EQ(kept(), 1U);
    execution::PublishMessage question;
    question.name = "talk";
    question.correlation_key = "7";
    const auto explained = all[office]->explain(question, now);
    ASSERT_TRUE(explained.has_value());
    ASSERT_EQ(explained->verdicts.size(), 1U);
    EXPECT_EQ(explained->verdicts[0].instance, hears);
    settle();
    EXPECT_EQ(kept(), 0U);
}

TEST_P(Partitions, who_asks_what_a_message_would_do_is_told_of_all_who_wait) {
    const auto hears = start_case("listener", here);
    settle();
    open(office);
    execution::PublishMessage question;
    question.name = "talk";
    question.correlation_key = "another";
    const auto told = all[office]->explain(question, now);
    ASSERT_TRUE(told.has_value());
    ASSERT_EQ(told->verdicts.size(), 1U);
    EXPECT_EQ(told->verdicts[0].kind, execution::Verdict::Kind::other_key);
    EXPECT_EQ(told->verdicts[0].instance, hears);
    // A name nobody waits for, and of the same office.
    do question.name += 'k';
    while (execution::office_of(question.name, count) != office);
    const auto misspelt = all[office]->explain(question, now);
    ASSERT_TRUE(misspelt.has_value());
    EXPECT_TRUE(misspelt->verdicts.empty());
    EXPECT_THAT(misspelt->awaited_names, testing::Contains("talk"));
}

INSTANTIATE_TEST_SUITE_P(waits_in_memory, Partitions, testing::Values(1'000, 0));

}  // namespace
}  // namespace baton::runtime
