#include "connectors/identity/organisation_changes.hpp"

#include <gmock/gmock.h>

#include "connectors/identity/organisation_in_force.hpp"
#include "tests/unit/identity/district.hpp"

namespace baton::identity {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Organisation small() {
    Organisation one;
    one.id = "lixia";
    one.version = 1;
    Department office;
    office.id = "office";
    office.name = "办公室";
    office.kind = "department";
    Department team = office;
    team.id = "team_env";
    team.name = "环保中队";
    team.parent = "office";
    one.departments = {office, team};
    one.roles = {{"handler", "经办人"}, {"head", "负责人"}};
    one.separations = {{"apart", {"handler", "head"}, Separation::Scope::one_case, "不得同一人"}};
    one.people = {{"wang", "王敏", {"office"}, {"handler"}}};
    return one;
}

std::vector<std::string> told(const std::vector<calendar::Change>& changes) {
    std::vector<std::string> all;
    for (const auto& one : changes) {
        std::string text = std::string(word_of(one.kind)) + " " + one.part + " " + one.id + ":";
        for (const auto& field : one.fields) text += " " + field.field + " " + field.before + ">" + field.after;
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<std::string> ids(const std::vector<Department>& all) {
    std::vector<std::string> found;
    for (const auto& one : all) found.push_back(one.id);
    return found;
}

const Day today = calendar::day_of(2026, 11, 30);

}  // namespace

TEST(OrganisationChanges, are_nothing_between_the_same) {
    EXPECT_THAT(changes_of(district(), district()), IsEmpty());
    auto turned = small();
    std::swap(turned.departments[0], turned.departments[1]);
    std::swap(turned.separations[0].roles[0], turned.separations[0].roles[1]);
    EXPECT_THAT(changes_of(small(), turned), IsEmpty()) << "the order says nothing";
}

TEST(OrganisationChanges, name_what_is_added_changed_and_removed) {
    auto next = small();
    next.departments[1].name = "生态环境中队";
    next.departments[1].parent = "";
    next.departments.push_back(next.departments[0]);
    next.departments.back().id = "archive";
    next.departments.back().name = "档案室";
    next.roles[0].label = "执法人员";
    next.separations.clear();
    next.people[0].roles = {"head", "handler"};
    EXPECT_THAT(told(changes_of(small(), next)),
                ElementsAre("added department archive: name >档案室 kind >department enabled >true",
                            "changed department team_env: name 环保中队>生态环境中队 parent office>",
                            "changed role handler: label 经办人>执法人员",
                            "removed separation apart: roles handler, head> scope case> why 不得同一人>",
                            "changed person wang: roles handler>handler, head"));
}

TEST(OrganisationChanges, leave_departments_behind_that_are_removed_disabled_or_ended) {
    auto next = small();
    next.departments.pop_back();
    EXPECT_THAT(ids(departments_lost(small(), next, today)), ElementsAre("team_env"));
    next = small();
    next.departments[1].is_enabled = false;
    EXPECT_THAT(ids(departments_lost(small(), next, today)), ElementsAre("team_env"));
    next = small();
    next.departments[1].effective_to = today;
    EXPECT_THAT(departments_lost(small(), next, today), IsEmpty()) << "its last day counts";
    EXPECT_THAT(ids(departments_lost(small(), next, today + std::chrono::days{1})), ElementsAre("team_env"));
    EXPECT_THAT(departments_lost(next, next, today + std::chrono::days{1}), IsEmpty()) << "it had ended before";
}

TEST(OrganisationChanges, leave_roles_behind_that_are_removed) {
    auto next = small();
    next.roles.erase(next.roles.begin());
    const auto lost = roles_lost(small(), next);
    ASSERT_EQ(lost.size(), 1U);
    EXPECT_EQ(lost[0].id, "handler");
}

TEST(OrganisationInForce, is_kept_by_whoever_asked_while_another_takes_its_place) {
    OrganisationInForce in_force;
    EXPECT_TRUE(in_force.now()->departments.empty());
    in_force.replace(small());
    const auto kept = in_force.now();
    auto next = small();
    next.version = 2;
    in_force.replace(next);
    EXPECT_EQ(kept->version, 1U);
    EXPECT_EQ(in_force.now()->version, 2U);
}

}  // namespace baton::identity
