// The suite in ./check: every case passes that docs/conformance.md does not list as an exception, and every exception
// is one still.
#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>
#include <set>

#include "tests/conformance/betsy/model.hpp"
#include "tests/conformance/betsy/suite.hpp"

namespace baton::conformance::betsy {
namespace {

// The names in the first column of the tables under "## Exceptions".
std::set<std::string> exceptions() {
    std::ifstream in(std::string(BATON_SOURCE_DIR) + "/docs/conformance.md");
    std::set<std::string> found;
    bool is_there = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("## ")) is_there = line == "## Exceptions";
        if (is_there && line.starts_with("| `")) found.insert(line.substr(3, line.find('`', 3) - 3));
    }
    return found;
}

TEST(Betsy, passes_but_for_the_listed_exceptions) {
    if (!std::filesystem::is_directory(folder_of_suite())) GTEST_SKIP() << "there is no " << folder_of_suite();
    const Tally tally = run(folder_of_suite(), {});
    const std::set<std::string> listed = exceptions();
    for (const std::string& report : tally.reports)
        EXPECT_TRUE(listed.contains(report.substr(0, report.find(':')))) << report;
    for (const std::string& name : tally.names) {
        const bool passed = std::count(tally.not_passed.begin(), tally.not_passed.end(), name) == 0;
        EXPECT_FALSE(passed && listed.contains(name)) << name << " is listed as an exception and passes";
    }
}

TEST(Betsy, scripts_become_jobs_and_expressions_feel) {
    const std::string xml =
        R"(<?xml version="1.0"?><b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">)"
        R"(<b:process id="p"><b:scriptTask id="s"><b:script> SCRIPT_task1 </b:script></b:scriptTask>)"
        R"(<b:sequenceFlow id="f"><b:conditionExpression><![CDATA[integerVariable<2]]></b:conditionExpression>)"
        R"(</b:sequenceFlow></b:process></b:definitions>)";
    const auto made = runnable(xml, "one.bpmn");
    ASSERT_TRUE(made);
    EXPECT_EQ(*made, R"(<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><b:process id="p">)"
                     R"(<b:scriptTask id="s"><b:extensionElements><zeebe:taskDefinition )"
                     R"(xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" type="SCRIPT_task1"/></b:extensionElements>)"
                     R"(</b:scriptTask><b:sequenceFlow id="f"><b:conditionExpression>=integerVariable &lt; 2)"
                     R"(</b:conditionExpression></b:sequenceFlow></b:process></b:definitions>)");
    EXPECT_EQ(feel_of(R"(!test.contains("a"))"), R"(=not(contains(test, "a")))");
    EXPECT_EQ(feel_of("false"), "false");
}

}  // namespace
}  // namespace baton::conformance::betsy
