// What follows from one wish for other cases, when it is more than runs at once.
#include <gmock/gmock.h>

#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

// begin -> wait (signal "go") -> end
Resource waiting_for_signal() {
    Resource model = small_model("waiting", R"(<startEvent id="begin"/><intermediateCatchEvent id="wait">)"
                                            R"(<signalEventDefinition signalRef="goes"/></intermediateCatchEvent>)"
                                            R"(<endEvent id="end"/><sequenceFlow id="a" sourceRef="begin")"
                                            R"( targetRef="wait"/><sequenceFlow id="b" sourceRef="wait")"
                                            R"( targetRef="end"/>)");
    model.content.insert(model.content.find("<process"), R"(<signal id="goes" name="go"/>)");
    return model;
}

// begin -> throw (message "ring") -> end; begun by that message too: a case that starts the next for ever
Resource ring() {
    Resource model = small_model(
        "ring", R"(<startEvent id="begin"/><startEvent id="rung"><messageEventDefinition messageRef="rings"/>)"
                R"(</startEvent><intermediateThrowEvent id="throw"><messageEventDefinition)"
                R"( messageRef="rings"/></intermediateThrowEvent><endEvent id="end"/>)"
                R"(<sequenceFlow id="a" sourceRef="begin" targetRef="throw"/><sequenceFlow id="b")"
                R"( sourceRef="rung" targetRef="throw"/><sequenceFlow id="c" sourceRef="throw")"
                R"( targetRef="end"/>)");
    model.content.insert(model.content.find("<process"), R"(<message id="rings" name="ring"/>)");
    return model;
}

struct ErrandsTest : PartitionStage {
    ErrandsTest() { settings.errands_at_once = 10; }

    Result<Done> signal() {
        Wish wish;
        execution::PublishMessage command;
        command.kind = execution::SubscriptionKind::signal;
        command.name = "go";
        wish.command = std::move(command);
        return partition->handle(wish, start);
    }
    std::size_t ended(const std::vector<InstanceKey>& cases) {
        std::size_t count = 0;
        for (const auto key : cases) count += (*partition->inspect(key))->has_ended ? 1 : 0;
        return count;
    }
    std::vector<InstanceKey> start_cases(std::size_t count) {
        std::vector<InstanceKey> cases;
        for (std::size_t i = 0; i < count; ++i) cases.push_back(start_case("waiting"));
        commit();
        return cases;
    }
    std::size_t stored_errands() { return store.errands(0, {}, 1000)->size(); }
};

TEST_F(ErrandsTest, what_is_more_than_runs_at_once_waits_and_is_told) {
    deploy(waiting_for_signal());
    const auto cases = start_cases(25);
    const auto done = signal();
    ASSERT_TRUE(done.has_value()) << done.error().detail;
    EXPECT_EQ(done->delivered + done->put_off, 25U);
    EXPECT_EQ(ended(cases), done->delivered);
    EXPECT_GT(done->put_off, 0U);
    EXPECT_EQ(partition->errands_waiting(), done->put_off);
    EXPECT_EQ(partition->next_due(), start);
    commit();
    EXPECT_EQ(stored_errands(), done->put_off);

    EXPECT_TRUE(*partition->tick(start, 5));
    EXPECT_EQ(ended(cases), done->delivered + 5);
    while (*partition->tick(start, 5)) {
    }
    commit();
    EXPECT_EQ(ended(cases), 25U);
    EXPECT_EQ(stored_errands(), 0U);
    EXPECT_FALSE(partition->has_open_batch());
}

TEST_F(ErrandsTest, what_waits_outlives_a_crash_after_every_step_and_happens_once) {
    deploy(waiting_for_signal());
    const auto cases = start_cases(25);
    const auto done = signal();
    ASSERT_TRUE(done.has_value());
    commit();
    std::size_t before = done->delivered;
    for (bool more = true; more;) {
        open();  // what was not committed is forgotten
        (void)*partition->tick(start, 3);
        open();
        EXPECT_EQ(ended(cases), before);
        more = *partition->tick(start, 3);
        commit();
        before = ended(cases);
    }
    open();
    EXPECT_EQ(ended(cases), 25U);
    for (const auto key : cases) {
        const auto records = store.records_of(0, key, 0);
        EXPECT_EQ(std::ranges::count(*records, "DeliverMessage", &Record::command), 1);
        EXPECT_EQ(records->back().cause, done->position);
        EXPECT_EQ(records->back().actor.by, "engine");
    }
}

TEST_F(ErrandsTest, nothing_overtakes_what_waits) {
    deploy(waiting_for_signal());
    const auto first = start_cases(25);
    ASSERT_TRUE(signal().has_value());
    const auto late = start_cases(1);
    const auto done = signal();
    ASSERT_TRUE(done.has_value());
    EXPECT_EQ(done->delivered, 0U);
    EXPECT_EQ(ended(late), 0U);
    (void)*partition->tick(start, 5);
    EXPECT_EQ(ended(late), 0U);
    while (*partition->tick(start, 5)) {
    }
    EXPECT_EQ(ended(first), 25U);
    EXPECT_EQ(ended(late), 1U);
}

TEST_F(ErrandsTest, cases_that_start_each_other_for_ever_leave_room_for_other_work) {
    deploy(ring());
    deploy(waiting_for_signal());
    start_case("ring");
    EXPECT_GT(partition->errands_waiting(), 0U);
    for (int i = 0; i < 20; ++i) {
        const auto before = partition->last_position();
        EXPECT_TRUE(*partition->tick(start, 5));
        EXPECT_LE(partition->last_position() - before, 40U);
        commit();
    }
    EXPECT_EQ(partition->errands_waiting(), 1U);  // a ring has one next step
    EXPECT_TRUE(start_case("waiting"));
}

TEST_F(ErrandsTest, a_wish_that_changed_nothing_still_has_its_answer_written) {
    deploy(waiting_for_signal());
    const auto cases = start_cases(1);
    Wish wish;
    wish.instance = cases.front();
    wish.command = execution::RecomputeClocks{};  // there are none
    wish.once = once("again");
    ASSERT_TRUE(partition->handle(wish, start).has_value());
    ASSERT_TRUE(partition->has_open_batch());
    commit();
    EXPECT_TRUE(store.request("zhang", "again")->has_value());
}

// begin -> call ("rung_only") -> end, and the process that it calls, which a message alone begins
TEST_F(ErrandsTest, who_calls_a_process_that_cannot_begin_is_told_at_once_or_in_its_turn) {
    Resource called =
        small_model("rung_only", R"(<startEvent id="begin"><messageEventDefinition messageRef="rings"/></startEvent>)"
                                 R"(<endEvent id="end"/><sequenceFlow id="a" sourceRef="begin" targetRef="end"/>)");
    called.content.insert(called.content.find("<process"), R"(<message id="rings" name="ring"/>)");
    deploy(called);
    deploy(small_model("calling", R"(<startEvent id="begin"/><callActivity id="call"><extensionElements>)"
                                  R"(<zeebe:calledElement processId="rung_only"/></extensionElements></callActivity>)"
                                  R"(<endEvent id="end"/><sequenceFlow id="a" sourceRef="begin" targetRef="call"/>)"
                                  R"(<sequenceFlow id="b" sourceRef="call" targetRef="end"/>)"));
    for (const std::size_t at_once : {10U, 0U}) {
        settings.errands_at_once = at_once;
        open();
        const auto caller = start_case("calling");
        commit();
        while (partition->next_due() == start) {
            ASSERT_TRUE(partition->tick(start, 1).has_value());
            commit();
        }
        EXPECT_EQ((*partition->inspect(caller))->incidents.size(), 1U) << at_once;
        EXPECT_EQ(stored_errands(), 0U);
    }
}

}  // namespace
}  // namespace baton::runtime
