// Two engines on one store, each with some of its partitions: what is elsewhere is read from the store, what is done
// elsewhere is refused, and a partition changes hands without loss.
#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/execution/branch.hpp"
#include "engine/ports/store_in_front.hpp"
#include "engine/runtime/engine.hpp"
#include "tests/unit/runtime/message_models.hpp"

namespace baton::runtime {
namespace {

constexpr std::uint32_t count = 3;

struct EvenClock final : ports::Clock {
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{500'000}}; }
};

struct EnginesTogether : testing::Test {
    // What other partitions have sent cannot be read from it while it is deaf.
    struct DeafStore final : ports::StoreInFront {
        DeafStore(ports::Store& behind, const std::atomic<bool>& is_deaf) : StoreInFront(behind), is_deaf_(is_deaf) {}
        const std::atomic<bool>& is_deaf_;
        Result<std::vector<ports::ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                      std::size_t limit) override {
            if (is_deaf_) return fail(Code::unavailable, "it cannot be read now");
            return behind().parcels(sender, receiver, after, limit);
        }
    };
    storage::memory::MemoryStore store;
    std::atomic<bool> is_deaf{false};
    DeafStore front{store, is_deaf};
    EvenClock clock;
    boost::asio::io_context context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard = make_work_guard(context);
    std::jthread thread{[this] { context.run(); }};
    std::unique_ptr<Engine> north = made("north");
    std::unique_ptr<Engine> south = made("south");
    const std::uint32_t office = execution::office_of("talk", count);
    const std::uint32_t other = (office + 1) % count;

    std::unique_ptr<Engine> made(const std::string& name) {
        Settings settings;
        settings.partitions = count;
        settings.node = {name, name + ":8080", Duration{1'000}, Duration{600'000}};
        return std::make_unique<Engine>(front, clock, settings);
    }
    template <class T>
    T wait(boost::asio::awaitable<T> work) {
        return boost::asio::co_spawn(context, std::move(work), boost::asio::use_future).get();
    }
    void SetUp() override {
        for (Engine* const engine : {north.get(), south.get()}) {
            const auto started = wait(engine->start(Almanac{}));
            ASSERT_TRUE(started.has_value()) << started.error().detail;
            for (std::uint32_t number = 0; number < count; ++number) EXPECT_FALSE(engine->has(number));
        }
        // The office of "talk" is in the north, and all else in the south.
        ASSERT_TRUE(wait(north->take(office, {0, {}})).has_value());
        for (std::uint32_t number = 0; number < count; ++number) {
            if (number == office) continue;
            ASSERT_TRUE(wait(south->take(number, {0, {}})).has_value());
        }
        const auto deployed = wait(first().deploy({one_task(), one_job(), talker(), listener(), begun()}, {}, false));
        ASSERT_TRUE(deployed.has_value()) << deployed.error().detail;
        ASSERT_TRUE(wait((&first() == north.get() ? *south : *north).follow()).has_value());
    }
    void TearDown() override {
        north.reset();
        south.reset();
        guard.reset();
        context.stop();
    }
    Engine& first() { return office == 0 ? *north : *south; }
    Engine& not_first() { return office == 0 ? *south : *north; }
    Result<Done> start_at(Engine& engine, const std::string& process) {
        Wish wish;
        execution::StartInstance command;
        command.definition = engine.latest(process)->key;
        command.variables.set("owner", "zhang");
        command.variables.set("no", "7");
        wish.command = std::move(command);
        return wait(engine.submit(std::move(wish)));
    }
    Result<Done> cancel_at(Engine& engine, InstanceKey instance) {
        Wish wish;
        wish.instance = instance;
        wish.command = execution::CancelInstance{"no more"};
        return wait(engine.submit(std::move(wish)));
    }
    std::size_t cases_of(const std::string& process) {
        ports::InstanceFilter filter;
        filter.process = process;
        return store.instances(filter, {1000, "", ""})->items.size();
    }
};

TEST_F(EnginesTogether, cases_begin_where_they_can_be_written) {
    for (int i = 0; i < 6; ++i) {
        const auto in_the_north = start_at(*north, "one_task");
        const auto in_the_south = start_at(*south, "one_task");
        ASSERT_TRUE(in_the_north.has_value() && in_the_south.has_value());
        EXPECT_EQ(partition_of(in_the_north->instance.value), office);
        EXPECT_NE(partition_of(in_the_south->instance.value), office);
    }
}

TEST_F(EnginesTogether, a_case_of_the_other_is_read_and_cannot_be_changed) {
    const auto done = start_at(*north, "one_task");
    ASSERT_TRUE(done.has_value());

    const auto seen = wait(south->inspect(done->instance));
    ASSERT_TRUE(seen.has_value()) << seen.error().detail;
    EXPECT_EQ(seen->key, done->instance);
    EXPECT_EQ(seen->tasks.size(), 1U);
    EXPECT_EQ(wait(south->inspect(InstanceKey{done->instance.value + 1000})).error().code, Code::not_found);

    const auto refused = cancel_at(*south, done->instance);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_TRUE(cancel_at(*north, done->instance).has_value());
    EXPECT_TRUE(wait(south->inspect(done->instance))->has_ended);
}

TEST_F(EnginesTogether, how_far_the_others_log_goes_is_known_as_soon_as_one_asks_for_it) {
    const auto done = start_at(*north, "one_task");
    ASSERT_TRUE(done.has_value());
    EXPECT_TRUE(wait(south->reach(done->position, Duration{0})).has_value());
    EXPECT_EQ(south->newest(office), done->position);
    const auto missed = wait(south->reach(done->position + 1, Duration{100}));
    ASSERT_FALSE(missed.has_value());
    EXPECT_EQ(missed.error().code, Code::timeout);
    south->note_position(office, done->position + 7);
    EXPECT_EQ(south->newest(office), done->position + 7);
}

TEST_F(EnginesTogether, what_one_deploys_the_other_knows_when_it_has_followed) {
    ASSERT_TRUE(wait(first().deploy({waiting()}, {}, false)).has_value());
    EXPECT_FALSE(not_first().latest("waiting").has_value());
    EXPECT_LT(not_first().newest_deployment(), first().newest_deployment());
    ASSERT_TRUE(wait(not_first().follow()).has_value());
    EXPECT_EQ(not_first().newest_deployment(), first().newest_deployment());
    EXPECT_TRUE(start_at(not_first(), "waiting").has_value());
    const auto refused = wait(not_first().deploy({listener()}, {}, false));
    ASSERT_FALSE(refused.has_value()) << "only whoever has the first partition deploys";
    EXPECT_EQ(refused.error().code, Code::unavailable);
}

TEST_F(EnginesTogether, a_case_of_a_process_that_is_not_known_here_yet_can_be_read) {
    ASSERT_TRUE(wait(first().deploy({waiting()}, {}, false)).has_value());
    const auto done = start_at(first(), "waiting");
    ASSERT_TRUE(done.has_value());
    EXPECT_TRUE(wait(not_first().inspect(done->instance)).has_value());
}

TEST_F(EnginesTogether, nobody_is_told_of_a_deployment_before_the_others_have_taken_it_up) {
    std::uint64_t deployment = 0;
    std::function<void(Result<>)> reply;
    std::atomic<bool> is_asked{false};
    first().on_deployed([&](std::uint64_t number, std::function<void(Result<>)> told) {
        deployment = number;
        reply = std::move(told);
        is_asked = true;
        is_asked.notify_all();
    });
    auto answer = boost::asio::co_spawn(context, first().deploy({waiting()}, {}, false), boost::asio::use_future);
    is_asked.wait(false);
    EXPECT_EQ(deployment, first().newest_deployment());
    EXPECT_EQ(answer.wait_for(std::chrono::milliseconds{20}), std::future_status::timeout);
    reply(fail(Code::timeout, "one does not answer"));
    EXPECT_EQ(answer.get().error().code, Code::timeout);
}

TEST_F(EnginesTogether, what_is_sent_to_the_other_is_told_and_fetched) {
    std::atomic<std::uint32_t> receiver{count};
    south->on_sent([&](const std::set<std::uint32_t>& receivers) {
        receiver = *receivers.begin();
        receiver.notify_all();
    });
    const auto done = start_at(*south, "talker");  // it says "talk", whose office is in the north
    ASSERT_TRUE(done.has_value());
    receiver.wait(count);
    EXPECT_EQ(receiver, office);
    const auto sender = partition_of(done->instance.value);
    EXPECT_THAT(store.look()->posts, testing::ElementsAre(testing::Field(&ports::Post::receiver, office)));
    EXPECT_EQ(cases_of("begun"), 0U);

    north->look_for_parcels(office, sender);
    for (int i = 0; i < 6000 && cases_of("begun") == 0; ++i) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    EXPECT_EQ(cases_of("begun"), 1U);
    EXPECT_THAT(store.look()->posts, testing::IsEmpty());
}

// Nobody has told the office of it, and the message is not kept.
TEST_F(EnginesTogether, a_message_finds_who_was_known_to_wait_elsewhere_when_it_was_sent) {
    for (int i = 0; i < 3; ++i) ASSERT_TRUE(start_at(*south, "listener").has_value());
    execution::PublishMessage message;
    message.name = "talk";
    message.correlation_key = "7";
    const auto explained = wait(north->explain(message));
    ASSERT_TRUE(explained.has_value()) << explained.error().detail;
    Wish wish;
    wish.command = message;
    const auto done = wait(north->submit(std::move(wish)));
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_EQ(done->put_off, 1U) << "on its way to the one that waits longest";
    EXPECT_EQ(done->started, 1U);
}

TEST_F(EnginesTogether, a_message_is_not_judged_while_it_cannot_be_read_who_waits_elsewhere) {
    ASSERT_TRUE(start_at(*south, "listener").has_value());
    is_deaf = true;
    Wish wish;
    execution::PublishMessage message;
    message.name = "talk";
    message.correlation_key = "7";
    wish.command = message;
    const auto refused = wait(north->submit(wish));
    is_deaf = false;
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_EQ(wait(north->submit(wish))->put_off, 1U);
}

TEST_F(EnginesTogether, a_partition_changes_hands_and_its_cases_go_on) {
    const auto done = start_at(*south, "one_task");
    ASSERT_TRUE(done.has_value());
    const auto moving = partition_of(done->instance.value);
    wait(south->release(moving));
    EXPECT_FALSE(south->has(moving));
    const auto seen = *store.tenure(moving);
    EXPECT_EQ(seen.node, "");
    EXPECT_EQ(cancel_at(*south, done->instance).error().code, Code::unavailable);
    EXPECT_EQ(cancel_at(*north, done->instance).error().code, Code::unavailable);

    ASSERT_TRUE(wait(north->take(moving, {seen.epoch, {}})).has_value());
    EXPECT_TRUE(north->has(moving));
    EXPECT_TRUE(cancel_at(*north, done->instance).has_value());
    EXPECT_TRUE(north->health().is_ready);
    wait(south->release(moving));  // it has it no more
    EXPECT_TRUE(north->has(moving));
}

TEST_F(EnginesTogether, the_slower_of_two_is_told_so_and_takes_nothing) {
    wait(south->release(other));
    const auto epoch = store.tenure(other)->epoch;
    ASSERT_TRUE(wait(north->take(other, {epoch, {}})).has_value());
    const auto late = wait(south->take(other, {epoch, {}}));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().code, Code::conflict);
    EXPECT_FALSE(south->has(other));
    EXPECT_TRUE(north->has(other));
}

TEST_F(EnginesTogether, whoever_lost_one_partition_keeps_the_others) {
    std::atomic<std::uint32_t> lost{count};
    south->on_lost([&](std::uint32_t partition, const Problem&) {
        lost = partition;
        lost.notify_all();
    });
    ASSERT_TRUE(wait(north->take(other, {})).has_value());
    for (int i = 0; i < 4; ++i) (void)start_at(*south, "one_task");  // one of them falls into it
    lost.wait(count);
    EXPECT_EQ(lost, other);
    EXPECT_FALSE(south->has(other));
    EXPECT_TRUE(south->health().is_ready);
    EXPECT_TRUE(start_at(*south, "one_task").has_value());
}

TEST_F(EnginesTogether, a_worker_that_waits_is_asked_to_ask_again_when_a_partition_comes) {
    wait(south->release(other));
    JobRequest request;
    request.type = "mail";
    request.wait = Duration{3'600'000};
    auto answer = boost::asio::co_spawn(context, south->activate(request), boost::asio::use_future);
    ASSERT_TRUE(wait(south->take(other, {store.tenure(other)->epoch, {}})).has_value());
    while (answer.wait_for(std::chrono::milliseconds{0}) != std::future_status::ready) {
        // It may only wait by now.
        wait(south->release(other));
        ASSERT_TRUE(wait(south->take(other, {store.tenure(other)->epoch, {}})).has_value());
    }
    EXPECT_TRUE(answer.get()->empty());
}

TEST_F(EnginesTogether, one_that_has_nothing_is_ready_and_has_no_work) {
    wait(north->release(office));
    EXPECT_TRUE(north->health().is_ready);
    EXPECT_TRUE(wait(north->activate({"mail", "w", 1, Duration{60'000}, Duration{5}, {}, {}}))->empty());
    EXPECT_EQ(start_at(*north, "one_task").error().code, Code::unavailable);
}

}  // namespace
}  // namespace baton::runtime
