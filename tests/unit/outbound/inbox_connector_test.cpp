#include "connectors/outbound/inbox_connector.hpp"

#include <gtest/gtest.h>

#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

bool knows(std::string_view department, Instant) { return department == "team_env" || department == "ducha"; }

Result<ports::JobAnswer> run(Headers headers, std::string_view variables = "{}") {
    return InboxConnector{knows}.run(job(std::move(headers), variables), {});
}

TEST(InboxConnector, writes_a_notice_for_the_department) {
    const auto answer = run({{"department", "ducha"}, {"title", "逾期"}, {"level", "urgent"}},
                            R"({"notice":{"text":"5个工作日已到","data":{"number":"1"}}})");
    ASSERT_TRUE(answer) << answer.error().detail;
    ASSERT_EQ(answer->notices.size(), 1U);
    const ports::InboxEntry& notice = answer->notices[0];
    EXPECT_EQ(notice.department, "ducha");
    EXPECT_EQ(notice.type, "cn.baton.notice.v1");
    EXPECT_EQ(notice.subject, "instance/5");
    EXPECT_EQ(notice.body,
              R"({"title":"逾期","text":"5个工作日已到","level":"urgent","process":"complaint_acceptance",)"
              R"("element":"S_reply","instance":"5","data":{"number":"1"}})");
}

TEST(InboxConnector, writes_to_each_department_once) {
    const auto answer = run({{"title", "t"}}, R"({"notice":{"department":["team_env","ducha","team_env"]}})");
    ASSERT_TRUE(answer);
    ASSERT_EQ(answer->notices.size(), 2U);
    EXPECT_EQ(answer->notices[1].department, "ducha");
}

TEST(InboxConnector, names_all_that_is_not_set_up_right) {
    const auto answer = run({{"level", "loud"}}, R"({"notice":{"department":["nobody",7]}})");
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().code, Code::invalid);
    EXPECT_EQ(answer.error().faults.size(), 4U);
    EXPECT_FALSE(run({{"title", "t"}}, R"({"notice":{"department":[]}})"));
    EXPECT_FALSE(run({{"department", "ducha"}, {"title", std::string(501, 'x')}}));
    EXPECT_FALSE(run({{"department", "ducha"}, {"title", "t"}}, R"({"notice":{"title":"again"}})"));
}

}  // namespace
}  // namespace baton::outbound
