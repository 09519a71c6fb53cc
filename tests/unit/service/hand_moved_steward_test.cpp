// A steward whose workplace and time a test moves by hand: what it does between two looks, and when.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_editions.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "service/nodes/steward.hpp"
#include "tests/unit/runtime/manual_workplace.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::service {
namespace {

using std::chrono::milliseconds;

constexpr std::uint32_t partitions = 2;

struct UnmovedClock final : ports::Clock {
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{500'000}}; }
};

// Of one node, whose signs of life come a moment after each look at the store while it is slow.
struct SpeaksAfter final : ports::Nodes {
    SpeaksAfter(storage::memory::MemoryStore& behind_, std::uint64_t epoch_) : behind(behind_), epoch(epoch_) {}
    storage::memory::MemoryStore& behind;
    std::uint64_t epoch;
    bool is_slow = false;
    std::size_t signs = 0;
    Result<ports::Look> look() override {
        auto seen = behind.look();
        if (is_slow && behind.beat(0, epoch)) ++signs;
        return seen;
    }
    Result<> greet(const std::string& name, const std::string& address, std::uint64_t knows) override {
        return behind.greet(name, address, knows);
    }
    Result<> leave(const std::string& name) override { return behind.leave(name); }
    Result<> forget(const std::string& name, std::uint64_t beat) override { return behind.forget(name, beat); }
    Result<std::string> secret(std::string_view wished) override { return behind.secret(wished); }
};

struct HandMovedSteward : testing::Test {
    void SetUp() override {
        settings.partitions = partitions;
        settings.node = {"north", "north:8080", Duration{300}, Duration{1'000}};
        engine = std::make_unique<runtime::Engine>(store, clock, settings, [this] { return of_engine; });
        steward = std::make_unique<Steward>(settings.node, partitions, store, editions, *engine, context.get_executor(),
                                            place);
        boost::asio::co_spawn(context, engine->start({}), [](const std::exception_ptr&, const Result<>& started) {
            EXPECT_TRUE(started.has_value()) << started.error().detail;
        });
        settle();
    }
    void TearDown() override {
        steward.reset();
        engine.reset();
    }
    void begin() {
        Steward::Hooks hooks;
        hooks.tell = [this](const std::string& address) { told.push_back(address); };
        boost::asio::co_spawn(context, steward->begin(std::move(hooks), "secret"),
                              [this](const std::exception_ptr&, const Result<>& result) { begun = result; });
        settle();
    }
    void settle() {
        context.restart();
        context.poll();
    }
    // All that has been begun is done.
    void rest() {
        settle();
        while (place->finish_commit() || of_engine->finish_commit()) settle();
    }
    void pass(milliseconds time) {
        place->pass(time);
        rest();
    }

    storage::memory::MemoryStore store;
    storage::memory::MemoryEditionStore editions;
    UnmovedClock clock;
    runtime::Settings settings;
    boost::asio::io_context context;
    std::shared_ptr<runtime::ManualWorkplace> place = std::make_shared<runtime::ManualWorkplace>();
    std::shared_ptr<runtime::ManualWorkplace> of_engine = std::make_shared<runtime::ManualWorkplace>();
    std::unique_ptr<runtime::Engine> engine;
    std::unique_ptr<Steward> steward;
    std::optional<Result<>> begun;
    std::vector<std::string> told;
};

TEST_F(HandMovedSteward, what_is_free_is_taken_before_it_has_begun) {
    begin();
    EXPECT_FALSE(begun.has_value()) << "nothing has been read from the store";
    rest();
    ASSERT_TRUE(begun.has_value());
    EXPECT_TRUE(begun->has_value());
    EXPECT_TRUE(engine->has(0));
}

TEST_F(HandMovedSteward, what_a_silent_one_had_is_taken_when_its_lease_is_over_and_not_before) {
    ASSERT_TRUE(store.open(0, {"south", "south:8080", {}}));
    begin();
    rest();
    ASSERT_TRUE(begun.has_value());
    for (int i = 0; i < 9; ++i) {
        pass(milliseconds{100});
        EXPECT_FALSE(engine->has(0)) << "after " << i;
    }
    ASSERT_TRUE(store.beat(0, store.tenure(0)->epoch));
    for (int i = 0; i < 9; ++i) {
        pass(milliseconds{100});
        EXPECT_FALSE(engine->has(0)) << "after a sign of life and " << i;
    }
    for (int i = 0; i < 6; ++i) pass(milliseconds{100});
    EXPECT_TRUE(engine->has(0));
}

// Found by the simulator: the sign came between the look and the taking, and both believed that it was theirs.
TEST_F(HandMovedSteward, who_gives_a_sign_at_the_last_moment_keeps_what_it_has) {
    SpeaksAfter south{store, store.open(0, {"south", "south:8080", {}})->epoch};
    steward =
        std::make_unique<Steward>(settings.node, partitions, south, editions, *engine, context.get_executor(), place);
    begin();
    rest();
    for (int i = 0; i < 9; ++i) pass(milliseconds{100});
    south.is_slow = true;
    for (int i = 0; i < 6; ++i) pass(milliseconds{100});
    EXPECT_GT(south.signs, 0U);
    EXPECT_FALSE(engine->has(0));
    EXPECT_EQ(store.tenure(0)->node, "south");
    south.is_slow = false;
    for (int i = 0; i < 15; ++i) pass(milliseconds{100});
    EXPECT_TRUE(engine->has(0)) << "it is silent";
}

TEST_F(HandMovedSteward, while_the_store_is_being_read_it_may_be_told_that_there_is_news) {
    begin();
    rest();
    const auto before = store.look()->nodes.front().beat;
    for (int i = 0; i < 100; ++i) steward->look_again();
    EXPECT_EQ(place->commits_waiting(), 0U) << "it looks a moment later";
    place->pass(milliseconds{20});
    EXPECT_EQ(place->commits_waiting(), 1U) << "once";
    steward->look_again();
    rest();
    pass(milliseconds{20});
    EXPECT_EQ(store.look()->nodes.front().beat, before) << "and it gives no sign of life each time";
    pass(milliseconds{300});
    EXPECT_EQ(store.look()->nodes.front().beat, before + 1);
}

TEST_F(HandMovedSteward, who_leaves_gives_what_it_has_and_takes_nothing_more) {
    ASSERT_TRUE(store.greet("south", "south:8080", 0));
    begin();
    rest();
    ASSERT_TRUE(engine->has(0)) << "south is there and takes nothing of its share";
    told.clear();
    bool has_left = false;
    boost::asio::co_spawn(context, steward->leave(), [&](const std::exception_ptr&) { has_left = true; });
    settle();
    EXPECT_FALSE(has_left) << "it is not out of the list yet";
    rest();
    EXPECT_TRUE(has_left);
    EXPECT_FALSE(engine->has(0));
    EXPECT_EQ(store.tenure(0)->node, "");
    EXPECT_EQ(told, std::vector<std::string>{"south:8080"});
    ASSERT_EQ(store.look()->nodes.size(), 1U);
    for (int i = 0; i < 30; ++i) pass(milliseconds{100});
    EXPECT_FALSE(engine->has(0));
    EXPECT_EQ(store.look()->nodes.size(), 1U) << "it gives no sign of life";
}

TEST_F(HandMovedSteward, a_deployment_is_not_told_before_who_has_taken_a_partition_unnoticed_knows_it) {
    begin();
    rest();
    ASSERT_TRUE(engine->has(0) && engine->has(1));
    ASSERT_TRUE(store.open(1, {"south", "south:8080", {}}));
    ASSERT_TRUE(store.greet("south", "south:8080", 0));
    std::optional<Result<runtime::Deployed>> deployed;
    boost::asio::co_spawn(context, engine->deploy({runtime::one_task()}, {}, false),
                          [&](const std::exception_ptr&, const Result<runtime::Deployed>& done) { deployed = done; });
    rest();
    ASSERT_TRUE(engine->has(1)) << "it has not heard of it";
    for (int i = 0; i < 10; ++i) pass(milliseconds{20});
    EXPECT_FALSE(deployed.has_value());
    ASSERT_TRUE(store.greet("south", "south:8080", engine->newest_deployment()));
    for (int i = 0; i < 2; ++i) pass(milliseconds{20});
    ASSERT_TRUE(deployed.has_value());
    EXPECT_TRUE(deployed->has_value());
}

TEST_F(HandMovedSteward, a_store_that_cannot_be_looked_at_lets_nobody_begin) {
    struct Blind final : ports::Nodes {
        Result<ports::Look> look() override { return fail(Code::unavailable, "no way there"); }
        Result<> greet(const std::string&, const std::string&, std::uint64_t) override { return {}; }
        Result<> leave(const std::string&) override { return {}; }
        Result<> forget(const std::string&, std::uint64_t) override { return {}; }
        Result<std::string> secret(std::string_view wished) override { return std::string(wished); }
    } blind;
    steward =
        std::make_unique<Steward>(settings.node, partitions, blind, editions, *engine, context.get_executor(), place);
    begin();
    rest();
    ASSERT_TRUE(begun.has_value());
    ASSERT_FALSE(begun->has_value());
    EXPECT_EQ(begun->error().detail, "no way there");
}

}  // namespace
}  // namespace baton::service
