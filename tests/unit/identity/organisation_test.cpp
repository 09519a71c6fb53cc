#include "connectors/identity/organisation.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/unit/identity/district.hpp"

namespace baton::identity {
namespace {

using calendar::day_of;

std::vector<std::string> faults_of(const std::string& json) {
    std::vector<std::string> names;
    const Result<Organisation> read = read_organisation(json, "o.json");
    if (!read) {
        for (const Fault& fault : read.error().faults) names.push_back(fault.rule + " " + fault.element);
    }
    return names;
}

std::string file_with(std::string_view departments, std::string_view users) {
    return R"({"format":"baton-organisation/1","id":"x","version":1,"roles":[{"id":"handler","label":"经办"},
        {"id":"sysadmin","label":"管理"}],"separations":[{"id":"s","roles":["handler","sysadmin"],"scope":"person",
        "why":"不看案件"}],"departments":[)" +
           std::string(departments) + R"(],"users":[)" + std::string(users) + "]}";
}

TEST(Organisation, holds_the_district_with_its_eight_teams_and_thirteen_streets) {
    const Organisation& lixia = district();
    const auto of_kind = [&](std::string_view kind) {
        return std::count_if(lixia.departments.begin(), lixia.departments.end(),
                             [&](const Department& one) { return one.kind == kind && one.is_enabled; });
    };
    EXPECT_EQ(of_kind("team"), 8);
    EXPECT_EQ(of_kind("street"), 13);
    EXPECT_EQ(of_kind("street_office"), 13);
    EXPECT_EQ(of_kind("squadron"), 13);
    EXPECT_EQ(lixia.department("st_wendong")->code, "370102007");
    EXPECT_EQ(lixia.role("evidence_keeper")->label, "证物保管员");
}

TEST(Organisation, lists_the_street_of_the_high_tech_zone_as_disabled) {
    EXPECT_NE(district().department("st_shunhualu"), nullptr);
    EXPECT_FALSE(district().is_active("st_shunhualu", day_of(2026, 11, 23)));
    EXPECT_FALSE(district().is_active("zhf_sq_shunhualu", day_of(2026, 11, 23)));
}

TEST(Organisation, hands_a_merged_team_to_its_successor) {
    EXPECT_TRUE(district().is_active("team_food", day_of(2018, 12, 31)));
    EXPECT_FALSE(district().is_active("team_food", day_of(2019, 1, 1)));
    EXPECT_EQ(district().in_charge("team_food", day_of(2018, 5, 29))->id, "team_food");
    EXPECT_EQ(district().in_charge("team_food", day_of(2026, 11, 23))->id, "team_market");
    EXPECT_EQ(district().in_charge("st_shunhualu", day_of(2026, 11, 23)), nullptr);
    EXPECT_EQ(district().in_charge("no_such", day_of(2026, 11, 23)), nullptr);
}

TEST(Organisation, writes_a_department_as_it_was_called_on_the_day) {
    const Department* environment = district().department("line_env");
    EXPECT_EQ(environment->name_on(day_of(2018, 5, 29)), "区环保局");
    EXPECT_EQ(environment->name_on(day_of(2026, 11, 23)), environment->name);
    EXPECT_EQ(district().department("police")->name_on(day_of(2018, 5, 29)), "济南市公安局历下区分局");
}

TEST(Organisation, has_the_thirteen_social_supervisors) {
    EXPECT_EQ(std::count_if(
                  district().people.begin(), district().people.end(),
                  [](const Person& person) { return person.roles == std::vector<std::string>{"social_supervisor"}; }),
              13);
}

TEST(Organisation, puts_a_squadron_under_its_street_and_its_brigade) {
    const auto is_below = [](std::string_view above, std::string_view id) {
        const auto all = district().below(above);
        return std::any_of(all.begin(), all.end(), [&](const Department* one) { return one->id == id; });
    };
    EXPECT_TRUE(is_below("st_yaojia", "zhf_sq_yaojia"));
    EXPECT_TRUE(is_below("zhf_bureau", "zhf_sq_yaojia"));
    EXPECT_FALSE(is_below("st_yaojia", "zhf_sq_longdong"));
    EXPECT_FALSE(is_below("gov_lixia", "police"));
}

TEST(Organisation, has_people_for_every_role_that_acts_and_no_secrets) {
    for (const char* role :
         {"intake",     "dispatcher",      "handler",       "legal",           "callback",        "head",
          "task_group", "evidence_keeper", "police_intake", "police_review",   "police_head",     "proc_criminal",
          "proc_admin", "jc_secretary",    "jc_chair",      "bianban_officer", "sifa_supervisor", "ducha_officer",
          "auditor",    "sysadmin",        "sec_admin",     "audit_admin",     "service"}) {
        EXPECT_TRUE(std::any_of(district().people.begin(), district().people.end(), [&](const Person& person) {
            return std::find(person.roles.begin(), person.roles.end(), role) != person.roles.end();
        })) << role;
    }
    EXPECT_EQ(file_text("processes/organisation/organisation.json").find("password"), std::string::npos);
}

TEST(OrganisationFile, gathers_all_faults) {
    EXPECT_EQ(
        faults_of(file_with(R"({"id":"a","name":"A","kind":"team","parent":"nobody"},
                                     {"id":"a","name":"A","kind":"gang"},
                                     {"id":"B!","name":"B","kind":"team","effective_from":"2026-02-02",
                                      "effective_to":"2026-01-01","colour":1})",
                            R"({"name":"u","display_name":"U","departments":["a","z"],"roles":["king"]},
                                     {"name":"v","display_name":"V","departments":[],
                                      "roles":["handler","sysadmin"]})")),
        (std::vector<std::string>{"unknown-word /departments/1/kind", "not-a-name /departments/2/id",
                                  "range-backwards /departments/2/effective_to", "unknown-member /departments/2/colour",
                                  "name-twice /departments/1", "unknown-department /departments/0/parent",
                                  "unknown-department /users/0/departments", "unknown-role /users/0/roles",
                                  "missing-member /users/1/departments", "duties-joined /users/1/roles"}));
}

TEST(OrganisationFile, finds_parents_that_go_round_in_a_circle) {
    EXPECT_EQ(faults_of(file_with(R"({"id":"a","name":"A","kind":"team","parent":"b"},
                                     {"id":"b","name":"B","kind":"team","parent":"a"})",
                                  "")),
              (std::vector<std::string>{"circle /departments/0/parent", "circle /departments/1/parent"}));
}

TEST(OrganisationFile, refuses_what_is_no_organisation) {
    EXPECT_FALSE(read_organisation("", "o.json"));
    EXPECT_FALSE(read_organisation("[1]", "o.json"));
    EXPECT_EQ(faults_of(R"({"format":"x","id":"a","version":1,"roles":[],"departments":[]})"),
              std::vector<std::string>{"unknown-format /format"});
}

}  // namespace
}  // namespace baton::identity
