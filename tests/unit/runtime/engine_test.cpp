#include "engine/runtime/engine.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <future>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>
#include <thread>

#include "connectors/storage/memory/memory_store.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::runtime {
namespace {

struct FixedClock final : ports::Clock {
    std::atomic<Instant::rep> at{std::chrono::duration_cast<Duration>(std::chrono::hours{500'000}).count()};
    [[nodiscard]] Instant now() const override { return Instant{Duration{at.load()}}; }
};

struct EngineTest : testing::Test {
    storage::memory::MemoryStore store;
    FixedClock clock;
    boost::asio::io_context context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard = make_work_guard(context);
    std::jthread thread{[this] { context.run(); }};
    std::unique_ptr<Engine> engine = std::make_unique<Engine>(store, clock, Settings{});

    template <class T>
    T wait(boost::asio::awaitable<T> work) {
        return boost::asio::co_spawn(context, std::move(work), boost::asio::use_future).get();
    }
    void SetUp() override {
        const auto started = wait(engine->start(Almanac{}));
        ASSERT_TRUE(started.has_value()) << started.error().detail;
        const auto deployed = wait(engine->deploy({one_task(), one_job()}, {}, false));
        ASSERT_TRUE(deployed.has_value()) << deployed.error().detail;
    }
    void TearDown() override {
        engine.reset();
        guard.reset();
        context.stop();
    }
    Wish starting(const std::string& process) {
        Wish wish;
        execution::StartInstance command;
        command.definition = engine->latest(process)->key;
        command.variables.set("owner", "zhang");
        wish.command = std::move(command);
        return wish;
    }
};

TEST_F(EngineTest, an_acknowledged_case_is_stored) {
    const auto done = wait(engine->submit(starting("one_task")));
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    const auto row = store.instance(done->instance);
    ASSERT_TRUE(row.has_value() && row->has_value());
    EXPECT_EQ((*row)->state, "active");
}

TEST_F(EngineTest, a_refused_commit_is_told_and_leaves_nothing_behind) {
    store.fail_next_commit();
    const auto refused = wait(engine->submit(starting("one_task")));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_EQ(store.instances({}, {})->items.size(), 0U);
    const auto done = wait(engine->submit(starting("one_task")));
    EXPECT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_EQ(store.instances({}, {})->items.size(), 1U);
}

// Commits fail now and then while many wishes are under way: who was told yes is there, who was told no is not.
TEST_F(EngineTest, what_was_acknowledged_is_there_and_nothing_else_whatever_commits_fail) {
    std::set<std::uint64_t> acknowledged;
    for (int round = 0; round < 20; ++round) {
        if (round % 3 == 0) store.fail_next_commit(1 + static_cast<std::size_t>(round % 2));
        std::vector<std::future<Result<Done>>> all;
        for (int i = 0; i < 50; ++i) {
            all.push_back(
                boost::asio::co_spawn(context, engine->submit(starting("one_task")), boost::asio::use_future));
        }
        for (auto& one : all) {
            const auto done = one.get();
            if (done) {
                acknowledged.insert(done->instance.value);
            } else {
                EXPECT_EQ(done.error().code, Code::unavailable);
            }
        }
    }
    std::set<std::uint64_t> stored;
    std::string after;
    do {
        const auto page = store.instances({}, {1000, after, ""});
        for (const auto& row : page->items) stored.insert(row.key.value);
        after = page->next;
    } while (!after.empty());
    EXPECT_EQ(stored, acknowledged);
    EXPECT_GT(acknowledged.size(), 0U);
    EXPECT_LT(acknowledged.size(), 1000U) << "no commit failed: the test tests nothing";
}

TEST_F(EngineTest, the_lag_of_the_timers_is_what_it_is_when_asked) {
    const auto deployed = wait(engine->deploy({hourly()}, {}, false));
    ASSERT_TRUE(deployed.has_value());
    EXPECT_EQ(engine->health().timer_lag, Duration{0});
    wait(engine->drain());  // nothing fires any more
    clock.at += Duration{std::chrono::minutes{90}}.count();
    EXPECT_EQ(engine->health().timer_lag, std::chrono::minutes{30});
}

TEST_F(EngineTest, many_at_once_share_commits) {
    std::vector<std::future<Result<Done>>> all;
    for (int i = 0; i < 500; ++i) {
        all.push_back(boost::asio::co_spawn(context, engine->submit(starting("one_task")), boost::asio::use_future));
    }
    for (auto& one : all) EXPECT_TRUE(one.get().has_value());
    EXPECT_EQ(store.instances({}, {1000, "", ""})->items.size(), 500U);
    EXPECT_LT(engine->health().commits, 500U);
}

TEST_F(EngineTest, a_worker_that_waits_gets_the_job_that_comes) {
    JobRequest request;
    request.type = "mail";
    request.worker = "post";
    request.wait = std::chrono::seconds{30};
    auto waiting = boost::asio::co_spawn(context, engine->activate(request), boost::asio::use_future);
    ASSERT_TRUE(wait(engine->submit(starting("one_job"))).has_value());
    const auto jobs = waiting.get();
    ASSERT_TRUE(jobs.has_value());
    ASSERT_EQ(jobs->size(), 1U);
    EXPECT_EQ(jobs->front().row.type, "mail");
}

TEST_F(EngineTest, a_job_comes_back_in_whatever_order_its_retries_and_its_incident_are_mended) {
    const auto key = wait(engine->submit(starting("one_job")))->instance;
    const auto tell = [&](execution::Command command) {
        Wish wish;
        wish.instance = key;
        wish.command = std::move(command);
        const auto done = wait(engine->submit(std::move(wish)));
        EXPECT_TRUE(done.has_value()) << done.error().detail;
    };
    const auto job = store.jobs({}, {})->items.front().key;
    const auto lend = [&] {
        JobRequest request;
        request.type = "mail";
        request.worker = "post";
        request.lease = Duration{1'000};
        const auto lent = wait(engine->activate(std::move(request)));
        return lent.has_value() ? lent->size() : 0;
    };
    ASSERT_EQ(lend(), 1U);
    for (const bool retries_first : {true, false}) {
        execution::FailJob failed;
        failed.job = job;
        tell(failed);
        ports::IncidentFilter open;
        open.state = "open";
        const auto incident = store.incidents(open, {})->items.front().key;
        if (retries_first) tell(execution::SetJobRetries{job, 2});
        tell(execution::ResolveIncident{incident});
        ASSERT_EQ(lend(), 1U) << retries_first;
    }
}

TEST_F(EngineTest, after_a_drain_nothing_is_taken_any_more) {
    wait(engine->drain());
    const auto refused = wait(engine->submit(starting("one_task")));
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable);
}

TEST_F(EngineTest, a_reader_can_wait_for_a_position) {
    const auto done = wait(engine->submit(starting("one_task")));
    EXPECT_TRUE(wait(engine->reach(done->position, std::chrono::seconds{5})).has_value());
    const auto late = wait(engine->reach(done->position + 1000, Duration{1}));
    ASSERT_FALSE(late.has_value());
    EXPECT_EQ(late.error().code, Code::timeout);
}

TEST_F(EngineTest, a_reader_who_asks_before_the_write_is_woken_by_it) {
    const auto next = engine->health().position + 1;
    auto waiting =
        boost::asio::co_spawn(context, engine->reach(next, std::chrono::seconds{30}), boost::asio::use_future);
    ASSERT_EQ(waiting.wait_for(std::chrono::milliseconds{200}), std::future_status::timeout);
    const auto before = std::chrono::steady_clock::now();
    ASSERT_TRUE(wait(engine->submit(starting("one_task"))).has_value());
    EXPECT_TRUE(waiting.get().has_value());
    EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds{10});
}

// The same with three partitions, each on threads of its own.
struct EngineOfThree : EngineTest {
    EngineOfThree() { engine = std::make_unique<Engine>(store, clock, of_three()); }
    static Settings of_three() {
        Settings settings;
        settings.partitions = 3;
        return settings;
    }
};

TEST_F(EngineOfThree, cases_go_round_and_are_found_again) {
    std::set<std::uint32_t> partitions;
    for (int i = 0; i < 9; ++i) {
        const auto done = wait(engine->submit(starting("one_task")));
        ASSERT_TRUE(done.has_value()) << done.error().detail;
        const auto number = partition_of(done->instance.value);
        partitions.insert(number);
        EXPECT_EQ(log_of(done->position), number);
        EXPECT_EQ(engine->newest(number), done->position);
        EXPECT_TRUE(wait(engine->reach(done->position, Duration{0})).has_value());
        EXPECT_TRUE(wait(engine->inspect(done->instance)).has_value());
    }
    EXPECT_EQ(partitions.size(), 3U);
    EXPECT_EQ(engine->health().instances_in_memory, 9U);
}

TEST_F(EngineOfThree, what_is_sent_again_under_its_key_was_done_already) {
    auto wish = starting("one_task");
    wish.once = OnceOnly{"zhang", "k1", "f", [](const Done& done) {
                             return Answer{201, std::to_string(done.position)};
                         }};
    const auto first = wait(engine->submit(wish));
    const auto again = wait(engine->submit(wish));
    ASSERT_TRUE(first.has_value() && again.has_value());
    EXPECT_TRUE(again->was_done_before);
    EXPECT_EQ(again->answer->body, first->answer->body);
}

TEST_F(EngineOfThree, a_worker_gets_the_jobs_of_all_of_them_each_once) {
    for (int i = 0; i < 12; ++i) ASSERT_TRUE(wait(engine->submit(starting("one_job"))).has_value());
    std::set<std::uint64_t> jobs;
    for (int i = 0; i < 12; ++i) {
        const auto given = wait(engine->activate({"mail", "w", 1, Duration{60'000}, Duration{0}, {}, {}}));
        ASSERT_TRUE(given.has_value() && given->size() == 1);
        EXPECT_TRUE(jobs.insert(given->front().row.key.value).second);
    }
    EXPECT_TRUE(wait(engine->activate({"mail", "w", 1, Duration{60'000}, Duration{0}, {}, {}}))->empty());
}

TEST_F(EngineOfThree, a_key_or_position_of_no_partition_is_refused) {
    const InstanceKey elsewhere{key_before_first(7) + 1};
    EXPECT_EQ(wait(engine->inspect(elsewhere)).error().code, Code::not_found);
    Wish wish;
    wish.instance = elsewhere;
    wish.command = execution::CancelInstance{"not there"};
    EXPECT_EQ(wait(engine->submit(std::move(wish))).error().code, Code::not_found);
    EXPECT_EQ(wait(engine->reach(position_before_first(7) + 1, Duration{0})).error().code, Code::invalid);
}

TEST_F(EngineOfThree, a_store_keeps_the_number_with_which_it_was_begun) {
    engine.reset();
    engine = std::make_unique<Engine>(store, clock, Settings{});
    const auto started = wait(engine->start(Almanac{}));
    ASSERT_FALSE(started.has_value());
    EXPECT_EQ(started.error().code, Code::conflict);
    EXPECT_THAT(started.error().detail, testing::HasSubstr("begun with 3 partitions"));
}

}  // namespace
}  // namespace baton::runtime
