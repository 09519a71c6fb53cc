#include "engine/feel/text/text.hpp"
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

struct PartitionTest : PartitionStage {};

TEST_F(PartitionTest, a_case_that_was_committed_is_there_after_a_restart_and_goes_on) {
    deploy(one_task());
    const auto instance = start_case("one_task");
    commit();
    open();
    ASSERT_TRUE(partition->handle(completion(instance), start).has_value());
    EXPECT_TRUE((*partition->inspect(instance))->has_ended);
}

TEST_F(PartitionTest, a_limit_that_is_narrowed_does_not_keep_it_from_starting) {
    deploy(one_task());
    const auto key = start_case("one_task");
    commit();
    settings.bpmn_limits.size_max = 10;
    open();
    EXPECT_TRUE(partition->inspect(key).has_value());
}

TEST_F(PartitionTest, what_was_not_committed_is_forgotten) {
    deploy(one_task());
    const auto instance = start_case("one_task");
    open();
    const auto state = partition->inspect(instance);
    ASSERT_FALSE(state.has_value());
    EXPECT_EQ(state.error().code, Code::not_found);
}

TEST_F(PartitionTest, the_same_key_gives_the_same_answer_and_does_nothing_again) {
    deploy(one_task());
    Wish wish;
    execution::StartInstance command;
    command.definition = partition->shelf()->latest("one_task")->key;
    command.variables.set("owner", "zhang");
    wish.command = command;
    wish.once = once("k1");
    const auto first = partition->handle(wish, start);
    ASSERT_TRUE(first.has_value());
    const auto again_before_commit = partition->handle(wish, start);
    commit();
    open();
    const auto again_after_restart = partition->handle(wish, start);
    for (const auto* const again : {&again_before_commit, &again_after_restart}) {
        ASSERT_TRUE(again->has_value());
        EXPECT_TRUE((**again).was_done_before);
        EXPECT_EQ((**again).answer->body, first->answer->body);
        EXPECT_EQ((**again).answer->status, 201);
    }
    EXPECT_FALSE(partition->has_open_batch());
    wish.once = once("k1", "another request");
    const auto other = partition->handle(wish, start);
    ASSERT_FALSE(other.has_value());
    EXPECT_EQ(other.error().code, Code::unprocessable);
}

TEST_F(PartitionTest, a_stale_revision_changes_nothing) {
    deploy(one_task());
    const auto instance = start_case("one_task");
    Wish wish = completion(instance);
    wish.expected_revision = 7;
    const auto done = partition->handle(wish, start);
    ASSERT_FALSE(done.has_value());
    EXPECT_EQ(done.error().code, Code::stale);
    EXPECT_FALSE((*partition->inspect(instance))->has_ended);
}

TEST_F(PartitionTest, cases_beyond_the_cache_are_paged_out_and_read_back) {
    settings.instances_in_memory = 2;
    open();
    deploy(one_task());
    std::vector<InstanceKey> cases;
    for (int i = 0; i < 10; ++i) cases.push_back(start_case("one_task"));
    commit();
    EXPECT_LE(partition->cases().size(), 2U);
    for (const auto instance : cases) {
        ASSERT_TRUE(partition->handle(completion(instance), start).has_value());
        EXPECT_TRUE((*partition->inspect(instance))->has_ended);
    }
}

TEST_F(PartitionTest, a_job_is_handed_out_once_until_its_lease_is_over) {
    deploy(one_job());
    start_case("one_job");
    commit();
    JobRequest request;
    request.type = "mail";
    request.worker = "post";
    request.max = 5;
    request.lease = std::chrono::minutes{1};
    const auto first = partition->activate(request, start);
    ASSERT_TRUE(first.has_value());
    ASSERT_EQ(first->size(), 1U);
    EXPECT_TRUE(first->front().variables.find("owner") != nullptr);
    EXPECT_EQ(partition->activate(request, start)->size(), 0U);
    commit();
    open();
    EXPECT_EQ(partition->activate(request, start + std::chrono::seconds{59})->size(), 0U);
    EXPECT_EQ(partition->activate(request, start + std::chrono::seconds{61})->size(), 1U);
}

// Its incident has kept it back, whatever its retries were set to meanwhile.
TEST_F(PartitionTest, a_job_whose_incident_is_resolved_is_handed_out_again) {
    deploy(one_job());
    const auto instance = start_case("one_job");
    const auto act = [&](execution::Command command) {
        Wish wish;
        wish.instance = instance;
        wish.command = std::move(command);
        ASSERT_TRUE(partition->handle(wish, start).has_value());
        commit();
    };
    const auto job = (*partition->inspect(instance))->jobs.begin()->first;
    act(execution::FailJob{job, 0, "no answer", {}, {}});
    EXPECT_FALSE(has_jobs("mail"));
    act(execution::SetJobRetries{job, 3});
    act(execution::ResolveIncident{(*partition->inspect(instance))->incidents.begin()->first});
    EXPECT_TRUE(has_jobs("mail"));
    EXPECT_EQ(store.jobs({}, {})->items.front().state, "available");
    open();
    EXPECT_TRUE(has_jobs("mail"));
}

TEST_F(PartitionTest, a_timer_start_happens_as_often_as_it_says) {
    deploy(hourly());
    int cases = 0;
    for (int hour = 1; hour <= 6; ++hour) {
        const auto before = partition->last_position();
        ASSERT_TRUE(partition->tick(start + std::chrono::hours{hour} + std::chrono::minutes{1}, 100).has_value());
        ASSERT_TRUE(partition->tick(start + std::chrono::hours{hour} + std::chrono::minutes{1}, 100).has_value());
        if (partition->has_open_batch()) commit();
        cases += partition->last_position() > before ? 1 : 0;
        open();
    }
    EXPECT_EQ(cases, 3);
}

TEST_F(PartitionTest, the_same_model_again_keeps_its_version_and_a_changed_one_gets_the_next) {
    deploy(one_task());
    deploy(one_task());
    EXPECT_EQ(partition->shelf()->latest("one_task")->version, 1U);
    auto changed = one_task();
    changed.content += "\n";
    deploy(std::move(changed));
    EXPECT_EQ(partition->shelf()->latest("one_task")->version, 2U);
    open();
    EXPECT_EQ(partition->shelf()->latest("one_task")->version, 2U);
}

// A decision file and one that it imports, which gives `fee`.
std::vector<Resource> fees(const std::string& fee) {
    const std::string head = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" )";
    const std::string import = R"(<import name="rates" namespace="urn:rates" )"
                               R"(importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>)";
    return {
        {"fees.dmn", head + R"(namespace="urn:fees">)" + import +
                         R"(<decision id="fee" name="fee"><variable name="fee"/><informationRequirement>)"
                         R"(<requiredDecision href="urn:rates#rate"/></informationRequirement>)"
                         "<literalExpression><text>rates.rate * 2</text></literalExpression></decision></definitions>"},
        {"rates.dmn", head + R"(namespace="urn:rates"><decision id="rate" name="rate"><variable name="rate"/>)" +
                          "<literalExpression><text>" + fee + "</text></literalExpression></decision></definitions>"}};
}

TEST_F(PartitionTest, a_decision_file_is_deployed_with_what_it_imports) {
    const auto deploy_fees = [&](const std::string& fee) {
        const auto read = read_deployment(fees(fee), {});
        ASSERT_TRUE(read.has_value()) << testing::PrintToString(said(read.error().faults));
        ASSERT_TRUE(partition->deploy(*read, {}, false, start).has_value());
        commit();
    };
    const auto fee = [&] {
        const auto* const deployed = partition->shelf()->decision("fee");
        return feel::to_text(decision::evaluate(*deployed->definitions, "fee", {}, {})->value);
    };
    const auto version = [&](const char* id) { return partition->shelf()->latest_row("dmn", id)->version; };
    deploy_fees("10");
    open();
    EXPECT_EQ(fee(), "20") << "after a restart, too";
    deploy_fees("10");
    EXPECT_EQ(version("fee"), 1);
    deploy_fees("15");
    EXPECT_EQ(version("fee"), 2) << "its own file is the same, what it imports is not";
    EXPECT_EQ(version("rate"), 2);
    open();
    EXPECT_EQ(fee(), "30");
    std::vector<Resource> changed = fees("15");
    changed[0].content += "<!-- a remark -->";
    const auto read = read_deployment(changed, {});
    ASSERT_TRUE(partition->deploy(*read, {}, false, start).has_value());
    commit();
    EXPECT_EQ(version("fee"), 3);
    EXPECT_EQ(version("rate"), 2);
    open();
    EXPECT_EQ(fee(), "30") << "the imported file was kept with it, although nothing of it is new";
    const auto alone = read_deployment({fees("15")[0]}, {});
    ASSERT_FALSE(alone.has_value());
    EXPECT_EQ(alone.error().faults.at(0).rule, "dmn-import");
}

TEST_F(PartitionTest, a_department_is_told_of_its_task_in_the_same_batch) {
    deploy(small_model("told", R"(<startEvent id="begin"/><userTask id="t" name="签收"><extensionElements>)"
                               R"(<zeebe:userTask/><b:task xmlns:b="urn:baton:bpmn:1" department="team_env"/>)"
                               R"(</extensionElements></userTask><endEvent id="end"/>)"
                               R"(<sequenceFlow id="a" sourceRef="begin" targetRef="t"/>)"
                               R"(<sequenceFlow id="b" sourceRef="t" targetRef="end"/>)"));
    const auto instance = start_case("told");
    ASSERT_TRUE(partition->handle(completion(instance), start).has_value());
    const auto batch = partition->take_batch();
    ASSERT_EQ(batch.inbox.size(), 3U);
    EXPECT_EQ(batch.inbox[0].type, "cn.baton.task.created.v1");
    EXPECT_EQ(batch.inbox[1].type, "cn.baton.task.completed.v1");
    EXPECT_EQ(batch.inbox[2].type, "cn.baton.case.ended.v1");
    EXPECT_EQ(batch.inbox[0].department, "team_env");
    EXPECT_NE(batch.inbox[0].body.find("签收"), std::string::npos);
}

TEST_F(PartitionTest, a_message_that_nobody_took_in_its_time_is_gone_with_its_row) {
    const auto publish = [&](const std::string& name, Duration lives) {
        Wish wish;
        execution::PublishMessage command;
        command.name = name;
        command.time_to_live = lives;
        wish.command = std::move(command);
        ASSERT_TRUE(partition->handle(wish, start).has_value());
    };
    publish("soon", std::chrono::hours{1});
    publish("later", std::chrono::hours{3});
    commit();
    ASSERT_EQ(store.messages(0)->size(), 2U);
    open();
    EXPECT_EQ(partition->next_due(), start + std::chrono::hours{1});
    ASSERT_TRUE(partition->tick(start + std::chrono::hours{2}, 10).has_value());
    commit();
    const auto kept = store.messages(0);
    ASSERT_EQ(kept->size(), 1U);
    EXPECT_EQ(kept->front().expires, start + std::chrono::hours{3});
}

}  // namespace
}  // namespace baton::runtime
