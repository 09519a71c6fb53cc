#include "engine/runtime/job_runner.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <future>
#include <gtest/gtest.h>
#include <latch>
#include <stdexcept>
#include <thread>

#include "connectors/storage/memory/memory_store.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::runtime {
namespace {

struct HandMovedClock final : ports::Clock {
    std::atomic<Instant::rep> at{Duration{std::chrono::hours{500'000}}.count()};
    [[nodiscard]] Instant now() const override { return Instant{Duration{at.load()}}; }
};

// Does the jobs of the type "mail" as the test says.
struct Mail final : ports::Connector {
    using Work = std::function<Result<ports::JobAnswer>(const ports::JobCall&)>;
    [[nodiscard]] std::string_view type() const override { return "mail"; }
    Result<ports::JobAnswer> run(const ports::JobCall& call, std::stop_token) override { return work(call); }
    Work work;
};

// The engine has one thread: what blocks it is found out at once.
struct JobRunnerTest : testing::Test {
    storage::memory::MemoryStore store;
    HandMovedClock clock;
    boost::asio::io_context context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard = make_work_guard(context);
    std::thread thread{[this] { context.run(); }};
    Mail mail;
    std::unique_ptr<Engine> engine = std::make_unique<Engine>(store, clock, Settings{});
    std::unique_ptr<JobRunner> runner =
        std::make_unique<JobRunner>(context.get_executor(), *engine, clock, JobRunner::Settings{});

    template <class T>
    T wait(boost::asio::awaitable<T> work) {
        return boost::asio::co_spawn(context, std::move(work), boost::asio::use_future).get();
    }
    void SetUp() override {
        ASSERT_TRUE(wait(engine->start(Almanac{})));
        ASSERT_TRUE(wait(engine->deploy({one_job()}, {}, false)));
    }
    void TearDown() override {
        runner->stop();
        context.stop();
        thread.join();
    }
    InstanceKey start(const std::string& process = "one_job") {
        Wish wish;
        execution::StartInstance command;
        command.definition = engine->latest(process)->key;
        wish.command = std::move(command);
        return wait(engine->submit(std::move(wish)))->instance;
    }
    // The case once `holds` is true of it; each commit lets it be looked at again.
    ports::InstanceRow await(InstanceKey key, const std::function<bool(const ports::InstanceRow&)>& holds) {
        for (;;) {
            const auto next = engine->health().position + 1;
            auto row = **store.instance(key);
            if (holds(row)) return row;
            if (!wait(engine->reach(next, std::chrono::seconds{30}))) return row;
        }
    }
};

TEST_F(JobRunnerTest, a_call_blocks_a_thread_of_its_own_and_never_the_engine) {
    std::promise<std::thread::id> where;
    std::promise<void> goes_on;
    mail.work = [&](const ports::JobCall&) {
        where.set_value(std::this_thread::get_id());
        goes_on.get_future().wait();
        return ports::JobAnswer{};
    };
    runner->serve(mail);
    const auto key = start();
    EXPECT_NE(where.get_future().get(), thread.get_id());
    EXPECT_EQ((*store.instance(key))->state, "active");
    goes_on.set_value();
    EXPECT_EQ(await(key, [](const auto& row) { return row.state != "active"; }).state, "completed");
}

TEST_F(JobRunnerTest, calls_of_one_connector_go_on_side_by_side) {
    std::latch both{2};
    mail.work = [&](const ports::JobCall&) {
        both.arrive_and_wait();
        return ports::JobAnswer{};
    };
    runner->serve(mail);
    for (const auto key : {start(), start()}) {
        EXPECT_EQ(await(key, [](const auto& row) { return row.state != "active"; }).state, "completed");
    }
}

TEST_F(JobRunnerTest, what_a_connector_throws_fails_its_job_and_not_the_runner) {
    std::atomic<int> calls{0};
    mail.work = [&](const ports::JobCall&) -> Result<ports::JobAnswer> {
        if (++calls == 1) throw std::runtime_error("a library's surprise");
        return ports::JobAnswer{};
    };
    runner->serve(mail);
    const auto first = start();
    await(first, [&](const auto&) { return !store.jobs({}, {})->items.front().failure.empty(); });
    EXPECT_EQ(store.jobs({}, {})->items.front().failure, "the connector failed: a library's surprise");
    EXPECT_EQ(await(start(), [](const auto& row) { return row.state != "active"; }).state, "completed");
}

TEST_F(JobRunnerTest,
       a_job_is_not_tried_again_before_its_pause_is_over_and_each_pause_is_twice_the_last_up_to_a_limit) {
    auto nine_tries = one_job();
    nine_tries.content.replace(nine_tries.content.find("type=\"mail\""), 11, R"(type="mail" retries="9")");
    ASSERT_TRUE(wait(engine->deploy({nine_tries, one_task()}, {}, false)));
    std::atomic<int> calls{0};
    mail.work = [&](const ports::JobCall&) -> Result<ports::JobAnswer> {
        ++calls;
        return fail(Code::unavailable, "nobody answers");
    };
    JobRunner::Settings settings;
    settings.back_off_first = std::chrono::seconds{2};
    settings.back_off_max = std::chrono::seconds{10};
    runner = std::make_unique<JobRunner>(context.get_executor(), *engine, clock, settings);
    runner->serve(mail);
    const auto key = start();
    const auto job = [&] { return store.jobs({}, {})->items.front(); };
    int tried = 0;
    for (const int pause : {2, 4, 8, 10, 10}) {
        ++tried;
        await(key, [&](const auto&) { return calls == tried && job().state == "backing_off"; });
        ASSERT_EQ(job().until, clock.now() + std::chrono::seconds{pause}) << "after try " << tried;
        clock.at += Duration{std::chrono::seconds{pause}}.count() - 1;
        engine->clock_moved();
        start("one_task");  // whatever the moved clock has set off is decided before this is
        EXPECT_EQ(job().state, "backing_off") << "a moment before, after try " << tried;
        clock.at += 1;
        engine->clock_moved();
    }
    await(key, [&](const auto&) { return calls == tried + 1; });
    EXPECT_EQ(calls, tried + 1);
}

TEST_F(JobRunnerTest, a_fault_that_stays_raises_an_incident_that_says_why) {
    mail.work = [](const ports::JobCall&) -> Result<ports::JobAnswer> {
        return fail(Code::forbidden, "calls to https://elsewhere are not allowed");
    };
    runner->serve(mail);
    const auto key = start();
    EXPECT_TRUE(await(key, [](const auto& row) { return row.has_incident; }).has_incident);
    const auto message = store.incidents({}, {})->items.front().message;
    EXPECT_NE(message.find("calls to https://elsewhere are not allowed"), std::string::npos) << message;
}

}  // namespace
}  // namespace baton::runtime
