// Cases are modified and migrated over HTTP and by the command line, one and many.
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;

class MotionE2e : public testing::Test {
protected:
    World world{"motion"};

    // begin -> TASK -> end; gives the definition's key.
    std::string deploy(const std::string& task) {
        const std::string model =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='urn:t' "
            "xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:baton='urn:baton:bpmn:1'><process id='walk' "
            "isExecutable='true'><startEvent id='b'/><userTask id='" +
            task +
            "'><extensionElements><zeebe:userTask/><baton:task department='team_env'/></extensionElements></userTask>"
            "<endEvent id='e'/><sequenceFlow id='f' sourceRef='b' targetRef='" +
            task + "'/><sequenceFlow id='g' sourceRef='" + task + "' targetRef='e'/></process></definitions>";
        std::string body = R"({"resources":[{"name":"walk.bpmn","content":)";
        feel::append_json_string(body, model);
        world.expect(200, "operator", "POST", "/v2/deployments", body + "}]}");
        const auto found = world.expect(200, "operator", "POST", "/v2/process-definitions/search",
                                        R"({"filter":{"processDefinitionId":"walk","isLatestVersion":true}})");
        return text(in(found, {"items"}).list()->front(), {"processDefinitionKey"});
    }
    static std::string target(const std::string& key, const std::string& more = "") {
        return R"("targetProcessDefinitionKey":")" + key + "\"" + more;
    }
    Ran command(const std::string& arguments) {
        return baton(arguments + " --server http://127.0.0.1:" + std::to_string(world.port()) + " --token " +
                     world.token("operator"));
    }
};

TEST_F(MotionE2e, a_case_is_put_elsewhere_and_history_says_why) {
    const auto key = world.start_case("handover");
    const auto path = "/v2/process-instances/" + key + "/modification";
    const std::string move =
        R"({"reason":"误送","moveInstructions":[{"sourceElementId":"inspect","targetElementId":"decide"}]})";
    world.expect(403, "wang", "POST", path, move);
    world.expect(404, "operator", "POST", "/v2/process-instances/999/modification", move);
    world.expect(400, "operator", "POST", path, R"({"moveInstructions":[]})");
    world.expect(400, "operator", "POST", path,
                 R"({"reason":"x","terminateInstructions":[{"elementId":"a","token":1}]})");
    world.expect(400, "operator", "POST", path,
                 R"({"reason":"x","terminateInstructions":[{"elementInstanceKey":"1-2"}]})");
    const auto refused = world.expect(422, "operator", "POST", path,
                                      R"({"reason":"x","activateInstructions":[{"elementId":"nowhere"}],)"
                                      R"("terminateInstructions":[{"elementId":"decide"}]})");
    EXPECT_EQ(count(refused, {"errors"}), 2U);
    EXPECT_FALSE(world.task("wang", key, "inspect").is_null());

    const Headers once{{"idempotency-key", "m-1"}};
    world.expect(200, "operator", "POST", path, move, once);
    world.expect(200, "operator", "POST", path, move, once);
    EXPECT_TRUE(world.task("wang", key, "inspect").is_null());
    const auto history = world.expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history");
    EXPECT_EQ(text(in(history, {"items"}).list()->back(), {"reason"}), "误送");
    world.complete("li", world.task("li", key, "decide"));
    world.expect(409, "operator", "POST", path, move);
}

TEST_F(MotionE2e, a_case_goes_on_by_another_version_and_is_read_back_by_both) {
    deploy("walk_1");
    const auto key = world.start_case("walk");
    const auto task = text(world.task("wang", key, "walk_1"), {"userTaskKey"});
    const auto second = deploy("walk_2");
    const auto path = "/v2/process-instances/" + key + "/migration";
    world.expect(403, "wang", "POST", path, "{\"reason\":\"x\"," + target(second) + "}");
    world.expect(400, "operator", "POST", path, R"({"reason":"x"})");
    const auto refused =
        world.expect(422, "operator", "POST", path, "{\"dryRun\":true,\"reason\":\"x\"," + target(second) + "}");
    EXPECT_THAT(feel::to_json(in(refused, {"errors"})), HasSubstr("Token 1 at 'walk_1'"));
    const std::string mapping =
        target(second, R"(,"mappingInstructions":[{"sourceElementId":"walk_1","targetElementId":"walk_2"}])");
    world.expect(200, "operator", "POST", path, "{\"dryRun\":true,\"reason\":\"x\"," + mapping + "}");
    world.expect(200, "operator", "POST", path, "{\"reason\":\"新规\"," + mapping + "}");
    EXPECT_EQ(text(world.task("wang", key, "walk_2"), {"userTaskKey"}), task);
    world.kill();
    world.start();

    const auto row = world.expect(200, "auditor", "GET", "/v2/process-instances/" + key);
    EXPECT_EQ(text(row, {"processDefinitionKey"}), second);
    const auto history = world.expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history");
    const auto first_position = text(in(history, {"items"}).list()->front(), {"position"});
    const auto state = "/v2/process-instances/" + key + "/state";
    EXPECT_THAT(feel::to_json(world.expect(200, "auditor", "GET", state + "?asOf=" + first_position)),
                HasSubstr("\"walk_1\""));
    EXPECT_THAT(feel::to_json(world.expect(200, "auditor", "GET", state)), HasSubstr("\"walk_2\""));
    const auto replay = baton("replay " + key + " --json --data " + world.data().string());
    EXPECT_EQ(replay.code, 0) << replay.err;
    EXPECT_THAT(replay.out, HasSubstr("walk_1"));
    EXPECT_THAT(replay.out, HasSubstr("goes on by version 2"));
    EXPECT_EQ(baton("verify-replay --data " + world.data().string()).code, 0);
    world.complete("wang", world.task("wang", key, "walk_2"));
}

TEST_F(MotionE2e, many_are_migrated_by_pages_and_each_says_what_became_of_it) {
    const auto first = deploy("walk_1");
    for (int i = 0; i < 5; ++i) world.start_case("walk");
    const auto second = deploy("walk_2");
    const std::string body =
        R"({"reason":"新规","filter":{"processDefinitionKey":")" + first +
        R"("},"page":{"limit":2},"migrationPlan":{)" +
        target(second, R"(,"mappingInstructions":[{"sourceElementId":"walk_1","targetElementId":"walk_2"}])") + "}}";
    const std::string path = "/v2/process-instances/migration";
    world.expect(403, "wang", "POST", path, body);
    world.expect(400, "operator", "POST", path,
                 R"({"reason":"x","filter":{},"migrationPlan":{)" + target(second) + "}}");
    const Headers once{{"idempotency-key", "page-1"}};
    const auto page = world.expect(200, "operator", "POST", path, body, once);
    EXPECT_EQ(count(page, {"items"}), 2U);
    EXPECT_EQ(text(in(page, {"items"}).list()->front(), {"outcome"}), "done");
    world.kill();
    world.start();
    // The filter would now choose others; the request that is repeated means those of the first time.
    const auto again = world.expect(200, "operator", "POST", path, body, once);
    ASSERT_EQ(count(again, {"items"}), 2U);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(text((*in(again, {"items"}).list())[i], {"processInstanceKey"}),
                  text((*in(page, {"items"}).list())[i], {"processInstanceKey"}));
        EXPECT_EQ(text((*in(again, {"items"}).list())[i], {"outcome"}), "done");
    }

    const auto dry = command("migrate --process walk --from 1 --to 2 --reason x --dry-run");
    EXPECT_EQ(dry.code, 4) << dry.err;
    EXPECT_THAT(dry.out, HasSubstr("is left as it is"));
    const auto all = command("migrate --process walk --from 1 --to 2 --map walk_1=walk_2 --reason x");
    EXPECT_EQ(all.code, 0) << all.err;
    EXPECT_EQ(std::count(all.out.begin(), all.out.end(), '\n'), 3);
    const auto cases = world.expect(200, "operator", "POST", "/v2/process-instances/search",
                                    R"({"filter":{"processDefinitionKey":")" + second + "\"}}");
    EXPECT_EQ(count(cases, {"items"}), 5U);

    const auto key = text(in(cases, {"items"}).list()->front(), {"processInstanceKey"});
    const auto moved = world.expect(200, "operator", "POST", "/v2/process-instances/modification",
                                    R"({"reason":"x","filter":{"processInstanceKeys":[")" + key +
                                        R"(","999"]},)"
                                        R"("terminateInstructions":[{"elementId":"walk_2"}]})");
    EXPECT_EQ(count(moved, {"items"}), 2U);
    EXPECT_EQ(text(in(moved, {"items"}).list()->back(), {"outcome"}), "refused");
    EXPECT_EQ(text(world.expect(200, "operator", "GET", "/v2/process-instances/" + key), {"state"}), "cancelled");
}

TEST_F(MotionE2e, the_command_line_modifies_a_case) {
    const auto key = world.start_case("handover");
    const auto refused = command("modify " + key + " --before nowhere --reason x");
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("The process has no such element."));
    const auto moved = command("modify " + key + " --move inspect=decide --variables '{\"n\":1}' --reason x");
    EXPECT_EQ(moved.code, 0) << moved.err;
    EXPECT_FALSE(world.task("li", key, "decide").is_null());
    EXPECT_EQ(command("modify " + key + " --cancel 2 --reason x --dry-run").code, 0);
}

}  // namespace
}  // namespace baton::e2e
