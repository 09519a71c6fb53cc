#include "connectors/identity/duties.hpp"

#include <gtest/gtest.h>

#include "tests/unit/identity/district.hpp"

namespace baton::identity {
namespace {

const Principal env_handler{"env.handler", "郑勇", {"team_env"}, {"handler"}};
const Principal env_legal{"env.legal", "郑文", {"team_env"}, {"legal"}};
const Principal env_head{"env.head", "郑刚", {"team_env"}, {"unit_head", "head"}};
const Principal env_deputy{"env.deputy", "郑副", {"team_env"}, {"unit_head"}};
const Principal market_legal{"market.legal", "陈文", {"team_market"}, {"legal"}};
const Principal market_head{"market.head", "陈刚", {"team_market"}, {"head"}};

Resource for_groups(std::vector<std::string> groups) {
    Resource task;
    task.department = "team_env";
    task.candidate_groups = std::move(groups);
    return task;
}

TEST(Office, a_task_of_a_role_is_done_by_who_holds_it_in_the_department) {
    const Resource decision = for_groups({"role:head"});
    EXPECT_TRUE(check_office(env_head, decision));
    EXPECT_FALSE(check_office(env_deputy, decision)) << "a deputy does not decide for the head";
    EXPECT_FALSE(check_office(market_head, decision)) << "the head of another unit";
    const Principal transferred{"env.head", "郑刚", {"team_market"}, {"head"}};
    EXPECT_FALSE(check_office(transferred, decision)) << "who has left the department";
    const Principal standing_in{"env.deputy", "郑副", {"team_env"}, {"unit_head", "head"}};
    EXPECT_TRUE(check_office(standing_in, decision)) << "who was given the role";
}

TEST(Office, to_be_named_or_to_have_the_task_does_not_give_the_role) {
    Resource decision = for_groups({"role:head"});
    decision.assignee = "env.deputy";
    decision.candidate_users = {"env.deputy"};
    decision.owner = "env.deputy";
    EXPECT_FALSE(check_office(env_deputy, decision));
}

TEST(Office, one_of_several_is_enough) {
    EXPECT_TRUE(check_office(env_deputy, for_groups({"role:unit_head", "role:head"})));
    EXPECT_TRUE(check_office(market_legal, for_groups({"role:head", "team_market"})));
    EXPECT_FALSE(check_office(env_handler, for_groups({"role:unit_head", "role:head", "team_market"})));
}

TEST(Office, a_task_without_a_role_is_done_by_who_has_it) {
    EXPECT_TRUE(check_office(market_legal, for_groups({})));
    EXPECT_TRUE(check_office(market_legal, for_groups({"team_env"})));
}

TEST(Office, a_refusal_names_the_role_and_what_to_do) {
    const auto refused = check_office(env_deputy, for_groups({"role:head"}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::forbidden);
    for (const char* said : {"the role head in 'team_env'", "'env.deputy'", "dispatcher or head", "security officer"})
        EXPECT_NE(refused.error().detail.find(said), std::string::npos) << said << ": " << refused.error().detail;
}

TEST(Duties, handler_legal_and_callback_are_three_people_on_one_case) {
    const std::vector<CaseAct> acts{{"env.handler", "handler"}, {"env.legal", "legal"}};
    EXPECT_FALSE(check_duties(district(), env_handler, "legal", acts));
    EXPECT_FALSE(check_duties(district(), env_legal, "callback", acts));
    EXPECT_TRUE(check_duties(district(), env_handler, "handler", acts));
    EXPECT_TRUE(check_duties(district(), env_handler, "task_group", acts));
    EXPECT_TRUE(check_duties(district(), market_legal, "callback", acts));
}

TEST(Duties, of_a_task_are_those_that_one_acts_in) {
    const Principal both{"env.both", "郑二", {"team_env"}, {"handler", "legal"}};
    const std::vector<CaseAct> acts{{"env.both", "handler"}};
    EXPECT_FALSE(check_duties_of_task(district(), both, for_groups({"role:legal"}), acts));
    EXPECT_TRUE(check_duties_of_task(district(), both, for_groups({"role:legal", "role:handler"}), acts))
        << "as the handler that they were";
    EXPECT_TRUE(check_duties_of_task(district(), both, for_groups({}), acts));
    const Principal helper{"env.both", "郑二", {"team_env"}, {}};
    EXPECT_FALSE(check_duties_of_task(district(), helper, for_groups({"role:legal"}), acts))
        << "who prepares it in another's name";
}

TEST(Duties, matter_where_a_role_is_to_be_kept_apart) {
    EXPECT_TRUE(has_separate_duties(district(), for_groups({"role:callback"})));
    EXPECT_FALSE(has_separate_duties(district(), for_groups({"role:intake", "team_env"})));
    EXPECT_FALSE(has_separate_duties(district(), for_groups({})));
}

TEST(Duties, a_return_is_ruled_on_by_an_outsider) {
    EXPECT_FALSE(check_is_outsider(env_head, "team_env"));
    EXPECT_TRUE(check_is_outsider(env_head, "team_market"));
}

TEST(Duties, are_named_by_the_groups_of_a_task) {
    EXPECT_EQ(roles_asked({"role:legal", "team_env", "role:head"}), (std::vector<std::string>{"legal", "head"}));
}

TEST(Recusal, means_who_is_written_by_account_or_by_name) {
    EXPECT_TRUE(is_meant(env_handler, "env.handler"));
    EXPECT_TRUE(is_meant(env_handler, "郑勇"));
    EXPECT_FALSE(is_meant(env_handler, "郑文"));
    EXPECT_FALSE(is_meant({"nameless", "", {}, {}}, ""));
}

TEST(Recusal, keeps_a_person_from_the_case_and_names_who_goes_on) {
    const std::vector<Recusal> granted{{"郑勇", "env.legal"}};
    EXPECT_TRUE(check_recusal(env_legal, granted));
    EXPECT_TRUE(check_recusal(env_handler, {}));
    const auto refused = check_recusal(env_handler, granted);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::forbidden);
    EXPECT_NE(refused.error().detail.find("'env.legal'"), std::string::npos) << refused.error().detail;
}

}  // namespace
}  // namespace baton::identity
