// The kit in ./check: every case passes, and every case that cases.csv lists was tried. And the runner itself: a kit
// of our own with right and wrong expectations must be counted as such.
#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

#include "tests/conformance/dmn_tck/cases.hpp"
#include "tests/conformance/dmn_tck/listing.hpp"
#include "tests/conformance/dmn_tck/suite.hpp"

namespace baton::conformance::dmn_tck {
namespace {

namespace fs = std::filesystem;

TEST(DmnTck, passes_without_exception) {
    if (!fs::is_directory(folder_of_suite())) GTEST_SKIP() << "there is no " << folder_of_suite();
    const Tally tally = run(folder_of_suite(), {});
    for (const std::string& report : tally.reports) ADD_FAILURE() << report;
    EXPECT_EQ(tally.not_passed, std::vector<std::string>{});
    std::vector<std::string> tried = tally.names;
    std::vector<std::string> listed;
    for (const Listed& one : read_listing(folder_of_suite() / "cases.csv")) {
        if (!one.needs_java) listed.push_back(fs::path(one.folder).filename().string() + "/" + one.id);
    }
    std::sort(tried.begin(), tried.end());
    std::sort(listed.begin(), listed.end());
    EXPECT_EQ(tried, listed) << "cases.csv lists what the kit has";
}

constexpr const char* model = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" id="m" name="m"
 namespace="urn:m"><inputData id="i" name="a"><variable name="a"/></inputData>
<decision id="d" name="twice"><variable name="twice"/>
<informationRequirement><requiredInput href="#i"/></informationRequirement>
<literalExpression><text>a * 2</text></literalExpression></decision>
<decision id="e" name="nothing"><variable name="nothing"/><literalExpression><text>null</text></literalExpression>
</decision></definitions>)";

std::string test_case(const std::string& id, const std::string& result, const std::string& expected) {
    return R"(<testCase id=")" + id + R"("><inputNode name="a"><value xsi:type="xsd:decimal">3</value></inputNode>)" +
           "<resultNode " + result + "><expected>" + expected + "</expected></resultNode></testCase>";
}

std::string number(const char* text) { return std::string(R"(<value xsi:type="xsd:decimal">)") + text + "</value>"; }

class OwnKit : public ::testing::Test {
protected:
    void SetUp() override {
        std::string folder =
            ::testing::TempDir() + "dmn_tck_own_kit_XXXXXX";  // of this test alone: others run beside it
        ASSERT_NE(::mkdtemp(folder.data()), nullptr);
        root_ = folder;
        fs::create_directories(root_ / "compliance-level-2" / "0001-own");
        write("own.dmn", model);
    }
    void TearDown() override { fs::remove_all(root_); }

    void write(const std::string& file, const std::string& text) const {
        std::ofstream(root_ / "compliance-level-2" / "0001-own" / file) << text;
    }
    void write_cases(const std::string& cases, const std::string& name = "own.dmn") const {
        write("own.xml", R"(<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" )"
                         R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><modelName>)" +
                             name + "</modelName>" + cases + "</testCases>");
    }

    fs::path root_;
};

const std::string null_value = R"(<value xsi:nil="true"/>)";

TEST_F(OwnKit, counts_what_is_right_and_wrong_by_what_is_expected) {
    write_cases(
        test_case("right", R"(name="twice")", number("6")) +
        test_case("near", R"(name="twice")", number("6.000000001")) +
        test_case("wrong", R"(name="twice")", number("6.1")) + test_case("missing", R"(name="thrice")", null_value) +
        test_case("null", R"(name="nothing")", null_value) + test_case("no null", R"(name="twice")", null_value) +
        test_case("no error", R"(name="nothing" errorResult="true")", null_value));
    const Tally tally = run(root_, {});
    EXPECT_EQ(tally.not_passed, (std::vector<std::string>{"0001-own/wrong", "0001-own/missing", "0001-own/no null",
                                                          "0001-own/no error"}));
    EXPECT_EQ(tally.reports.size(), 4U);
    const Score& score = tally.by_folder.at("compliance-level-2/0001-own");
    EXPECT_EQ(score.value.passed, 2);
    EXPECT_EQ(score.value.failed, 1);
    EXPECT_EQ(score.null.passed, 1);
    EXPECT_EQ(score.null.failed, 2);
    EXPECT_EQ(score.error.failed, 1);
    EXPECT_EQ(tally.total.all().passed, 3);
}

TEST_F(OwnKit, what_cannot_be_read_has_not_passed) {
    write_cases(test_case("one", R"(name="nothing")", null_value), "other.dmn");
    EXPECT_EQ(run(root_, {}).not_passed, (std::vector<std::string>{"0001-own/one"}));
    write("own.xml", "<testCases");
    EXPECT_EQ(run(root_, {}).not_passed, (std::vector<std::string>{"0001-own/own.xml"}));
}

TEST_F(OwnKit, folders_are_chosen_by_how_they_begin) {
    write_cases(test_case("right", R"(name="twice")", number("6")));
    EXPECT_EQ(run(root_, {"0001"}).names.size(), 1U);
    EXPECT_EQ(run(root_, {"0002"}).names.size(), 0U);
}

TEST(DmnTckComparison, is_exact_but_for_the_last_places_of_numbers) {
    using feel::Context;
    using feel::List;
    const feel::Value third{*Decimal::parse("0.3333333333333333333333333333333333")};
    EXPECT_TRUE(is_as_wanted(third, *Decimal::parse("0.33333333")));
    EXPECT_FALSE(is_as_wanted(third, *Decimal::parse("0.333333")));
    EXPECT_FALSE(is_as_wanted({}, 0));
    EXPECT_FALSE(is_as_wanted(0, {}));
    EXPECT_FALSE(is_as_wanted("1", 1));
    EXPECT_FALSE(is_as_wanted(List{1, 2}, List{1}));
    EXPECT_FALSE(is_as_wanted(List{1}, 1));
    EXPECT_TRUE(is_as_wanted(Context{{"a", 1}, {"b", {}}}, Context{{"b", {}}, {"a", 1}}));
    EXPECT_FALSE(is_as_wanted(Context{{"a", 1}, {"b", {}}}, Context{{"a", 1}}));
}

}  // namespace
}  // namespace baton::conformance::dmn_tck
