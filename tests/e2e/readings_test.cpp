// What an auditor was shown is in the list of readings, whatever becomes of the service a moment later.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class ReadingsE2e : public testing::Test {
protected:
    World world{"readings"};

    std::vector<std::string> operations(const std::string& filter) {
        std::vector<std::string> all;
        const auto page = world.expect(200, "auditor", "GET", "/v2/case-readings?limit=100&" + filter);
        for (const auto& one : *in(page, {"items"}).list()) all.push_back(text(one, {"operation"}));
        return all;
    }
};

TEST_F(ReadingsE2e, a_reading_is_there_after_the_service_was_killed_on_the_spot) {
    const auto key = world.start_case("handover");
    const auto position = world.send("", "GET", "/livez").header("x-log-position");
    world.expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/state?asOf=" + position);
    world.kill();
    world.start();
    EXPECT_EQ(operations("processInstanceKey=" + key), std::vector<std::string>{"getProcessInstanceState"});
    const auto page = world.expect(200, "auditor", "GET", "/v2/case-readings?processInstanceKey=" + key);
    EXPECT_EQ(text(in(page, {"items"}).list()->front(), {"place"}), position);
    world.expect(403, "wang", "GET", "/v2/case-readings");
}

TEST_F(ReadingsE2e, each_way_to_a_case_is_recorded_for_an_auditor_and_none_for_its_department) {
    const auto key = world.start_case("handover");
    const auto task = world.task("wang", key, "inspect");
    const auto of_case = "/v2/process-instances/" + key;
    const auto of_task = "/v2/user-tasks/" + text(task, {"userTaskKey"});
    const std::vector<std::pair<std::string, std::string>> ways{
        {of_case, "getProcessInstance"},
        {of_case + "/history", "getProcessInstanceHistory"},
        {of_case + "/state", "getProcessInstanceState"},
        {of_case + "/clocks", "getProcessInstanceClocks"},
        {of_case + "/variables", "getProcessInstanceVariables"},
        {"/v2/element-instances/" + key + "/variables", "getElementInstanceVariables"},
        {"/v2/operations/process-instances/" + key, "getProcessInstanceStanding"},
        {of_task, "getUserTask"},
        {of_task + "/variables", "getUserTaskVariables"},
        {of_task + "/clocks", "getUserTaskClocks"}};
    std::vector<std::string> expected;
    for (const auto& [path, operation] : ways) {
        if (!path.starts_with("/v2/operations")) world.expect(200, "wang", "GET", path);
        world.expect(200, "auditor", "GET", path);
        expected.insert(expected.begin(), operation);  // the newest stands first
    }
    EXPECT_EQ(operations("processInstanceKey=" + key), expected);
    EXPECT_EQ(operations("account=wang"), std::vector<std::string>{});
}

}  // namespace
}  // namespace baton::e2e
