// What the pages stand on: names, the calendar, remarks, and the pages themselves beside the API.
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

using OfficeTest = ApiTest;

calendar::CalendarYear year_2026() {
    calendar::CalendarYear year;
    year.id = "cn-2026";
    year.year = 2026;
    year.off[calendar::day_of(2026, 5, 1)] = "劳动节";
    year.make_up[calendar::day_of(2026, 5, 9)] = "劳动节";
    return year;
}

TEST_F(OfficeTest, one_sees_the_colleagues_of_ones_own_departments) {
    const auto response = call("wang", "GET", "/v2/organisation");
    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(has(response, R"("name":"boss","displayName":"赵敏","departments":["team_env"])"));
    EXPECT_FALSE(has(response, "\"li\""));
    EXPECT_EQ(call("", "GET", "/v2/organisation").status, 401);
}

TEST_F(OfficeTest, departments_and_roles_have_their_names) {
    identity::Organisation organisation;
    organisation.id = "lixia";
    identity::Department department;
    department.id = "team_env";
    department.name = "生态环境队";
    organisation.departments.push_back(department);
    organisation.roles.push_back({"handler", "经办人"});
    const identity::OrganisationInForce in_force{organisation};
    parts.organisation = &in_force;
    const auto response = call("wang", "GET", "/v2/organisation");
    EXPECT_TRUE(has(response, R"({"id":"team_env","name":"生态环境队","enabled":true})"));
    EXPECT_TRUE(has(response, R"({"id":"handler","label":"经办人"})"));
}

TEST_F(OfficeTest, the_calendar_says_which_days_are_worked_and_which_years_it_does_not_know) {
    ASSERT_TRUE(desk.in_force->calendar.add(year_2026()));
    const auto response = call("wang", "GET", "/v2/calendar?from=2026-04-30&to=2026-05-09");
    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(has(response, R"({"day":"2026-04-30","working":true,"known":true})"));
    EXPECT_TRUE(has(response, R"({"day":"2026-05-01","working":false,"known":true,"name":"劳动节"})"));
    EXPECT_TRUE(has(response, R"({"day":"2026-05-09","working":true,"known":true,"name":"劳动节"})"));
    const auto beyond = call("wang", "GET", "/v2/calendar?from=2027-01-04&to=2027-01-04");
    EXPECT_TRUE(has(beyond, R"({"day":"2027-01-04","working":true,"known":false})"));
    EXPECT_EQ(call("wang", "GET", "/v2/calendar?from=2026-05-09&to=2026-05-01").status, 400);
    EXPECT_EQ(call("wang", "GET", "/v2/calendar?from=2026-01-01&to=2029-01-01").status, 400);
    EXPECT_EQ(call("wang", "GET", "/v2/calendar").status, 400);
}

TEST_F(OfficeTest, a_remark_is_a_change_of_nothing_with_its_words_as_reason) {
    add(task(7, "team_env"));
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/7/comments", R"({"text":"现场没有人"})").status, 200);
    const auto& wish = desk.wishes.back();
    EXPECT_EQ(wish.reason, "现场没有人");
    EXPECT_FALSE(std::get<execution::UpdateTask>(wish.command).priority);
    EXPECT_EQ(call("boss", "POST", "/v2/user-tasks/7/comments", R"({"text":"快一点"})").status, 200);
    EXPECT_EQ(call("wang", "POST", "/v2/user-tasks/7/comments", "{}").status, 400);
    EXPECT_EQ(call("li", "POST", "/v2/user-tasks/7/comments", R"({"text":"x"})").status, 404);
    EXPECT_EQ(call("auditor", "POST", "/v2/user-tasks/7/comments", R"({"text":"x"})").status, 403);
}

TEST_F(OfficeTest, a_browser_gets_a_page_and_everybody_else_a_refusal_where_there_is_nothing) {
    const auto page = call("", "GET", "/tasks/7", {}, {{"accept", "text/html"}});
    EXPECT_EQ(page.status, 200);
    EXPECT_TRUE(page.header("content-type").starts_with("text/html"));
    EXPECT_FALSE(page.header("content-security-policy").empty());
    EXPECT_EQ(call("", "GET", "/tasks/7").status, 404);
    EXPECT_EQ(call("", "POST", "/tasks/7", "{}", {{"accept", "text/html"}}).status, 404);
    EXPECT_EQ(call("", "GET", "/v2/nothing", {}, {{"accept", "text/html"}}).status, 404);
}

}  // namespace
}  // namespace baton::api
