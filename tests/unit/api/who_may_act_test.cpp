// Who may do a task of a case: who holds the office that it asks for, joins no duties that stay apart, is not recused,
// and is not of the unit that it rules on.
#include "engine/model/marks.hpp"
#include "tests/unit/api/api_fixture.hpp"
#include "tests/unit/identity/district.hpp"

namespace baton::api {
namespace {

class WhoMayActTest : public ApiTest {
protected:
    WhoMayActTest() {
        parts.organisation = &identity::district_in_force();
        guard.people["head"] = {"head", "郑刚", {"team_env"}, {"head", "unit_head"}};
        guard.people["deputy"] = {"deputy", "郑副", {"team_env"}, {"unit_head"}};
        guard.people["both"] = {"both", "郑二", {"team_env"}, {"handler", "legal"}};
        guard.people["elsewhere"] = {"elsewhere", "陈刚", {"team_market"}, {"head"}};
        mark("handle", {});
    }

    // A task at `element` that asks for the groups.
    void open(std::uint64_t key, std::vector<std::string> groups, std::string assignee = {},
              std::string element = "handle") {
        auto row = task(key, "team_env");
        row.candidate_groups = std::move(groups);
        row.assignee = std::move(assignee);
        row.element = std::move(element);
        add(std::move(row));
    }
    void ended(std::uint64_t key, std::vector<std::string> groups, std::string by, std::string element = "handle") {
        auto row = task(key, "team_env");
        row.candidate_groups = std::move(groups);
        row.state = "completed";
        row.ended_by = std::move(by);
        row.element = std::move(element);
        add(std::move(row));
    }
    void mark(const std::string& id, std::vector<std::pair<std::string, std::string>> properties) {
        model::Element element;
        element.id = id;
        element.properties = std::move(properties);
        desk.model->element_by_id[id] = static_cast<model::ElementIndex>(desk.model->elements.size());
        desk.model->elements.push_back(std::move(element));
    }
    void set(std::string_view name, feel::Value value) {
        auto& root = desk.instances[InstanceKey{500}].scopes[execution::root_scope];
        root.id = execution::root_scope;
        root.variables.set(std::string(name), std::move(value));
    }
    void recuse(const char* person, const char* successor, bool granted = true) {
        set("recusals",
            feel::Value{feel::List{feel::Value{feel::Context{{"person", feel::Value{std::string(person)}},
                                                             {"granted", feel::Value{granted}},
                                                             {"successor", feel::Value{std::string(successor)}}}}}});
    }
    Response act(std::string_view who, const std::string& what, std::string body = "{}", std::string method = "POST") {
        return call(who, std::move(method), "/v2/user-tasks/" + what, std::move(body), {{"if-match", "\"3\""}});
    }
    static std::string to(const std::string& who) { return R"({"assignee":")" + who + R"("})"; }
    static std::string for_me(const std::string& who, const char* completes) {
        return R"({"delegate":")" + who + R"(","completes":)" + completes + R"(,"reason":"出差"})";
    }
};

// ---- the office ----

TEST_F(WhoMayActTest, a_task_of_a_role_is_given_to_nobody_without_it) {
    open(7, {"role:head"});
    const auto refused = act("boss", "7/assignment", to("deputy"));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(has(refused, "the role head in 'team_env'")) << refused.body;
    EXPECT_EQ(act("boss", "7/assignment", to("elsewhere")).status, 422) << "a head, of another unit";
    EXPECT_EQ(act("boss", "7/assignment", to("nobody")).status, 422);
    EXPECT_EQ(act("deputy", "7/claim").status, 403);
    EXPECT_EQ(act("deputy", "7/completion").status, 403);
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(act("boss", "7/assignment", to("head")).status, 200);
    EXPECT_EQ(act("head", "7/claim").status, 200);
    EXPECT_EQ(act("head", "7/completion").status, 200);
}

TEST_F(WhoMayActTest, who_has_it_without_the_role_does_not_complete_it) {
    open(7, {"role:head"}, "deputy");  // who was the head once
    for (const std::string what : {"7/completion", "7/return", "7/delegation", "7/claim"}) {
        const auto body = what == "7/return"       ? std::string(R"({"elementId":"x","reason":"x"})")
                          : what == "7/delegation" ? for_me("head", "true")
                                                   : std::string("{}");
        const auto refused = act("deputy", what, body);
        EXPECT_EQ(refused.status, 403) << what << refused.body;
        EXPECT_TRUE(has(refused, "the role head in 'team_env'")) << refused.body;
    }
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(act("deputy", "7/assignee", {}, "DELETE").status, 200) << "gives it back";
    EXPECT_EQ(act("boss", "7/assignment", to("head")).status, 200) << "or it is given to another";
}

TEST_F(WhoMayActTest, who_prepares_a_task_in_another_name_needs_no_role_and_who_completes_it_does) {
    open(7, {"role:head"}, "head");
    EXPECT_EQ(act("head", "7/delegation", for_me("deputy", "true")).status, 422);
    EXPECT_EQ(act("head", "7/delegation", for_me("elsewhere", "true")).status, 422);
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(act("head", "7/delegation", for_me("deputy", "false")).status, 200);
    auto row = task(8, "team_env");
    row.candidate_groups = {"role:head"};
    row.assignee = "deputy";
    row.owner = "head";
    row.comes_back = true;
    add(std::move(row));
    EXPECT_EQ(act("deputy", "8/completion").status, 403);
    EXPECT_EQ(act("deputy", "8/delegation/resolution").status, 200);
}

TEST_F(WhoMayActTest, the_roles_of_a_task_are_not_changed_away) {
    open(7, {"role:head"});
    const auto change = [&](const std::string& changes) {
        return act("boss", "7", R"({"changeset":{)" + changes + "}}", "PATCH").status;
    };
    EXPECT_EQ(change(R"("candidateGroups":["role:unit_head"])"), 422);
    EXPECT_EQ(change(R"("candidateGroups":[])"), 422);
    EXPECT_EQ(change(R"("candidateGroups":["role:head","team_env"])"), 422);
    EXPECT_EQ(change(R"("candidateUsers":["deputy"])"), 422);
    EXPECT_EQ(change(R"("candidateUsers":["elsewhere"])"), 422);
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(change(R"("candidateUsers":["elsewhere"],"department":"team_market")"), 200)
        << "in whose unit it will be";
    EXPECT_EQ(change(R"("candidateGroups":["role:head"],"candidateUsers":["head"])"), 200);
    EXPECT_EQ(change(R"("priority":80)"), 200);
}

TEST_F(WhoMayActTest, a_task_that_asks_for_no_role_is_given_to_anyone) {
    open(7, {});
    EXPECT_EQ(act("boss", "7/assignment", to("li")).status, 200);
    EXPECT_EQ(act("boss", "7/assignment", to("not-yet-an-account")).status, 200);
    open(8, {}, "li");
    EXPECT_EQ(act("li", "8/completion").status, 200) << "as its model, or the dispatcher, named them";
}

// ---- duties ----

TEST_F(WhoMayActTest, who_handled_a_case_does_not_review_it) {
    ended(6, {"role:handler"}, "both");
    open(7, {"role:legal"});
    for (const std::string what : {"7/claim", "7/completion"}) {
        const auto refused = act("both", what);
        EXPECT_EQ(refused.status, 403) << what;
        EXPECT_TRUE(has(refused, "has acted on this case as handler")) << refused.body;
    }
    EXPECT_EQ(act("boss", "7/assignment", to("both")).status, 422);
    ASSERT_TRUE(desk.wishes.empty());
    open(8, {"role:handler"});
    EXPECT_EQ(act("both", "8/completion").status, 200) << "and goes on handling it";
    auto another = task(9, "team_env");
    another.instance = another.root = InstanceKey{600};
    another.candidate_groups = {"role:legal"};
    add(std::move(another));
    EXPECT_EQ(act("both", "9/completion").status, 200) << "nor is another case touched";
}

TEST_F(WhoMayActTest, what_was_prepared_for_another_counts_as_done) {
    auto row = task(6, "team_env");
    row.candidate_groups = {"role:handler"};
    row.assignee = "wang";
    row.resolved_by = "both";
    add(std::move(row));
    open(7, {"role:legal"});
    EXPECT_EQ(act("both", "7/completion").status, 403);
}

TEST_F(WhoMayActTest, an_opinion_is_given_in_the_tasks_role_by_those_alone_who_hold_it) {
    ended(6, {"role:handler"}, "both");
    ended(5, {"role:handler"}, "wang");
    auto row = task(7, "team_env");
    row.candidate_groups = {"role:legal"};
    row.assignee = "lawyer";
    row.sign_mode = "all";
    row.signers = R"([{"signer":1,"account":"both","askedAt":"2026-11-29T00:00:00.000Z"},)"
                  R"({"signer":2,"account":"wang","askedAt":"2026-11-29T00:00:00.000Z"}])";
    row.signing_users = {"both", "wang"};
    add(std::move(row));
    EXPECT_EQ(act("both", "7/signers/1/opinion", R"({"agrees":true})").status, 403);
    EXPECT_EQ(act("wang", "7/signers/2/opinion", R"({"agrees":true})").status, 200) << "as the handler who is asked";
}

// ---- the unit ----

TEST_F(WhoMayActTest, nobody_of_the_unit_rules_on_its_return) {
    mark("review", {{"baton.notByUnit", "owner_org"}});
    set("owner_org", feel::Value{std::string("team_env")});
    open(7, {"role:dispatcher"}, {}, "review");
    const auto refused = act("boss", "7/completion");
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(has(refused, "nobody of it does this task")) << refused.body;
    EXPECT_EQ(act("boss", "7/claim").status, 403);
    set("owner_org", feel::Value{std::string("team_market")});
    EXPECT_EQ(act("boss", "7/completion").status, 200);
}

// ---- recusal ----

TEST_F(WhoMayActTest, who_is_recused_does_nothing_more_in_the_case) {
    mark("recuse", {{"baton.recusals", "recusals"}});
    open(7, {"role:handler"}, "wang");
    EXPECT_EQ(act("wang", "7/completion").status, 200) << "nothing was decided: the case is not looked into";
    ended(6, {"role:unit_head"}, "head", "recuse");
    recuse("王芳", "both", false);
    EXPECT_EQ(act("wang", "7/completion").status, 200) << "it was not granted";
    desk.wishes.clear();
    recuse("王芳", "both");
    const auto refused = act("wang", "7/completion");
    EXPECT_EQ(refused.status, 403);
    EXPECT_TRUE(has(refused, "recused") && has(refused, "'both'")) << refused.body;
    EXPECT_EQ(act("wang", "7/delegation", for_me("both", "false")).status, 403);
    EXPECT_EQ(act("boss", "7/assignment", to("wang")).status, 422);
    EXPECT_EQ(act("boss", "7", R"({"changeset":{"candidateUsers":["wang"]}})", "PATCH").status, 422);
    EXPECT_EQ(act("head", "7/signers", R"({"signers":[{"account":"wang"}]})").status, 403) << "it is not the head's";
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(act("wang", "7/assignee", {}, "DELETE").status, 200) << "but gives back what they have";
}

TEST_F(WhoMayActTest, a_recusal_in_a_case_holds_in_those_that_it_called) {
    mark("recuse", {{"baton.recusals", "recusals"}});
    ended(6, {"role:unit_head"}, "head", "recuse");
    recuse("wang", "both");
    ports::Batch batch;
    batch.epoch = epoch;
    for (const std::uint64_t key : {500, 510}) {
        ports::InstanceRow row;
        row.key = InstanceKey{key};
        row.root = InstanceKey{500};
        if (key != 500) row.parent = InstanceKey{500};
        batch.instances.push_back(std::move(row));
    }
    ASSERT_TRUE(store.commit(batch));
    auto row = task(7, "team_env");
    row.instance = InstanceKey{510};
    row.candidate_groups = {"role:handler"};
    add(std::move(row));
    EXPECT_EQ(act("wang", "7/completion").status, 403);
}

TEST_F(WhoMayActTest, what_the_recused_hold_goes_back) {
    mark("recuse", {{"baton.recusals", "recusals"}});
    recuse("王芳", "both");
    open(6, {"role:unit_head"}, "head", "recuse");
    open(7, {"role:handler"}, "wang");
    open(8, {"role:handler"}, "both");
    auto done_for_wang = task(9, "team_env");
    done_for_wang.assignee = "boss";
    done_for_wang.owner = "wang";
    add(std::move(done_for_wang));
    auto done_by_wang = task(10, "team_env");
    done_by_wang.assignee = "wang";
    done_by_wang.owner = "head";
    add(std::move(done_by_wang));
    EXPECT_EQ(act("head", "6/completion").status, 200);
    std::vector<std::string> done;
    for (const auto& wish : desk.wishes) {
        if (const auto* recall = std::get_if<execution::RecallTask>(&wish.command))
            done.push_back("recall " + std::to_string(recall->task.value));
        if (const auto* assign = std::get_if<execution::AssignTask>(&wish.command))
            done.push_back("release " + std::to_string(assign->task.value) + assign->assignee);
    }
    EXPECT_EQ(done, (std::vector<std::string>{"release 7", "recall 9", "release 9", "recall 10"}));
    EXPECT_EQ(desk.wishes.back().actor.name, "head");
    EXPECT_EQ(desk.wishes.back().reason, "回避");
}

TEST_F(WhoMayActTest, a_sealed_task_goes_to_the_successor_of_the_recused) {
    mark("recuse", {{"baton.recusals", "recusals"}});
    mark("seal", {{"baton.seals", "case"}});
    desk.sealed = {{"complaint", "seal", true}};
    recuse("wang", "郑二");
    open(6, {"role:unit_head"}, "head", "recuse");
    open(7, {}, "wang", "seal");
    EXPECT_EQ(act("head", "6/completion").status, 200);
    const auto& command = std::get<execution::AssignTask>(desk.wishes.back().command);
    EXPECT_EQ(command.task, TaskKey{7});
    EXPECT_EQ(command.assignee, "both");
}

}  // namespace
}  // namespace baton::api
