// New calendars under running clocks: every open case follows, durably and once, whatever happens meanwhile.
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

using std::chrono::hours;

// 2027-01-15T16:00:00Z is midnight of a Saturday in Jinan: no calendar of this test knows of it.
constexpr Instant friday{std::chrono::sys_days{std::chrono::year{2027} / 1 / 15} + hours{8}};

calendar::CalendarYear year_2027(std::uint32_t version) {
    calendar::CalendarYear year;
    year.id = "cn-2027";
    year.version = version;
    year.year = 2027;
    if (version > 1) year.off[calendar::day_of(2027, 1, 18)] = "a day off by the second notice";
    return year;
}

std::shared_ptr<const Almanac> almanac_of(std::uint32_t version) {
    calendar::ClockRule rule;
    rule.id = "reply";
    rule.term = *calendar::term_from("3 WD");
    rule.yellow = {1, calendar::Unit::hours};
    rule.effective_from = calendar::day_of(2020, 1, 1);
    auto almanac = std::make_shared<Almanac>();
    almanac->rules = calendar::ClockRules{1, {}, {rule}};
    EXPECT_TRUE(almanac->calendar.add(year_2027(version)));
    return almanac;
}

// A task that is due by the clock; when it is over, another one.
Resource clocked() {
    return small_model("clocked",
                       R"(<startEvent id="begin"/><userTask id="reply"><extensionElements><zeebe:userTask/>)"
                       R"(<b:deadline xmlns:b="urn:baton:bpmn:1" rule="reply"/></extensionElements></userTask>)"
                       R"(<boundaryEvent id="late" attachedToRef="reply"><extensionElements>)"
                       R"(<b:deadline xmlns:b="urn:baton:bpmn:1" rule="reply" moment="due"/></extensionElements>)"
                       R"(<timerEventDefinition/></boundaryEvent><userTask id="urged"/><endEvent id="end"/>)"
                       R"(<sequenceFlow id="a" sourceRef="begin" targetRef="reply"/>)"
                       R"(<sequenceFlow id="b" sourceRef="late" targetRef="urged"/>)"
                       R"(<sequenceFlow id="c" sourceRef="reply" targetRef="end"/>)"
                       R"(<sequenceFlow id="d" sourceRef="urged" targetRef="end"/>)");
}

struct AlmanacTest : PartitionStage {
    std::vector<InstanceKey> cases;

    void SetUp() override {
        almanac = almanac_of(1);
        settings.instances_in_memory = 2;
        open();
        deploy(clocked());
        for (int i = 0; i < 5; ++i) cases.push_back(begin());
        commit();
        settle();
    }
    void open() {
        auto opened = Partition::open(store, settings, almanac, friday);
        ASSERT_TRUE(opened.has_value()) << opened.error().detail;
        partition = std::move(*opened);
    }
    InstanceKey begin() {
        Wish wish;
        execution::StartInstance command;
        command.definition = partition->shelf()->latest("clocked")->key;
        wish.command = std::move(command);
        const auto done = partition->handle(wish, friday);
        EXPECT_TRUE(done.has_value()) << done.error().detail;
        return done->instance;
    }
    // Ticks of `limit` cases until there is nothing to do; gives how many ticks that took.
    int settle(std::size_t limit = 100, Instant now = friday) {
        for (int ticks = 1;; ++ticks) {
            const auto more = partition->tick(now, limit);
            EXPECT_TRUE(more.has_value());
            if (partition->has_open_batch()) commit();
            if (!*more) return ticks;
        }
    }
    Instant due(InstanceKey key) { return (*partition->inspect(key))->clocks.begin()->second.now.due; }
    std::size_t moves(InstanceKey key) {
        std::size_t count = 0;
        for (const auto& record : *store.records_of(0, key, 0)) count += record.command == "RecomputeClocks" ? 1 : 0;
        return count;
    }
    void expect_moved_once() {
        for (const auto key : cases) {
            EXPECT_EQ(due(key) - before, hours{24}) << key.value;
            EXPECT_EQ(moves(key), 1U) << key.value;
            EXPECT_EQ((*store.timers_of(key)).front().due, due(key));
        }
    }
    Instant before{};
};

TEST_F(AlmanacTest, an_edition_that_is_in_force_already_writes_nothing) {
    const auto position = partition->last_position();
    open();
    settle();
    EXPECT_EQ(partition->last_position(), position);
    EXPECT_FALSE(partition->has_open_batch());
}

TEST_F(AlmanacTest, a_calendar_loaded_under_way_moves_every_running_clock_once) {
    before = due(cases[0]);
    partition->replace(almanac_of(2));
    EXPECT_EQ(partition->next_due(), friday) << "there is something to do at once";
    EXPECT_GE(settle(2), 3) << "some at a time";
    expect_moved_once();
    EXPECT_LE(partition->cases().size(), 5U);
    almanac = almanac_of(2);
    open();
    settle();
    expect_moved_once();
}

TEST_F(AlmanacTest, however_much_a_tick_may_do_a_command_waits_for_few_cases) {
    while (cases.size() < 45) cases.push_back(begin());
    commit();
    settle();
    before = due(cases[0]);
    partition->replace(almanac_of(2));
    ASSERT_TRUE(*partition->tick(friday, 500)) << "there is more to do";
    commit();
    std::size_t moved = 0;
    for (const auto key : cases) moved += moves(key);
    EXPECT_GT(moved, 0U);
    EXPECT_LE(moved, 10U);
    settle(500);
    expect_moved_once();
}

TEST_F(AlmanacTest, a_calendar_that_is_new_at_a_restart_moves_them_too) {
    before = due(cases[0]);
    almanac = almanac_of(2);
    open();
    settle();
    expect_moved_once();
}

TEST_F(AlmanacTest, a_crash_in_the_middle_leaves_no_case_out_and_moves_none_twice) {
    before = due(cases[0]);
    almanac = almanac_of(2);
    partition->replace(almanac);
    ASSERT_TRUE(*partition->tick(friday, 2));
    commit();
    ASSERT_TRUE(*partition->tick(friday, 2));  // and this one is lost
    open();
    settle(2);
    expect_moved_once();
}

TEST_F(AlmanacTest, a_case_that_is_not_yet_durable_follows_as_well) {
    before = due(cases[0]);
    cases.push_back(begin());
    partition->replace(almanac_of(2));
    ASSERT_FALSE(*partition->tick(friday, 100)) << "its case is not in the store's list yet";
    commit();
    settle();
    expect_moved_once();
}

TEST_F(AlmanacTest, a_timer_that_the_new_calendar_puts_off_does_not_fire_before_its_case_has_followed) {
    before = due(cases[0]);
    partition->replace(almanac_of(2));
    settle(100, before);
    settle(100, before);
    expect_moved_once();
    for (const auto key : cases) EXPECT_EQ((*partition->inspect(key))->clocks.size(), 1U) << "still running";
}

}  // namespace
}  // namespace baton::runtime
