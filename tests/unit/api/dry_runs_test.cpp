// What a dry run may ask for, and what it answers; how one is played is told in tests/e2e.
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

class NotedRuns final : public DryRuns {
public:
    mutable std::vector<DryRunOrder> orders;
    std::size_t moments = 1;
    Result<DryRunEnd> end = DryRunEnd{"at 2026\n", {}, {}};

    Result<DryRunEnd> play(const Desk&, DryRunOrder order, const DryRunWitness& witness) const override {
        orders.push_back(std::move(order));
        const std::vector<Record> none;
        for (std::size_t i = 0; i < moments; ++i) {
            const DryRunMoment moment{i, "wait", {"! invalid  no"}, none, {}, {}, {}, 1};
            if (auto shown = witness(moment); !shown) return shown.error();
        }
        return end;
    }
};

class DryRunsTest : public ApiTest {
protected:
    DryRunsTest() { parts.dry_runs = &room; }

    Response play(const std::string& body, std::string_view who = "designer") {
        return call(who, "POST", "/v2/dry-runs", body);
    }

    NotedRuns runs;
    DryRunLimits limits = [] {
        DryRunLimits few;
        few.steps_max = 2;
        few.answer_size_max = 1'000;
        return few;
    }();
    DryRunRoom room{runs, limits, context.get_executor()};
};

constexpr auto one = R"({"uses":["handover"]})";

}  // namespace

TEST_F(DryRunsTest, hands_models_and_steps_on) {
    const auto answer =
        play(R"({"resources":[{"name":"a.bpmn","content":"<a/>"}],"uses":["b"],)"
             R"("at":"2026-03-02T09:00:00+08:00","steps":[{"command":"start a","variables":"{x: 1}"}]})");
    ASSERT_EQ(answer.status, 200) << answer.body;
    const auto& order = runs.orders.at(0);
    EXPECT_EQ(order.resources.at(0).file, "a.bpmn");
    EXPECT_EQ(order.resources.at(0).content, "<a/>");
    EXPECT_EQ(order.uses, std::vector<std::string>{"b"});
    EXPECT_EQ(to_text(order.at), "2026-03-02T01:00:00.000Z");
    EXPECT_EQ(order.steps.at(0).command, "start a");
    EXPECT_EQ(order.steps.at(0).variables, "{x: 1}");
    EXPECT_TRUE(has(answer, R"("refused":true)")) << answer.body;
    ASSERT_EQ(play(one).status, 200);
    EXPECT_EQ(runs.orders.at(1).at, desk.now()) << "now, unless it is said";
}

TEST_F(DryRunsTest, are_for_designers_alone) {
    EXPECT_EQ(play(one, "wang").status, 403);
    EXPECT_EQ(play(one, "ops").status, 403);
    EXPECT_EQ(play(one, "").status, 401);
    EXPECT_TRUE(runs.orders.empty());
}

TEST_F(DryRunsTest, have_limits) {
    const std::string wait = R"({"command":"wait"})";
    const auto steps = R"({"uses":["a"],"steps":[)" + wait + "," + wait;
    EXPECT_EQ(play(steps + "]}").status, 200);
    const auto more = play(steps + "," + wait + "]}");
    EXPECT_EQ(more.status, 413);
    EXPECT_TRUE(has(more, "dry_runs.steps_max")) << more.body;
    runs.moments = 50;
    const auto large = play(one);
    EXPECT_EQ(large.status, 413);
    EXPECT_TRUE(has(large, "dry_runs.answer_size_max")) << large.body;
}

TEST_F(DryRunsTest, say_which_member_is_wrong) {
    EXPECT_EQ(play("{}").status, 400);
    const auto wrong = play(R"({"resources":[{"name":"a.bpmn"}],"steps":[{"comand":"x"}]})");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_TRUE(has(wrong, "/resources/0/content")) << wrong.body;
    EXPECT_TRUE(has(wrong, "/steps/0/comand")) << wrong.body;
}

TEST_F(DryRunsTest, are_not_more_at_a_time_than_may_be) {
    limits.under_way_max = 0;
    DryRunRoom full{runs, limits, context.get_executor()};
    parts.dry_runs = &full;
    EXPECT_EQ(play(one).status, 429);
    EXPECT_TRUE(runs.orders.empty());
}

TEST_F(DryRunsTest, a_place_is_given_back_however_a_run_ends) {
    limits.under_way_max = 1;
    DryRunRoom narrow{runs, limits, context.get_executor()};
    parts.dry_runs = &narrow;
    runs.end = fail(Code::unprocessable, "it has no end");
    for (int i = 0; i < 3; ++i) EXPECT_EQ(play(one).status, 422);
}

}  // namespace baton::api
