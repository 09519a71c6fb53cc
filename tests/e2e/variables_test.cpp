// Two people change the variables of one case: the second sees what the first has done instead of undoing it.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class VariablesE2e : public testing::Test {
protected:
    static void SetUpTestSuite() { world_ = std::make_unique<World>("variables"); }
    static void TearDownTestSuite() { world_.reset(); }
    static World& world() { return *world_; }

    void SetUp() override {
        key = world().start_case("handover", R"({"n":1})");
        variables = "/v2/process-instances/" + key + "/variables";
    }
    std::string etag(const std::string& target = {}) {
        return world().send("wang", "GET", target.empty() ? variables : target).header("etag");
    }
    feel::Value change(int status, const std::string& who, const std::string& body, const Headers& headers) {
        return world().expect(status, who, "PATCH", variables, body, headers);
    }
    std::string key;
    std::string variables;

private:
    static inline std::unique_ptr<World> world_;
};

TEST_F(VariablesE2e, a_change_needs_what_it_was_decided_upon) {
    change(428, "wang", R"({"variables":{"n":2}})", {});
    change(400, "wang", R"({"variables":{"n":2}})", {{"if-match", "n"}});
    change(200, "wang", R"({"variables":{"n":2}})", {{"if-match", etag()}});
    change(200, "wang", R"({"variables":{"n":3}})", {{"if-match", "*"}});
    world().expect(428, "wang", "PUT", "/v2/element-instances/" + key + "-1/variables", R"({"variables":{"n":4}})");
}

TEST_F(VariablesE2e, the_second_of_two_people_is_told_what_the_first_has_done) {
    const auto read = etag();
    change(200, "boss", R"({"variables":{"n":2},"reason":"笔误"})", {{"if-match", read}});
    const auto told = change(412, "wang", R"({"variables":{"n":7}})", {{"if-match", read}});
    EXPECT_EQ(feel::to_json(in(told, {"variables"})), R"({"n":2})");
    ASSERT_EQ(count(told, {"changes"}), 1U);
    EXPECT_EQ(text(in(told, {"changes"}).list()->front(), {"actor"}), "boss");
    EXPECT_EQ(text(in(told, {"changes"}).list()->front(), {"reason"}), "笔误");
    EXPECT_NE(text(told, {"detail"}).find("boss"), std::string::npos);
    change(200, "wang", R"({"variables":{"n":7}})", {{"if-match", etag()}});
}

TEST_F(VariablesE2e, what_leaves_them_as_they_are_stops_no_one) {
    const auto read = etag();
    const auto task = world().task("wang", key, "inspect");
    world().expect(200, "wang", "POST", "/v2/user-tasks/" + text(task, {"userTaskKey"}) + "/claim", "{}",
                   {{"if-match", "*"}});
    EXPECT_EQ(etag(), read);
    change(200, "boss", R"({"variables":{"n":1}})", {{"if-match", read}});
    change(200, "wang", R"({"variables":{"n":5}})", {{"if-match", read}});
}

TEST_F(VariablesE2e, a_poll_is_told_that_nothing_has_changed) {
    const auto read = etag();
    EXPECT_EQ(world().send("wang", "GET", variables, {}, {{"if-none-match", read}}).status, 304);
    change(200, "wang", R"({"variables":{"more":true}})", {{"if-match", read}});
    EXPECT_EQ(world().send("wang", "GET", variables, {}, {{"if-none-match", read}}).status, 200);
}

TEST_F(VariablesE2e, the_same_change_sent_again_is_answered_as_it_was) {
    const Headers once{{"if-match", etag()}, {"idempotency-key", "change-" + key}};
    const auto first = world().send("wang", "PATCH", variables, R"({"variables":{"n":2}})", once);
    EXPECT_EQ(first.status, 200);
    const auto again = world().send("wang", "PATCH", variables, R"({"variables":{"n":2}})", once);
    EXPECT_EQ(again.status, 200) << "although they are others than were read: by this very change";
    EXPECT_EQ(again.body, first.body);
}

TEST_F(VariablesE2e, an_etag_outlives_a_restart) {
    const auto read = etag();
    world().kill();
    world().start();
    EXPECT_EQ(etag(), read);
    change(200, "wang", R"({"variables":{"n":2}})", {{"if-match", read}});
}

}  // namespace
}  // namespace baton::e2e
