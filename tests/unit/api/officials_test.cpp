// What officials wish beside completing their tasks: what becomes of it, who may, and what is refused before the engine
// is asked.
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

class OfficialsTest : public ApiTest {
protected:
    OfficialsTest() {
        add(task(7, "team_env"));
        auto signing = task(8, "team_env");
        signing.assignee = "wang";
        signing.sign_mode = "all";
        signing.signers = R"([{"signer":1,"department":"team_market","askedAt":"2026-11-29T00:00:00.000Z"},)"
                          R"({"signer":2,"account":"boss","askedAt":"2026-11-29T00:00:00.000Z"}])";
        signing.signing_departments = {"team_market"};
        signing.signing_users = {"boss"};
        add(std::move(signing));
    }
    Response act(std::string_view who, const std::string& what, std::string body) {
        return call(who, "POST", "/v2/user-tasks/" + what, std::move(body), {{"if-match", "\"3\""}});
    }
    template <class Command>
    const Command& last() {
        return std::get<Command>(desk.wishes.back().command);
    }
};

TEST_F(OfficialsTest, a_return_names_the_step_the_person_and_the_reason) {
    EXPECT_EQ(act("wang", "7/return", R"({"elementId":"intake"})").status, 400);
    EXPECT_EQ(act("li", "7/return", R"({"elementId":"intake","reason":"x"})").status, 404);
    EXPECT_EQ(act("auditor", "7/return", R"({"elementId":"intake","reason":"x"})").status, 403);
    ASSERT_TRUE(desk.wishes.empty());
    const auto done = act("wang", "7/return", R"({"elementId":"intake","reason":"缺照片"})");
    EXPECT_EQ(done.status, 200);
    EXPECT_TRUE(has(done, R"("state":"returned")")) << done.body;
    EXPECT_EQ(last<execution::ReturnTask>().to, "intake");
    EXPECT_EQ(last<execution::ReturnTask>().by, "wang");
    EXPECT_EQ(last<execution::ReturnTask>().reason, "缺照片");
    EXPECT_EQ(desk.wishes.back().reason, "缺照片");
    EXPECT_EQ(desk.wishes.back().expected_revision, 3U);
}

TEST_F(OfficialsTest, a_withdrawal_and_a_recall_need_a_reason) {
    for (const std::string what : {"7/withdrawal", "7/delegation/recall"}) {
        EXPECT_EQ(act("wang", what, "{}").status, 400) << what;
        EXPECT_EQ(act("li", what, R"({"reason":"x"})").status, 404) << what;
        EXPECT_EQ(act("wang", what, R"({"reason":"x"})").status, 200) << what;
        EXPECT_EQ(desk.wishes.back().reason, "x") << what;
    }
}

TEST_F(OfficialsTest, a_delegated_task_comes_back_unless_it_is_said_otherwise) {
    EXPECT_EQ(act("wang", "7/delegation", R"({"delegate":"boss"})").status, 400);
    EXPECT_EQ(act("wang", "7/delegation", R"({"delegate":"boss","reason":"出差"})").status, 200);
    EXPECT_TRUE(last<execution::DelegateTask>().comes_back);
    EXPECT_EQ(act("wang", "7/delegation", R"({"delegate":"boss","completes":true,"reason":"出差"})").status, 200);
    EXPECT_FALSE(last<execution::DelegateTask>().comes_back);
    EXPECT_EQ(act("wang", "7/delegation/resolution", R"({"variables":{"n":1}})").status, 200);
    EXPECT_EQ(last<execution::ResolveTask>().variables.entries().size(), 1U);
}

TEST_F(OfficialsTest, signers_are_accounts_or_departments_and_all_faults_are_told_at_once) {
    const auto wrong = act("wang", "8/signers", R"({"mode":"some","signers":[{},{"account":"li"}]})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_TRUE(has(wrong, "/mode") && has(wrong, "/signers/0/account")) << wrong.body;
    EXPECT_EQ(act("wang", "8/signers", R"({"mode":"any","signers":[{"account":"li"}]})").status, 200);
    EXPECT_EQ(last<execution::AddSigners>().mode, execution::SignMode::any);
    EXPECT_EQ(act("li", "8/signers", R"({"signers":[{"account":"li"}]})").status, 403) << "who signs does not ask";
    EXPECT_EQ(act("wang", "8/signers/2/removal", "{}").status, 400);
    EXPECT_EQ(act("wang", "8/signers/2/removal", R"({"reason":"调离"})").status, 200);
    EXPECT_EQ(last<execution::RemoveSigner>().signer, 2U);
}

TEST_F(OfficialsTest, each_gives_their_own_opinion_and_sees_the_task_for_that) {
    EXPECT_TRUE(has(call("li", "GET", "/v2/user-tasks"), R"("userTaskKey":"8")")) << "asked as a department";
    EXPECT_FALSE(has(call("li", "GET", "/v2/user-tasks"), R"("userTaskKey":"7")"));
    EXPECT_TRUE(has(call("li", "GET", "/v2/user-tasks/8"), R"("signers":[{"signer":1)"));
    const auto opinion = [&](std::string_view who, const std::string& signer, std::string body) {
        return call(who, "POST", "/v2/user-tasks/8/signers/" + signer + "/opinion", std::move(body)).status;
    };
    EXPECT_EQ(opinion("li", "1", "{}"), 400);
    EXPECT_EQ(opinion("li", "2", R"({"agrees":true})"), 403) << "it is the boss's";
    EXPECT_EQ(opinion("wang", "1", R"({"agrees":true})"), 403) << "of another department";
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(opinion("li", "1", R"({"agrees":true,"text":"同意"})"), 200);
    EXPECT_EQ(last<execution::GiveOpinion>().signer, 1U);
    EXPECT_TRUE(last<execution::GiveOpinion>().agrees);
    EXPECT_EQ(opinion("boss", "2", R"({"agrees":false,"text":"证据不足"})"), 200);
    EXPECT_EQ(act("li", "8/completion", "{}").status, 403) << "and does not work on it";
}

}  // namespace
}  // namespace baton::api
