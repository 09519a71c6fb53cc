// Departments are told once that a task is due soon, and once that it is overdue, whatever happens in between; and that
// a clock stands still, and that a case has begun and ended.
#include <gmock/gmock.h>

#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using testing::ElementsAre;
using testing::IsEmpty;

// It is Friday 2027-01-15, 16:00 in Jinan.
std::shared_ptr<const Almanac> almanac_of_2027() {
    calendar::ClockRule rule;
    rule.id = "reply";
    rule.term = *calendar::term_from("10 H");
    rule.yellow = {1, calendar::Unit::hours};
    rule.suspendable = {"supplement"};
    rule.effective_from = calendar::day_of(2020, 1, 1);
    auto almanac = std::make_shared<Almanac>();
    almanac->rules = calendar::ClockRules{1, {}, {rule}};
    calendar::CalendarYear year;
    year.id = "cn-2027";
    year.year = 2027;
    EXPECT_TRUE(almanac->calendar.add(year));
    return almanac;
}

std::string task(const std::string& id, const std::string& extension) {
    return "<userTask id=\"" + id +
           R"("><extensionElements><zeebe:userTask/><b:task xmlns:b="urn:baton:bpmn:1" department="team_env"/>)" +
           extension + "</extensionElements></userTask>";
}

std::string flow(const std::string& from, const std::string& to) {
    return "<sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
}

constexpr const char* by_clock = R"(<b:deadline xmlns:b="urn:baton:bpmn:1" rule="reply"/>)";

// A task under the clock of its case beside one that lets that clock stand still.
Resource standing_still() {
    const std::string clock = R"(<b:clock xmlns:b="urn:baton:bpmn:1" rule="reply" )";
    return small_model("still", "<extensionElements>" + clock + R"(act="start" on="enter"/></extensionElements>)" +
                                    R"(<startEvent id="begin"/><parallelGateway id="fork"/>)" + task("t", by_clock) +
                                    R"(<userTask id="ask"/>)" + R"(<userTask id="wait"><extensionElements>)" + clock +
                                    R"(act="suspend" on="enter" reason="supplement"/>)" + clock +
                                    R"(act="resume" on="leave"/></extensionElements></userTask>)" +
                                    flow("begin", "fork") + flow("fork", "t") + flow("fork", "ask") +
                                    flow("ask", "wait") + R"(<endEvent id="end"/>)" + flow("t", "end") +
                                    flow("wait", "end"));
}

struct DueWatch : PartitionStage {
    void SetUp() override {
        almanac = almanac_of_2027();
        open();
    }
    Resource one_step(const std::string& extension) {
        return small_model("step", R"(<startEvent id="begin"/>)" + task("t", extension) + R"(<endEvent id="end"/>)" +
                                       flow("begin", "t") + flow("t", "end"));
    }
    // What departments are told by what is in the open batch, which is committed.
    std::vector<std::string> told() {
        std::vector<std::string> types;
        const auto number = partition->open_batch_number();
        const auto batch = partition->take_batch();
        for (const auto& notice : batch.inbox) types.push_back(notice.type.substr(9, notice.type.size() - 12));
        EXPECT_TRUE(store.commit(batch));
        partition->committed(number, batch);
        return types;
    }
    std::vector<std::string> told_at(Instant now) {
        EXPECT_TRUE(partition->tick(now, 100));
        return told();
    }
    void act(InstanceKey instance, execution::Command command, Instant now) {
        Wish wish;
        wish.instance = instance;
        wish.command = std::move(command);
        const auto done = partition->handle(wish, now);
        ASSERT_TRUE(done.has_value()) << done.error().detail;
    }
    TaskKey key_of(InstanceKey instance, const std::string& element) {
        const auto* state = *partition->inspect(instance);
        const auto process = partition->shelf()->process(state->started.definition)->definition;
        for (const auto& [key, open] : state->tasks) {
            if (process->element(state->tokens.at(open.opened.token).at).id == element) return key;
        }
        return {};
    }
    void complete(InstanceKey instance, const std::string& element, Instant now) {
        act(instance, execution::CompleteTask{key_of(instance, element), {}, ""}, now);
    }
    std::size_t rows_that_wake() { return store.timers_due(0, start + hours{10'000}, 1000)->size(); }
};

TEST_F(DueWatch, tells_once_that_a_task_is_due_soon_and_once_that_it_is_overdue) {
    deploy(one_step(by_clock));
    start_case("step");
    EXPECT_THAT(told(), ElementsAre("task.created"));
    EXPECT_THAT(told_at(start + hours{9} - Duration{1}), IsEmpty());
    EXPECT_THAT(told_at(start + hours{9}), ElementsAre("task.due-soon"));
    EXPECT_THAT(told_at(start + hours{10}), IsEmpty()) << "it is in time up to this moment";
    EXPECT_THAT(told_at(start + hours{10} + Duration{1}), ElementsAre("task.overdue"));
    EXPECT_THAT(told_at(start + hours{1000}), IsEmpty());
    EXPECT_EQ(rows_that_wake(), 0U);
}

TEST_F(DueWatch, goes_on_after_a_restart_and_tells_nothing_twice) {
    deploy(one_step(by_clock));
    start_case("step");
    commit();
    open();
    EXPECT_THAT(told_at(start + hours{9}), ElementsAre("task.due-soon"));
    open();
    EXPECT_THAT(told_at(start + hours{9}), IsEmpty());
    EXPECT_THAT(told_at(start + hours{11}), ElementsAre("task.overdue"));
    open();
    EXPECT_THAT(told_at(start + hours{12}), IsEmpty());
}

TEST_F(DueWatch, tells_again_what_was_told_in_a_batch_that_was_lost) {
    deploy(one_step(by_clock));
    start_case("step");
    commit();
    ASSERT_TRUE(partition->tick(start + hours{9}, 100));
    open();  // and nothing was committed
    EXPECT_THAT(told_at(start + hours{9}), ElementsAre("task.due-soon"));
}

TEST_F(DueWatch, tells_only_the_worse_when_nobody_was_there_to_tell_the_better) {
    deploy(one_step(by_clock));
    start_case("step");
    commit();
    open();
    EXPECT_THAT(told_at(start + hours{20}), ElementsAre("task.overdue"));
    EXPECT_THAT(told_at(start + hours{21}), IsEmpty());
}

TEST_F(DueWatch, tells_nothing_of_a_task_that_is_done) {
    deploy(one_step(by_clock));
    const auto instance = start_case("step");
    commit();
    complete(instance, "t", start);
    EXPECT_THAT(told(), ElementsAre("task.completed", "case.ended"));
    EXPECT_EQ(rows_that_wake(), 0U);
    EXPECT_THAT(told_at(start + hours{20}), IsEmpty());
}

TEST_F(DueWatch, tells_of_each_due_date_that_a_task_is_given) {
    deploy(one_step(""));
    const auto instance = start_case("step");
    commit();
    EXPECT_EQ(rows_that_wake(), 0U) << "it has none yet";
    const auto change = [&](Instant due) {
        execution::UpdateTask update;
        update.task = key_of(instance, "t");
        update.due = due;
        act(instance, std::move(update), start);
    };
    change(start + hours{8});
    change(Instant{});
    change(start + hours{4});
    EXPECT_EQ(told().size(), 3U);
    EXPECT_THAT(told_at(start + hours{3}), ElementsAre("task.due-soon")) << "a quarter of its length before";
    change(start + hours{20});
    EXPECT_THAT(told(), ElementsAre("task.changed"));
    EXPECT_THAT(told_at(start + hours{6}), IsEmpty());
    EXPECT_THAT(told_at(start + hours{15}), ElementsAre("task.due-soon"));
    EXPECT_THAT(told_at(start + hours{21}), ElementsAre("task.overdue"));
    change(start + hours{48});
    EXPECT_EQ(rows_that_wake(), 0U) << "not yet committed";
    EXPECT_THAT(told(), ElementsAre("task.changed"));
    EXPECT_EQ(rows_that_wake(), 1U);
}

TEST_F(DueWatch, of_days_is_soon_when_one_working_day_is_left) {
    deploy(one_step(R"(<zeebe:taskSchedule dueDate="2027-01-19T23:59:59+08:00"/>)"));
    start_case("step");
    commit();
    const Instant tuesday{std::chrono::sys_days{std::chrono::year{2027} / 1 / 19} - hours{8}};  // 00:00 in Jinan
    EXPECT_THAT(told_at(tuesday - Duration{1}), IsEmpty());
    EXPECT_THAT(told_at(tuesday), ElementsAre("task.due-soon"));
}

TEST_F(DueWatch, waits_while_the_clock_stands_still) {
    deploy(standing_still());
    const auto instance = start_case("still");
    commit();
    complete(instance, "ask", start + hours{4});
    EXPECT_THAT(told(), ElementsAre("task.suspended"));
    EXPECT_THAT(told_at(start + hours{20}), IsEmpty());
    complete(instance, "wait", start + hours{24});
    EXPECT_THAT(told(), ElementsAre("task.resumed", "task.changed"));
    EXPECT_THAT(told_at(start + hours{28}), IsEmpty());
    EXPECT_THAT(told_at(start + hours{29}), ElementsAre("task.due-soon"));
    EXPECT_THAT(told_at(start + hours{31}), ElementsAre("task.overdue"));
}

struct CaseNotices : DueWatch {
    InstanceKey start_from(const std::string& department) {
        Wish wish;
        execution::StartInstance command;
        command.definition = partition->shelf()->latest("two")->key;
        wish.command = std::move(command);
        wish.actor = {"zhang", {}, department, "api"};
        const auto done = partition->handle(wish, start);
        EXPECT_TRUE(done.has_value());
        return done->instance;
    }
    static Resource two_steps() {
        return small_model("two", R"(<startEvent id="begin"/>)" + task("one", "") + task("other", "") +
                                      R"(<endEvent id="end"/>)" + flow("begin", "one") + flow("one", "other") +
                                      flow("other", "end"));
    }
    // Which departments are told of the end of the case.
    std::vector<std::string> told_of_its_end(InstanceKey instance) {
        complete(instance, "other", start);
        std::vector<std::string> departments;
        const auto batch = partition->take_batch();
        for (const auto& notice : batch.inbox) {
            if (notice.type == "cn.baton.case.ended.v1") departments.push_back(notice.department);
        }
        return departments;
    }
    void move(InstanceKey instance, const std::string& element, const std::string& department) {
        execution::UpdateTask update;
        update.task = key_of(instance, element);
        update.department = department;
        act(instance, std::move(update), start);
    }
};

TEST_F(CaseNotices, go_to_who_began_it_and_who_has_a_part_in_it) {
    deploy(two_steps());
    const auto instance = start_from("hotline");
    const auto batch = partition->take_batch();
    ASSERT_FALSE(batch.inbox.empty());
    EXPECT_EQ(batch.inbox[0].type, "cn.baton.case.started.v1");
    EXPECT_EQ(batch.inbox[0].department, "hotline");
    EXPECT_EQ(batch.inbox[0].subject, "case/" + std::to_string(instance.value));
    complete(instance, "one", start);
    move(instance, "other", "team_market");
    move(instance, "other", "team_police");
    EXPECT_THAT(told_of_its_end(instance), ElementsAre("hotline", "team_env", "team_police"))
        << "whose task was moved away has no part";
}

TEST_F(CaseNotices, know_who_has_a_part_when_the_case_was_out_of_memory) {
    for (const std::uint32_t every : {1000U, 1U}) {  // read back from its records, or from a snapshot
        settings.snapshot_every = every;
        open();
        deploy(two_steps());
        const auto instance = start_from("hotline");
        commit();
        complete(instance, "one", start);
        commit();
        move(instance, "other", "team_market");
        commit();
        move(instance, "other", "team_police");
        commit();
        open();
        EXPECT_THAT(told_of_its_end(instance), ElementsAre("hotline", "team_env", "team_police")) << every;
        open();
    }
}

// The department, and of what it is told, in the order in which it was.
std::vector<std::string> told_to(const ports::Batch& batch) {
    std::vector<std::string> all;
    for (const auto& notice : batch.inbox) all.push_back(notice.department + ' ' + notice.type.substr(9));
    return all;
}

TEST_F(DueWatch, departments_that_the_model_names_are_told_too_of_what_it_says) {
    const auto properties = [](const char* name, const std::string& more) {
        return std::string(R"(<zeebe:properties><zeebe:property name="baton.notify" value=")") + name + "\"/>" + more +
               "</zeebe:properties>";
    };
    deploy(one_step(properties("gov_office, team_env", "")));
    start_case("step");
    EXPECT_THAT(told_to(partition->take_batch()),
                ElementsAre("team_env task.created.v1", "gov_office task.created.v1"));

    deploy(one_step(properties("gov_office", R"(<zeebe:property name="baton.notifyOf" value="completed, overdue"/>)")));
    const auto instance = start_case("step");
    act(instance, execution::CompleteTask{key_of(instance, "t"), {}, {}}, start);
    const auto said = told_to(partition->take_batch());
    EXPECT_THAT(said, testing::Contains("gov_office task.completed.v1"));
    EXPECT_THAT(said, testing::Not(testing::Contains("gov_office task.created.v1")));
}

}  // namespace
}  // namespace baton::runtime
