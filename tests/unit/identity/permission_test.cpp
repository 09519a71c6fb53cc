#include "connectors/identity/permission.hpp"

#include <gtest/gtest.h>

#include "tests/unit/identity/district.hpp"

namespace baton::identity {
namespace {

const Principal env_handler{"env.handler", "郑勇", {"team_env"}, {"handler"}};
const Principal env_legal{"env.legal", "郑文", {"team_env"}, {"legal"}};
const Principal env_head{"env.head", "郑刚", {"team_env"}, {"unit_head", "head"}};
const Principal market_legal{"market.legal", "陈文", {"team_market"}, {"legal"}};
const Principal auditor{"auditor.bai", "柏青", {"ducha"}, {"auditor"}};
const Principal sysadmin{"ops.dou", "窦平", {"gov_office"}, {"sysadmin"}};
const Principal channel{"service.channels", "接口", {"hotline_12345"}, {"service"}};

Resource task_of(std::string department, std::vector<std::string> groups = {}) {
    Resource task;
    task.department = std::move(department);
    task.candidate_groups = std::move(groups);
    return task;
}

TEST(Permission, nobody_sees_another_departments_task) {
    EXPECT_TRUE(may(env_handler, Action::read_task, task_of("team_env")));
    EXPECT_FALSE(may(market_legal, Action::read_task, task_of("team_env")));
    EXPECT_FALSE(may(market_legal, Action::work_on_task, task_of("team_env")));
}

TEST(Permission, a_role_counts_only_inside_the_tasks_department) {
    const Resource task = task_of("team_env", {"role:legal"});
    EXPECT_TRUE(may(env_legal, Action::work_on_task, task));
    EXPECT_FALSE(may(market_legal, Action::work_on_task, task));
    EXPECT_FALSE(may(market_legal, Action::read_task, task));
    EXPECT_FALSE(may(env_handler, Action::work_on_task, task));
    EXPECT_TRUE(may(env_handler, Action::read_task, task)) << "the department sees its own tasks";
}

TEST(Permission, a_task_without_groups_is_the_whole_departments) {
    EXPECT_TRUE(may(env_handler, Action::work_on_task, task_of("team_env")));
    EXPECT_FALSE(may(env_handler, Action::work_on_task, task_of("")));
}

TEST(Permission, a_group_that_is_a_department_grants_by_itself) {
    EXPECT_TRUE(may(market_legal, Action::work_on_task, task_of("team_env", {"team_market"})));
}

TEST(Permission, a_named_user_may_work_and_nobody_else) {
    Resource task = task_of("team_env");
    task.candidate_users = {"market.legal"};
    EXPECT_TRUE(may(market_legal, Action::work_on_task, task));
    EXPECT_FALSE(may(env_handler, Action::work_on_task, task));
    task.assignee = "env.handler";
    EXPECT_TRUE(may(env_handler, Action::work_on_task, task));
}

TEST(Permission, who_is_asked_to_sign_reads_and_signs_and_does_nothing_else) {
    Resource task = task_of("team_env");
    task.assignee = "env.handler";
    EXPECT_FALSE(may(market_legal, Action::sign_task, task));
    task.signing_departments = {"team_market"};
    EXPECT_TRUE(may(market_legal, Action::read_task, task));
    EXPECT_TRUE(may(market_legal, Action::sign_task, task));
    EXPECT_FALSE(may(market_legal, Action::work_on_task, task));
    task.signing_departments.clear();
    task.signing_users = {"auditor.bai", "env.legal"};
    EXPECT_TRUE(may(env_legal, Action::sign_task, task));
    EXPECT_FALSE(may(auditor, Action::sign_task, task)) << "an auditor decides nothing";
    EXPECT_FALSE(may(market_legal, Action::read_task, task));
}

TEST(Permission, in_whose_name_a_task_is_done_keeps_it_in_sight) {
    Resource task = task_of("team_env");
    task.assignee = "env.handler";
    task.owner = "market.legal";
    EXPECT_TRUE(may(market_legal, Action::read_task, task));
    EXPECT_TRUE(may(market_legal, Action::work_on_task, task));
}

TEST(Permission, dispatchers_and_heads_assign_within_their_department) {
    EXPECT_TRUE(may(env_head, Action::assign_task, task_of("team_env")));
    EXPECT_FALSE(may(env_head, Action::assign_task, task_of("team_market")));
    EXPECT_FALSE(may(env_handler, Action::assign_task, task_of("team_env")));
}

TEST(Permission, an_auditor_reads_all_and_changes_nothing) {
    Resource one_case;
    one_case.case_departments = {"team_env"};
    EXPECT_TRUE(may(auditor, Action::read_case, one_case));
    EXPECT_TRUE(may(auditor, Action::read_task, task_of("team_env")));
    EXPECT_TRUE(may(auditor, Action::read_inbox, task_of("team_env")));
    EXPECT_FALSE(may(auditor, Action::work_on_task, task_of("ducha")));
    EXPECT_FALSE(may(auditor, Action::start_case));
    EXPECT_FALSE(may(auditor, Action::operate));
    EXPECT_TRUE(visible_to(auditor).sees_all);
}

TEST(Permission, what_is_sealed_is_for_those_alone_who_are_named) {
    Resource task = task_of("team_env");
    task.case_departments = {"team_env"};
    task.is_sealed = true;
    for (const auto& principal : {env_handler, env_head, auditor, sysadmin}) {
        for (const auto action : {Action::read_task, Action::work_on_task, Action::assign_task, Action::read_case})
            EXPECT_FALSE(may(principal, action, task)) << principal.name << ' ' << static_cast<int>(action);
    }
    task.sealed_for = {"env.handler", "ops.dou"};
    EXPECT_TRUE(may(env_handler, Action::read_task, task));
    EXPECT_TRUE(may(env_handler, Action::read_case, task));
    EXPECT_FALSE(may(env_head, Action::assign_task, task));
    EXPECT_FALSE(may(sysadmin, Action::read_case, task)) << "who runs the system reads no case, whoever names them";
}

TEST(Permission, who_runs_the_system_reads_no_case) {
    Resource one_case;
    one_case.case_departments = {"gov_office"};
    for (const char* officer : {"sysadmin", "sec_admin", "audit_admin"}) {
        const Principal principal{"x", "x", {"gov_office"}, {officer}};
        EXPECT_FALSE(may(principal, Action::read_case, one_case)) << officer;
        EXPECT_FALSE(may(principal, Action::read_task, task_of("gov_office"))) << officer;
        EXPECT_FALSE(may(principal, Action::work_on_task, task_of("gov_office"))) << officer;
        EXPECT_FALSE(may(principal, Action::read_inbox, task_of("gov_office"))) << officer;
        EXPECT_TRUE(visible_to(principal).departments.empty()) << officer;
    }
    EXPECT_TRUE(may(sysadmin, Action::operate));
    EXPECT_TRUE(may(sysadmin, Action::read_operations));
}

TEST(Permission, the_three_officers_do_not_do_each_others_work) {
    const Principal security{"x", "x", {"gov_office"}, {"sec_admin"}};
    const Principal audit{"x", "x", {"gov_office"}, {"audit_admin"}};
    EXPECT_FALSE(may(sysadmin, Action::manage_accounts));
    EXPECT_TRUE(may(security, Action::manage_accounts));
    EXPECT_FALSE(may(security, Action::read_security_log));
    EXPECT_TRUE(may(audit, Action::read_security_log));
    EXPECT_FALSE(may(audit, Action::operate));
}

TEST(Permission, a_case_is_read_by_the_departments_that_have_part_in_it) {
    Resource one_case;
    one_case.case_departments = {"zhf_bureau", "team_env"};
    EXPECT_TRUE(may(env_handler, Action::read_case, one_case));
    EXPECT_FALSE(may(market_legal, Action::read_case, one_case));
    EXPECT_FALSE(may(env_handler, Action::read_case));
}

TEST(Permission, machines_work_on_jobs_and_people_do_not) {
    EXPECT_TRUE(may(channel, Action::work_on_jobs));
    EXPECT_TRUE(may(channel, Action::send_message));
    EXPECT_FALSE(may(env_handler, Action::work_on_jobs));
    EXPECT_FALSE(may(env_handler, Action::send_message));
}

TEST(Permission, a_refusal_says_why) {
    const Result<> refused = check(env_handler, Action::deploy);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::forbidden);
    EXPECT_NE(refused.error().detail.find("designer"), std::string::npos);
    EXPECT_TRUE(check(env_handler, Action::read_task, task_of("team_env")));
}

TEST(Permission, who_sees_the_cases_of_others_sees_them_by_a_role) {
    EXPECT_EQ(sees_others_as(auditor), "auditor");
    EXPECT_EQ(sees_others_as(sysadmin), "sysadmin");
    EXPECT_EQ(sees_others_as(env_head), "");
}

TEST(Permission, reports_are_for_the_leader_in_charge_and_those_who_supervise) {
    const auto with = [](const char* role) { return Principal{"one", "某", {"gov_office"}, {role}}; };
    for (const auto* role : {"jc_chair", "ducha_officer", "bianban_officer", "auditor"}) {
        EXPECT_TRUE(may(with(role), Action::read_reports)) << role;
        EXPECT_EQ(sees_others_as(with(role)), role);
    }
    for (const auto* role : {"handler", "unit_head", "sysadmin", "sec_admin", "audit_admin", "service"}) {
        EXPECT_FALSE(may(with(role), Action::read_reports)) << role;
    }
    EXPECT_FALSE(may({"two", "", {}, {"jc_chair", "sysadmin"}}, Action::read_reports));
    EXPECT_FALSE(check(with("handler"), Action::read_reports));
}

TEST(Permission, the_head_of_a_unit_reads_the_report_of_that_unit_alone) {
    const auto report = [](const char* department) { return Resource{department, {}, {}, {}, {}}; };
    for (const auto* role : {"unit_head", "head", "street_director", "squad_leader", "police_head"}) {
        const Principal head{"one", "某", {"team_env"}, {role}};
        EXPECT_TRUE(may(head, Action::read_reports, report("team_env"))) << role;
        EXPECT_FALSE(may(head, Action::read_reports, report("team_market"))) << role;
        EXPECT_FALSE(may(head, Action::read_reports, report(""))) << role;
    }
    EXPECT_FALSE(may({"two", "", {"team_env"}, {"handler", "dispatcher"}}, Action::read_reports, report("team_env")));
    EXPECT_FALSE(
        may({"three", "", {"team_env"}, {"unit_head", "sec_admin"}}, Action::read_reports, report("team_env")));
    EXPECT_TRUE(may({"four", "", {}, {"jc_chair"}}, Action::read_reports, report("team_env")));
}

}  // namespace
}  // namespace baton::identity
