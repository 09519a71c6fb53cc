// An engine among others on one store: it says that it lives, answers nobody when it could not, and stops when another
// has its place.
#include "tests/unit/runtime/hand_moved_engine.hpp"

namespace baton::runtime {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

class Tenure : public HandMovedEngine {
protected:
    void SetUp() override {
        Settings settings;
        settings.node.name = "north";
        settings.node.address = "north:8080";
        settings.node.beat_every = Duration{1'000};
        settings.node.lease = Duration{10'000};
        begin(settings);
        deploy({one_task()});
        rest();
    }
    void rest() {
        while (workplace->finish_commit()) settle();
    }
    void pass(milliseconds time) {
        workplace->pass(time);
        settle();
    }
    void take_over() { ASSERT_TRUE(store.open(0, {"south", "south:8080", {}})); }
};

TEST_F(Tenure, its_name_and_address_are_known) {
    const auto seen = *store.tenure(0);
    EXPECT_EQ(seen.node, "north");
    EXPECT_EQ(seen.address, "north:8080");
}

TEST_F(Tenure, it_gives_a_sign_of_life_each_second_though_nothing_is_asked_of_it) {
    const auto before = store.tenure(0)->beat;
    for (int i = 0; i < 5; ++i) {
        pass(seconds{1});
        rest();
    }
    EXPECT_EQ(store.tenure(0)->beat, before + 5);
}

TEST_F(Tenure, signs_come_at_least_three_times_in_a_lease_whatever_was_configured) {
    engine.reset();
    Settings settings;
    settings.node = {"north", "", Duration{60'000}, Duration{3'000}};
    begin(settings);
    rest();
    const auto before = store.tenure(0)->beat;
    for (int i = 0; i < 3; ++i) {
        pass(seconds{1});
        rest();
    }
    EXPECT_EQ(store.tenure(0)->beat, before + 3);
}

TEST_F(Tenure, one_alone_gives_none) {
    engine.reset();
    begin({});
    const auto before = store.tenure(0)->beat;
    pass(seconds{30});
    EXPECT_EQ(workplace->commits_waiting(), 0U);
    EXPECT_EQ(store.tenure(0)->beat, before);
}

TEST_F(Tenure, when_another_has_its_place_it_learns_so_by_its_next_sign_and_stops) {
    take_over();
    pass(seconds{1});
    rest();
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_FALSE(engine->has(0));
    const auto refused = start_case("one_task");
    ASSERT_TRUE(refused->has_value());
    EXPECT_EQ((*refused)->error().code, Code::unavailable);
    pass(seconds{30});
    rest();
    EXPECT_EQ(lost.size(), 1U) << "it is told once";
    EXPECT_EQ(store.tenure(0)->node, "south") << "it does not take the place back";
}

TEST_F(Tenure, what_it_was_about_to_write_is_refused_and_told_so) {
    const auto answer = start_case("one_task");
    take_over();
    rest();
    ASSERT_TRUE(answer->has_value());
    EXPECT_EQ((*answer)->error().code, Code::unavailable);
    EXPECT_EQ(cases_of("one_task"), 0U);
    EXPECT_EQ(lost.size(), 1U);
}

TEST_F(Tenure, after_a_failed_commit_it_takes_nothing_back_from_another) {
    store.fail_next_commit();
    const auto answer = start_case("one_task");
    take_over();
    rest();
    ASSERT_TRUE(answer->has_value());
    EXPECT_FALSE((*answer)->has_value());
    EXPECT_EQ(store.tenure(0)->node, "south");
    EXPECT_EQ(lost.size(), 1U);
}

// Found by the simulator: the epoch that it had raised itself was then another's to it.
TEST_F(Tenure, one_that_could_not_read_what_it_had_taken_takes_it_again) {
    store.fail_next_commit();
    front.refusals = 1;
    const auto answer = start_case("one_task");
    rest();
    ASSERT_TRUE(answer->has_value());
    EXPECT_FALSE((*answer)->has_value());
    for (int i = 0; i < 3; ++i) {
        pass(seconds{2});
        rest();
    }
    EXPECT_EQ(lost.size(), 0U);
    EXPECT_TRUE(engine->health().is_ready) << engine->health().trouble;
}

// Found by the simulator, too.
TEST_F(Tenure, a_sign_that_was_asked_for_before_it_opened_anew_says_nothing) {
    store.fail_next_commit();
    const auto answer = start_case("one_task");
    pass(seconds{1});  // a sign waits behind the commit that fails
    rest();
    ASSERT_TRUE(answer->has_value());
    EXPECT_FALSE((*answer)->has_value());
    EXPECT_EQ(lost.size(), 0U);
    EXPECT_TRUE(engine->health().is_ready) << engine->health().trouble;
}

TEST_F(Tenure, workers_that_wait_are_told_when_it_has_lost_its_place) {
    JobRequest request;
    request.type = "mail";
    request.wait = Duration{600'000};
    const auto answer = ask(engine->activate(request));
    take_over();
    pass(seconds{1});
    rest();
    settle();
    ASSERT_TRUE(answer->has_value()) << "it would wait for ever";
    EXPECT_EQ((*answer)->error().code, Code::unavailable);
}

TEST_F(Tenure, while_no_sign_could_be_given_for_a_whole_lease_nobody_is_answered) {
    pass(seconds{1});  // a sign is on its way, and does not arrive
    pass(seconds{10});
    const auto refused = start_case("one_task");
    ASSERT_TRUE(refused->has_value());
    EXPECT_EQ((*refused)->error().code, Code::unavailable);
    rest();
    pass(seconds{1});
    rest();
    const auto taken = start_case("one_task");
    rest();
    ASSERT_TRUE(taken->has_value());
    EXPECT_TRUE((*taken)->has_value()) << "it is still the only one";
}

TEST_F(Tenure, at_its_end_it_gives_its_place_back) {
    const auto drained = ask([](Engine& one) -> boost::asio::awaitable<bool> {
        co_await one.drain();
        co_return true;
    }(*engine));
    rest();
    settle();
    EXPECT_TRUE(drained->has_value());
    EXPECT_EQ(store.tenure(0)->node, "");
}

TEST_F(Tenure, it_takes_a_partition_only_from_the_epoch_in_which_it_was_free) {
    const auto seen = store.tenure(0)->epoch;
    take_over();
    engine.reset();
    Settings settings;
    settings.node.name = "east";
    workplace = std::make_shared<ManualWorkplace>();
    engine = std::make_unique<Engine>(store, clock, settings, [this] { return workplace; });
    ASSERT_TRUE(now<Result<>>(engine->start(Almanac{})).has_value());
    const auto taken = now<Result<>>(engine->take(0, {seen, {}}));
    ASSERT_FALSE(taken.has_value());
    EXPECT_EQ(taken.error().code, Code::conflict);
    EXPECT_EQ(store.tenure(0)->node, "south");
    EXPECT_FALSE(engine->has(0));
}

TEST_F(Tenure, what_another_deploys_is_followed_though_its_place_is_not_missed_yet) {
    auto other = std::move(engine);
    auto its_place = workplace;
    Settings settings;
    settings.node.name = "south";
    begin(settings);
    deploy({one_job()});
    std::swap(engine, other);
    std::swap(workplace, its_place);
    ASSERT_TRUE(engine->has(0));
    ASSERT_TRUE(now<Result<>>(engine->follow()).has_value());
    EXPECT_EQ(engine->newest_deployment(), other->newest_deployment());
}

}  // namespace
}  // namespace baton::runtime
