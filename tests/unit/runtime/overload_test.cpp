// More is asked for than can be committed: whoever asks for little is not kept waiting, what is due is done, and who
// would wait for too long is told at once.
#include "tests/unit/runtime/hand_moved_engine.hpp"
#include "tests/unit/runtime/message_models.hpp"

namespace baton::runtime {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

class Overload : public HandMovedEngine {
protected:
    void SetUp() override {
        Settings settings;
        settings.batch_records_max = 5;
        settings.queue_wait_max = Duration{1'000};
        begin(settings);
        deploy({one_task(), hourly()});
        while (workplace->finish_commit()) settle();
    }
    // One batch is on its way and the next is full.
    void fill(const std::string& department, int more) {
        for (int i = 0; i < 6 + more; ++i) start_case("one_task", department);
    }
};

TEST_F(Overload, a_department_that_asks_for_little_does_not_wait_behind_one_that_asks_for_much) {
    fill("flooding", 100);
    const auto answer = start_case("one_task", "quiet");
    for (int commits = 0; commits < 3; ++commits) finish_commit();
    ASSERT_TRUE(answer->has_value());
    EXPECT_TRUE((*answer)->has_value());
}

TEST_F(Overload, what_is_due_is_done_however_many_wishes_wait) {
    fill("flooding", 50);
    clock.at += hours{1};
    for (int commits = 0; commits < 4; ++commits) {
        for (int i = 0; i < 10; ++i) start_case("one_task", "flooding");
        finish_commit();
    }
    EXPECT_EQ(cases_of("hourly"), 1U);
}

TEST_F(Overload, who_has_waited_for_too_long_gets_no_more_in_and_others_do) {
    fill("flooding", 10);
    workplace->pass(milliseconds{1'001});
    const auto refused = start_case("one_task", "flooding");
    const auto taken = start_case("one_task", "quiet");
    ASSERT_TRUE(refused->has_value()) << "it must be told at once";
    ASSERT_FALSE((*refused)->has_value());
    EXPECT_EQ((*refused)->error().code, Code::too_many);
    EXPECT_FALSE(taken->has_value()) << "it waits for its turn";
    while (workplace->finish_commit()) settle();
    ASSERT_TRUE(taken->has_value());
    EXPECT_TRUE((*taken)->has_value());
}

TEST_F(Overload, the_door_opens_again_when_the_wishes_are_done) {
    fill("flooding", 10);
    workplace->pass(seconds{5});
    ASSERT_FALSE((*start_case("one_task", "flooding"))->has_value());
    while (workplace->finish_commit()) settle();
    const auto answer = start_case("one_task", "flooding");
    finish_commit();
    ASSERT_TRUE(answer->has_value());
    EXPECT_TRUE((*answer)->has_value());
}

// A signal reached so many that most of them have yet to be told, some hundreds at a time.
class Behind : public HandMovedEngine {
protected:
    static constexpr std::size_t cases = 1'400;

    void SetUp() override {
        Settings settings;
        settings.errands_at_once = 100;
        settings.queue_wait_max = Duration{1'000};
        begin(settings);
        deploy({waiting(), one_task(), hourly()});
        for (std::size_t i = 0; i < cases; ++i) start_case("waiting");
        while (workplace->finish_commit()) settle();
        Wish wish;
        execution::PublishMessage signal;
        signal.kind = execution::SubscriptionKind::signal;
        signal.name = "go";
        wish.command = std::move(signal);
        ask(engine->submit(std::move(wish)));
        finish_commit();  // and the next batch is on its way
        ASSERT_GT(errands(), 500U);
    }
    [[nodiscard]] std::size_t errands() const { return engine->health().errands; }
};

TEST_F(Behind, nothing_else_begins_while_too_much_follows_from_what_was_done) {
    const auto answer = start_case("one_task", "quiet");
    std::size_t before = errands();
    while (errands() > 100) {
        EXPECT_FALSE(answer->has_value());
        finish_commit();
        ASSERT_LT(errands(), before);
        before = errands();
    }
    while (workplace->finish_commit()) settle();
    ASSERT_TRUE(answer->has_value());
    EXPECT_TRUE((*answer)->has_value());
    EXPECT_EQ(errands(), 0U);
}

TEST_F(Behind, who_waits_for_too_long_meanwhile_gets_no_more_in) {
    start_case("one_task", "quiet");
    workplace->pass(milliseconds{1'001});
    const auto refused = start_case("one_task", "quiet");
    ASSERT_TRUE(refused->has_value());
    ASSERT_FALSE((*refused)->has_value());
    EXPECT_EQ((*refused)->error().code, Code::too_many);
}

TEST_F(Behind, what_is_due_waits_only_while_there_is_twice_as_much) {
    clock.at += hours{1};
    while (errands() > 200) {
        EXPECT_EQ(cases_of("hourly"), 0U);
        finish_commit();
    }
    while (workplace->finish_commit()) settle();
    EXPECT_EQ(cases_of("hourly"), 1U);
}

TEST_F(Behind, a_service_that_stops_answers_those_who_wait_all_the_same) {
    const auto answer = start_case("one_task", "quiet");
    const auto drained = std::make_shared<bool>(false);
    boost::asio::co_spawn(context, engine->drain(), [drained](const std::exception_ptr&) { *drained = true; });
    settle();
    while (!*drained && workplace->finish_commit()) settle();
    EXPECT_TRUE(*drained);
    EXPECT_TRUE(answer->has_value());
}

}  // namespace
}  // namespace baton::runtime
