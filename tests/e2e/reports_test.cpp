// The report over real cases: every figure is the number of the cases that it leads to.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class ReportsE2e : public testing::Test {
protected:
    World world{"reports"};

    // Quarters that hold today, whenever the tests run.
    static std::string this_year(const std::string& quarter) {
        const auto day = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
        return std::to_string(static_cast<int>(std::chrono::year_month_day(day).year())) + quarter;
    }
    const std::string first = this_year("-Q1");
    const std::string last = std::to_string(std::stoi(first) + 1) + "-Q1";  // New Year comes earlier in Shanghai

    feel::Value report() {
        return world.expect(200, "auditor", "GET", "/v2/reports/cases?fromQuarter=" + first + "&toQuarter=" + last);
    }
    std::size_t listed(const std::string& choice) {
        const auto filter = R"({"filter":{"fromQuarter":")" + first + R"(","toQuarter":")" + last + '"' + choice + "}}";
        return count(world.expect(200, "auditor", "POST", "/v2/reports/cases/search", filter), {"items"});
    }
    static std::size_t figure(const feel::Value& figures, const char* name) {
        return static_cast<std::size_t>(std::stoul(feel::to_json(in(figures, {name}))));
    }
    // Each figure of one group against the list that it leads to.
    void compare(const feel::Value& figures, const std::string& group) {
        EXPECT_EQ(figure(figures, "cases"), listed(group)) << group;
        EXPECT_EQ(figure(figures, "inTime"), listed(group + R"(,"outcome":"in_time")")) << group;
        EXPECT_EQ(figure(figures, "late"), listed(group + R"(,"outcome":"late")")) << group;
        EXPECT_EQ(figure(figures, "open"), listed(group + R"(,"outcome":"open")")) << group;
        EXPECT_EQ(figure(figures, "returned"), listed(group + R"(,"outcome":"returned")")) << group;
        for (const auto* path : {"service", "management", "enforcement"}) {
            EXPECT_EQ(figure(figures, path), listed(group + R"(,"path":")" + path + '"')) << group;
        }
    }
};

TEST_F(ReportsE2e, each_figure_is_the_number_of_its_cases) {
    world.start_case("handover", R"({"place":"st_yaojia","owner_org":"team_env","path_final":"执法"})");
    world.start_case("handover", R"({"place":"st_yaojia","path_721":{"path":"服务","reason":"初次"}})");
    const auto done = world.start_case("handover");
    world.complete("wang", world.task("wang", done, "inspect"));
    world.complete("li", world.task("li", done, "decide"));
    const auto sent_back = world.start_case("handover", R"({"place":"st_longdong"})");
    world.complete("wang", world.task("wang", sent_back, "inspect"));
    const auto decide = world.task("li", sent_back, "decide");
    world.expect(200, "li", "POST", "/v2/user-tasks/" + text(decide, {"userTaskKey"}) + "/return",
                 R"({"elementId":"inspect","reason":"材料不全"})",
                 {{"if-match", '"' + feel::to_json(in(decide, {"revision"})) + '"'}});

    const auto all = report();
    const auto total = in(all, {"total"});
    EXPECT_EQ(figure(total, "cases"), 4U);
    EXPECT_EQ(figure(total, "inTime"), 1U);
    EXPECT_EQ(figure(total, "open"), 3U);
    EXPECT_EQ(figure(total, "returned"), 1U);
    EXPECT_EQ(figure(total, "service"), 1U);
    EXPECT_EQ(figure(total, "enforcement"), 1U);
    compare(total, "");
    EXPECT_EQ(count(all, {"quarters"}), 5U);
    EXPECT_EQ(count(all, {"departments"}), 1U) << "team_env, named or by its first task";
    EXPECT_EQ(count(all, {"streets"}), 3U);
    for (const auto& one : *in(all, {"departments"}).list()) {
        compare(one, R"(,"department":")" + text(one, {"name"}) + '"');
    }
    for (const auto& one : *in(all, {"streets"}).list()) compare(one, R"(,"street":")" + text(one, {"name"}) + '"');
}

// A process of one task, with a clock by this rule.
std::string timed(const std::string& rule) {
    const auto model =
        "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='urn:t'"
        " xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:baton='urn:baton:bpmn:1'><process id='by_" +
        rule +
        "' isExecutable='true'><startEvent id='b'/><userTask id='t'><extensionElements><zeebe:userTask/>"
        "<baton:task department='team_env'/><baton:clock rule='" +
        rule +
        "' act='start' on='enter'/></extensionElements></userTask><endEvent id='e'/>"
        "<sequenceFlow id='f' sourceRef='b' targetRef='t'/><sequenceFlow id='g' sourceRef='t' targetRef='e'/>"
        "</process></definitions>";
    std::string body = R"({"resources":[{"name":"timed.bpmn","content":)";
    feel::append_json_string(body, model);
    return body + "}]}";
}

TEST_F(ReportsE2e, a_right_that_lapses_makes_no_case_late_and_a_duty_does) {
    const std::string some_day = R"(,"at":"2029-01-01T00:00:00Z","outcome":"late")";
    for (const auto* rule : {"general_reply", "dispute_objection"}) {
        world.expect(200, "operator", "POST", "/v2/deployments", timed(rule));
        world.start_case(std::string("by_") + rule);
    }
    EXPECT_EQ(listed(some_day + R"(,"processDefinitionId":"by_general_reply")"), 1U);
    EXPECT_EQ(listed(some_day + R"(,"processDefinitionId":"by_dispute_objection")"), 0U);
    EXPECT_EQ(listed(some_day + R"(,"rule":"dispute_objection")"), 1U);
    EXPECT_EQ(listed(some_day), 1U);
}

TEST_F(ReportsE2e, the_head_of_a_unit_gets_the_report_of_that_unit_alone) {
    world.start_case("handover", R"({"owner_org":"team_env","place":"st_yaojia"})");
    world.start_case("handover", R"({"owner_org":"team_market","place":"st_yaojia"})");
    const auto path = "/v2/reports/cases?fromQuarter=" + first + "&toQuarter=" + last;
    const auto own = world.expect(200, "chief", "GET", path + "&department=team_env");
    EXPECT_EQ(figure(in(own, {"total"}), "cases"), 1U);
    EXPECT_EQ(count(own, {"departments"}), 1U);
    EXPECT_EQ(figure(in(own, {"streets"}).list()->front(), "cases"), 1U);
    world.expect(403, "chief", "GET", path);
    world.expect(403, "chief", "GET", path + "&department=team_market");
    world.expect(403, "chief", "GET", path + "&department=");
    world.expect(403, "wang", "GET", path + "&department=team_env");
    const auto search = [&](const std::string& more) {
        return R"({"filter":{"fromQuarter":")" + first + R"(","toQuarter":")" + last + '"' + more + "}}";
    };
    const auto found =
        world.expect(200, "chief", "POST", "/v2/reports/cases/search", search(R"(,"department":"team_env")"));
    EXPECT_EQ(count(found, {"items"}), 1U);
    world.expect(403, "chief", "POST", "/v2/reports/cases/search", search(""));
    world.expect(403, "chief", "POST", "/v2/reports/cases/search", search(R"(,"department":"team_market")"));
    const auto readings = world.expect(200, "auditor", "GET", "/v2/case-readings?account=chief");
    EXPECT_EQ(count(readings, {"items"}), 0U) << "the cases of one's own unit are no reading by a role";
}

TEST_F(ReportsE2e, is_for_leaders_and_those_who_supervise_and_asked_for_in_quarters) {
    const std::string path = "/v2/reports/cases?fromQuarter=2026-Q1&toQuarter=";
    for (const auto* who : {"wang", "boss", "operator", "intake"}) world.expect(403, who, "GET", path + "2026-Q1");
    for (const auto* wrong : {"2026-Q5", "2025-Q4", "2029-Q1", "2026", "x"}) {
        world.expect(400, "auditor", "GET", path + wrong);
    }
    world.expect(200, "auditor", "GET", path + "2028-Q4");
    const std::string quarters = R"({"filter":{"fromQuarter":"2026-Q1","toQuarter":"2026-Q1")";
    world.expect(403, "wang", "POST", "/v2/reports/cases/search", quarters + "}}");
    world.expect(400, "auditor", "POST", "/v2/reports/cases/search", quarters + R"(,"outcome":"odd"}})");
    world.expect(400, "auditor", "POST", "/v2/reports/cases/search", quarters + R"(},"page":{"after":"x"}})");
}

}  // namespace
}  // namespace baton::e2e
