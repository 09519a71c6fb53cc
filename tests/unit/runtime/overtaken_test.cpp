// A node that gives no sign of life for a partition, and hears nothing of what becomes of it: its lease is all it goes
// by.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/execution/branch.hpp"
#include "engine/ports/store_in_front.hpp"
#include "engine/runtime/engine.hpp"
#include "tests/unit/runtime/manual_workplace.hpp"
#include "tests/unit/runtime/message_models.hpp"
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

using std::chrono::milliseconds;

constexpr std::uint32_t count = 2;
const std::uint32_t office = execution::office_of("talk", count);
const std::uint32_t other = 1 - office;
constexpr milliseconds lease{10'000};

struct StoppedClock final : ports::Clock {
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{500'000}}; }
};

// The store as a node sees it that gets no sign of life for one partition through to it. It counts how often the node
// looks for what others have sent.
struct MuteStore final : ports::StoreInFront {
    using StoreInFront::StoreInFront;
    std::optional<std::uint32_t> mute;
    bool is_unread = false;
    std::size_t looks = 0;
    Result<std::vector<ports::DefinitionRow>> definitions() override {
        if (is_unread) return fail(Code::unavailable, "it is not reached");
        return behind().definitions();
    }
    Result<std::map<std::uint32_t, ErrandKey>> newest_parcels(std::uint32_t receiver) override {
        ++looks;
        return behind().newest_parcels(receiver);
    }
    Result<std::vector<ports::ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                  std::size_t limit) override {
        ++looks;
        return behind().parcels(sender, receiver, after, limit);
    }
    Result<> beat(std::uint32_t partition, std::uint64_t epoch) override {
        if (partition == mute) return fail(Code::unavailable, "it is not reached");
        return behind().beat(partition, epoch);
    }
};

// An engine with a workplace for each partition, which the test moves.
class HandMovedNode {
public:
    HandMovedNode(ports::Store& store, const ports::Clock& clock, const std::string& name) {
        Settings settings;
        settings.partitions = count;
        settings.node = {name, name + ":8080", Duration{1'000}, Duration{lease.count()}};
        engine_ = std::make_unique<Engine>(
            store, clock, settings, [this] { return places_.emplace_back(std::make_shared<ManualWorkplace>()); });
        EXPECT_TRUE(wait(engine_->start(Almanac{})));
    }
    [[nodiscard]] Engine& engine() const { return *engine_; }

    void rest() {
        do {
            context_.restart();
            context_.poll();
        } while (std::ranges::any_of(places_, [](const auto& place) { return place->finish_commit(); }));
    }
    void pass(milliseconds time) {
        for (const auto& place : places_) place->pass(time);
        rest();
    }
    template <class T>
    T wait(boost::asio::awaitable<T> question) {
        std::optional<T> answer;
        boost::asio::co_spawn(context_, std::move(question),
                              [&answer](const std::exception_ptr&, T given) { answer = std::move(given); });
        rest();
        return answer ? std::move(*answer) : T{fail(Code::timeout, "it was never answered")};
    }
    Result<Done> start_listener() { return start(engine_->latest("listener")->key); }
    Result<Done> start(DefinitionKey definition) {
        Wish wish;
        execution::StartInstance command;
        command.definition = definition;
        command.variables.set("no", "7");
        wish.command = std::move(command);
        return wait(engine_->submit(std::move(wish)));
    }
    Result<Done> publish() {
        Wish wish;
        execution::PublishMessage message;
        message.name = "talk";
        message.correlation_key = "7";
        wish.command = std::move(message);
        return wait(engine_->submit(std::move(wish)));
    }

private:
    boost::asio::io_context context_;
    std::vector<std::shared_ptr<ManualWorkplace>> places_;
    std::unique_ptr<Engine> engine_;
};

struct TwoNodes : testing::Test {
    storage::memory::MemoryStore store;
    MuteStore front{store};
    StoppedClock clock;
};

struct Overtaken : TwoNodes {
    HandMovedNode north{front, clock, "north"};
    HandMovedNode south{store, clock, "south"};

    void SetUp() override {
        for (std::uint32_t number = 0; number < count; ++number)
            ASSERT_TRUE(north.wait(north.engine().take(number, {})));
        ASSERT_TRUE(north.wait(north.engine().deploy({listener()}, {}, false)));
        const auto nobody = north.publish();
        ASSERT_TRUE(nobody.has_value()) << nobody.error().detail;
        EXPECT_EQ(nobody->put_off, 0U);
    }
    // The south takes the other partition; of this the north hears nothing.
    void overtake() {
        front.mute = other;
        ASSERT_TRUE(south.wait(south.engine().follow()));
        ASSERT_TRUE(south.wait(south.engine().take(other, {})));
        ASSERT_TRUE(south.start_listener());
    }
    void pass_the_lease() {
        for (int third = 0; third < 4; ++third) north.pass(lease / 3);
    }
};

// Found by the simulator: it took the partition for its own until it was told, and all that it sends for heard.
TEST_F(Overtaken, it_finds_who_waits_where_it_was_overtaken_once_its_lease_is_over) {
    overtake();
    pass_the_lease();
    EXPECT_TRUE(north.engine().has(other)) << "nobody has told it";
    const auto done = north.publish();
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_EQ(done->put_off, 1U);
}

TEST_F(Overtaken, while_it_has_both_it_need_not_look_in_the_store) {
    pass_the_lease();
    front.looks = 0;
    ASSERT_TRUE(north.publish());
    EXPECT_EQ(front.looks, 0U);
    front.mute = other;
    pass_the_lease();
    ASSERT_TRUE(north.publish());
    EXPECT_GT(front.looks, 0U);
}

// Whoever deploys waits for those that live; who comes back to life reads what it has missed.
struct Silent : TwoNodes {
    HandMovedNode north{store, clock, "north"};
    HandMovedNode south{front, clock, "south"};

    void SetUp() override {
        ASSERT_TRUE(north.wait(north.engine().take(0, {})));
        ASSERT_TRUE(south.wait(south.engine().take(1, {})));
        front.mute = 1;
        for (int third = 0; third < 4; ++third) south.pass(lease / 3);
        EXPECT_FALSE(south.start(DefinitionKey{1})) << "it may not be the one any more";
        ASSERT_TRUE(north.wait(north.engine().deploy({listener()}, {}, false)));
    }
};

TEST_F(Silent, it_knows_what_was_deployed_as_soon_as_it_answers_again) {
    front.mute = {};
    south.pass(lease / 3);
    const auto done = south.start(north.engine().latest("listener")->key);
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_EQ(partition_of(done->instance.value), 1U);
    EXPECT_TRUE(south.engine().latest("listener").has_value()) << "by its name, too";
}

TEST_F(Silent, it_answers_nobody_while_that_cannot_be_read) {
    front.mute = {};
    front.is_unread = true;
    south.pass(lease / 3);
    const auto refused = south.start(north.engine().latest("listener")->key);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable) << refused.error().detail;
    front.is_unread = false;
    south.pass(lease / 3);
    EXPECT_TRUE(south.start(north.engine().latest("listener")->key));
}

// One that looks up who waits, and has not heard yet that its partition is another's: what it finds was not decided
// here.
struct Unaware : PartitionStage {
    std::unique_ptr<Partition> other;

    Unaware() { settings.waits_in_memory = 0; }

    static Wish talk(const std::string& no) {
        Wish wish;
        execution::PublishMessage message;
        message.name = "talk";
        message.correlation_key = no;
        message.time_to_live = std::chrono::hours{1};
        wish.command = std::move(message);
        return wish;
    }
    [[nodiscard]] Wish listening(const std::string& no) const {
        Wish wish;
        execution::StartInstance command;
        command.definition = partition->shelf()->latest("listener")->key;
        command.variables.set("no", no);
        wish.command = std::move(command);
        return wish;
    }
    void SetUp() override {
        PartitionStage::SetUp();
        deploy(listener());
        ASSERT_TRUE(partition->handle(listening("7"), start));
        commit();
        other = std::move(partition);
        open();
        ASSERT_TRUE(partition->handle(talk("7"), start)) << "the case waits at another place from now on";
        commit();
    }
};

TEST_F(Unaware, it_says_that_it_was_overtaken_and_sends_nothing) {
    const auto refused = other->handle(talk("7"), start);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable) << refused.error().detail;
    EXPECT_FALSE(other->has_open_batch());
    const auto explained = other->explain(std::get<execution::PublishMessage>(talk("7").command), start);
    ASSERT_FALSE(explained.has_value());
    EXPECT_EQ(explained.error().code, Code::unavailable);
}

TEST_F(Unaware, a_message_goes_round_no_more_though_its_own_keys_hide_it) {
    for (int own = 0; own < 3; ++own) ASSERT_TRUE(other->handle(talk("8"), start));
    const auto done = other->handle(talk("7"), start);  // the store will refuse all of it
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_LE(done->touched.size(), 3U);
    EXPECT_EQ(done->put_off, 0U);
    EXPECT_FALSE(store.commit(other->take_batch()));
}

}  // namespace
}  // namespace baton::runtime
