// Whatever a row says survives that its case leaves memory: paged out, read back from a snapshot, or after a restart.
#include <set>

#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

// begin -> call (job "mail", two hours at most) -> look (user task) -> end
Resource long_way() {
    return small_model("long_way",
                       R"(<startEvent id="begin"/><serviceTask id="call"><extensionElements>)"
                       R"(<zeebe:taskDefinition type="mail" retries="2"/></extensionElements></serviceTask>)"
                       R"(<boundaryEvent id="late" attachedToRef="call" cancelActivity="false">)"
                       R"(<timerEventDefinition><timeDuration>PT2H</timeDuration></timerEventDefinition>)"
                       R"(</boundaryEvent><userTask id="look"><extensionElements><zeebe:userTask/>)"
                       R"(<b:task xmlns:b="urn:baton:bpmn:1" department="team_env"/></extensionElements>)"
                       R"(</userTask><endEvent id="end"/><endEvent id="told"/>)"
                       R"(<sequenceFlow id="a" sourceRef="begin" targetRef="call"/>)"
                       R"(<sequenceFlow id="b" sourceRef="call" targetRef="look"/>)"
                       R"(<sequenceFlow id="c" sourceRef="look" targetRef="end"/>)"
                       R"(<sequenceFlow id="d" sourceRef="late" targetRef="told"/>)");
}

// The way of a case in which every kind of row is opened, changed and ended; the rows after each step of it.
struct Paging : PartitionStage {
    InstanceKey subject;
    Instant now = start;
    std::vector<std::vector<std::string>> seen;

    void act(execution::Command command) {
        Wish wish;
        wish.instance = subject;
        wish.command = std::move(command);
        wish.actor.name = "li";
        now += std::chrono::minutes{7};
        const auto done = partition->handle(wish, now);
        ASSERT_TRUE(done.has_value()) << done.error().detail;
        subject = done->instance;
        end_step();
    }
    void end_step() {
        commit();
        seen.push_back(store.rows_as_text());
        after_step();
    }
    virtual void after_step() {}
    const execution::Instance& state() { return **partition->inspect(subject); }
    JobKey job() { return state().jobs.begin()->first; }
    IncidentKey incident() { return state().incidents.begin()->first; }

    void walk() {
        deploy(long_way());
        execution::StartInstance command;
        command.definition = partition->shelf()->latest("long_way")->key;
        act(std::move(command));
        act(execution::ActivateJob{job(), "post", now + std::chrono::hours{1}});
        act(execution::FailJob{job(), 1, "no answer", std::chrono::minutes{1}, {}});
        act(execution::ActivateJob{job(), "post", now + std::chrono::hours{1}});
        act(execution::FailJob{job(), 0, "no answer again", {}, {}});
        act(execution::SetJobRetries{job(), 3});
        act(execution::ResolveIncident{incident()});
        act(execution::FailJob{job(), 0, "and again", {}, {}});
        now += std::chrono::hours{3};
        ASSERT_TRUE(partition->tick(now, 100).has_value());
        end_step();
        act(execution::ResolveIncident{incident()});
        act(execution::CompleteJob{job(), {}});
        const auto task = state().tasks.begin()->first;
        act(execution::AssignTask{task, execution::AssignmentKind::claimed, "li"});
        act(execution::CompleteTask{task, {}, ""});
        EXPECT_TRUE(state().has_ended);
    }
};

// Every case leaves memory after every step; or the whole partition does.
struct PagedOut : Paging {
    void SetUp() override {
        settings.instances_in_memory = 0;
        open();
    }
    void after_step() override { ASSERT_EQ(partition->cases().size(), 0U); }
    void TestBody() override { walk(); }
};
struct Snapshot : PagedOut {
    void SetUp() override {
        settings.snapshot_every = 1;
        PagedOut::SetUp();
    }
};
struct Restarted : Paging {
    void after_step() override { open(); }
    void TestBody() override { walk(); }
};

template <class Way>
std::vector<std::vector<std::string>> rows_of_way() {
    Way way;
    way.SetUp();
    way.TestBody();
    return std::move(way.seen);
}

TEST_F(Paging, a_case_that_left_memory_after_every_step_has_the_rows_of_one_that_never_did) {
    walk();
    ASSERT_EQ(seen.size(), 13U);
    EXPECT_EQ(rows_of_way<PagedOut>(), seen) << "read back from its records";
    EXPECT_EQ(rows_of_way<Snapshot>(), seen) << "read back from a snapshot";
    EXPECT_EQ(rows_of_way<Restarted>(), seen) << "read back after a restart";
}

TEST_F(Paging, rows_say_who_began_a_case_and_when_its_job_and_incident_came) {
    settings.instances_in_memory = 0;
    settings.snapshot_every = 1;
    open();
    walk();
    const auto incidents = store.incidents({}, {});
    ASSERT_EQ(incidents->items.size(), 2U);
    EXPECT_EQ(incidents->items[0].raised_at, start + std::chrono::minutes{35});
    EXPECT_EQ(store.jobs({}, {})->items.front().created_at, start + std::chrono::minutes{7});
    EXPECT_EQ((*store.instance(subject))->started_by, "li");
}

// begin -> a job "mail" for each of a hundred -> end
Resource wide() {
    return small_model("wide",
                       R"(<startEvent id="begin"/><serviceTask id="each"><extensionElements>)"
                       R"(<zeebe:taskDefinition type="mail"/></extensionElements>)"
                       R"(<multiInstanceLoopCharacteristics><extensionElements>)"
                       R"(<zeebe:loopCharacteristics inputCollection="=for i in 1..100 return i" inputElement="i"/>)"
                       R"(</extensionElements></multiInstanceLoopCharacteristics></serviceTask><endEvent id="end"/>)"
                       R"(<sequenceFlow id="a" sourceRef="begin" targetRef="each"/>)"
                       R"(<sequenceFlow id="b" sourceRef="each" targetRef="end"/>)");
}

// Nobody has told the one before, and its mint would give out keys that the case has by now.
TEST_F(Paging, a_case_on_which_another_node_has_written_is_not_decided_upon) {
    settings.instances_in_memory = 0;
    open();
    deploy(long_way());
    subject = start_case("long_way");
    commit();
    const auto replaced = std::move(partition);
    open();
    Wish wish;
    wish.instance = subject;
    wish.command = execution::CancelInstance{"no more"};
    ASSERT_TRUE(replaced->inspect(subject).has_value());
    replaced->committed(replaced->open_batch_number(), {});  // and it leaves memory again
    act(execution::ActivateJob{job(), "post", now + std::chrono::hours{1}});
    const auto refused = replaced->handle(wish, now);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_FALSE(replaced->has_open_batch());
    EXPECT_TRUE(partition->handle(wish, now).has_value());
}

TEST_F(Paging, a_wide_case_is_not_written_whole_with_each_of_its_records) {
    settings.instances_in_memory = 0;
    settings.snapshot_every = 1;
    open();
    deploy(wide());
    execution::StartInstance command;
    command.definition = partition->shelf()->latest("wide")->key;
    act(std::move(command));
    std::set<Position> snapshots;
    for (int left = 100; left > 1; --left) {
        act(execution::CompleteJob{job(), {}});
        ASSERT_EQ(state().jobs.size(), static_cast<std::size_t>(left - 1)) << "read back, whatever it is read from";
        const auto snapshot = store.snapshot_of(partition->number(), subject);
        if (*snapshot) snapshots.insert((*snapshot)->position);
    }
    EXPECT_GE(snapshots.size(), 2U);
    EXPECT_LE(snapshots.size(), 30U);
    act(execution::CompleteJob{job(), {}});
    EXPECT_TRUE(state().has_ended);
}

}  // namespace
}  // namespace baton::runtime
