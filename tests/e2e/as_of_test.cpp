// What an auditor asks of the past is what was to be seen then: each answer is held against one that was kept
// meanwhile.
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/upload.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class AsOfE2e : public testing::Test {
protected:
    static void SetUpTestSuite() { world_ = std::make_unique<World>("as-of"); }
    static void TearDownTestSuite() { world_.reset(); }
    static World& world() { return *world_; }

    // The log as it is now, and the answers of now.
    struct Moment {
        std::string position;
        std::map<std::string, std::string> answers;
    };
    static Moment keep(const std::vector<std::string>& paths) {
        Moment moment;
        for (const auto& path : paths) {
            const auto answer = world().send("auditor", "GET", path);
            if (answer.status == 200) moment.answers[path] = answer.body;
        }
        moment.position = world().send("", "GET", "/livez").header("x-log-position");
        return moment;
    }
    static void expect_still_told(const Moment& moment) {
        for (const auto& [path, body] : moment.answers) {
            EXPECT_EQ(world().send("auditor", "GET", path + "?asOf=" + moment.position).body, body)
                << path << " as of " << moment.position;
        }
    }
    static std::string history(const std::string& key) { return "/v2/process-instances/" + key + "/history"; }

private:
    static inline std::unique_ptr<World> world_;
};

TEST_F(AsOfE2e, every_answer_about_a_case_is_that_of_then) {
    const auto key = world().start_case("handover", R"({"n":1})");
    const auto inspect = "/v2/user-tasks/" + text(world().task("wang", key, "inspect"), {"userTaskKey"});
    const auto of_case = "/v2/process-instances/" + key;
    std::vector<std::string> paths{of_case,
                                   of_case + "/variables",
                                   of_case + "/history",
                                   of_case + "/state",
                                   of_case + "/attachments",
                                   "/v2/element-instances/" + key + "-1/variables",
                                   inspect,
                                   inspect + "/variables",
                                   inspect + "/clocks",
                                   inspect + "/attachments"};
    std::vector<Moment> moments{keep(paths)};
    const auto task = [&] { return world().task("wang", key, "inspect"); };
    world().expect(200, "wang", "POST", inspect + "/claim", "{}", {{"if-match", "*"}});
    moments.push_back(keep(paths));
    ASSERT_EQ(upload(world(), "wang", task(), {{"现场.txt", "一"}}).status, 200);
    moments.push_back(keep(paths));
    world().complete("wang", task(), R"({"variables":{"n":2}})");
    paths.push_back("/v2/user-tasks/" + text(world().task("li", key, "decide"), {"userTaskKey"}));
    moments.push_back(keep(paths));
    world().complete("li", world().task("li", key, "decide"), R"({"variables":{"n":3}})");
    moments.push_back(keep(paths));
    for (const auto& moment : moments) expect_still_told(moment);
    EXPECT_NE(moments.front().answers.at(inspect), moments.back().answers.at(inspect));
    world().expect(404, "auditor", "GET", paths.back() + "?asOf=" + moments.front().position);
}

TEST_F(AsOfE2e, an_incident_is_told_as_it_was) {
    const auto key = world().start_case("machine", R"({"case_no":"as-of"})");
    const auto jobs = world().expect(200, "intake", "POST", "/v2/jobs/activation",
                                     R"({"type":"e2e-work","worker":"w","timeout":60000,"maxJobsToActivate":9})");
    std::string job;
    for (const auto& one : *in(jobs, {"jobs"}).list()) {
        if (text(one, {"processInstanceKey"}) == key) job = text(one, {"jobKey"});
    }
    world().expect(200, "intake", "POST", "/v2/jobs/" + job + "/failure", R"({"retries":0,"errorMessage":"no"})");
    const auto found = world().expect(200, "operator", "POST", "/v2/incidents/search",
                                      R"({"filter":{"processInstanceKey":")" + key + "\"}}");
    const auto incident = "/v2/incidents/" + text(in(found, {"items"}).list()->at(0), {"incidentKey"});
    const auto standing = "/v2/operations/process-instances/" + key;
    const auto open = keep({incident, standing});
    world().expect(200, "operator", "POST", incident + "/resolution", R"({"retries":1})");
    EXPECT_EQ(text(world().expect(200, "operator", "GET", incident), {"state"}), "resolved");
    expect_still_told(open);
    EXPECT_EQ(open.answers.size(), 2U);
    world().expect(404, "operator", "GET", incident + "?asOf=1");
}

TEST_F(AsOfE2e, what_is_no_moment_or_still_to_come_is_refused_and_says_why) {
    const auto key = world().start_case("handover");
    for (const std::string path : {"", "/variables", "/history", "/state", "/clocks", "/attachments"}) {
        const auto target = "/v2/process-instances/" + key + path + "?asOf=";
        world().expect(400, "auditor", "GET", target + "yesterday");
        world().expect(422, "auditor", "GET", target + "2199-01-01T00:00:00Z");
        world().expect(422, "auditor", "GET", target + "99999999999");
    }
    const auto told = world().expect(422, "auditor", "GET", "/v2/process-instances/" + key + "?asOf=99999999999");
    EXPECT_NE(text(told, {"detail"}).find("newest position"), std::string::npos);
    world().expect(404, "li", "GET", "/v2/process-instances/" + key + "/variables?asOf=1");
    world().expect(400, "auditor", "GET", "/v2/user-tasks?asOf=1");
}

TEST_F(AsOfE2e, a_history_is_read_on_and_back) {
    const auto key = world().start_case("handover");
    for (int i = 0; i < 5; ++i) {
        const auto task = text(world().task("wang", key, "inspect"), {"userTaskKey"});
        world().expect(200, "wang", "POST", "/v2/user-tasks/" + task + "/comments", R"({"text":"已电话联系"})");
    }
    const auto whole = *in(world().expect(200, "auditor", "GET", history(key)), {"items"}).list();
    auto page = world().expect(200, "auditor", "GET", history(key) + "?limit=2");
    EXPECT_EQ(text(page, {"page", "prev"}), "");
    while (!text(page, {"page", "next"}).empty()) {
        page = world().expect(200, "auditor", "GET", history(key) + "?limit=2&after=" + text(page, {"page", "next"}));
    }
    feel::List back = *in(page, {"items"}).list();
    while (!text(page, {"page", "prev"}).empty()) {
        page = world().expect(200, "auditor", "GET", history(key) + "?limit=2&before=" + text(page, {"page", "prev"}));
        const auto& items = *in(page, {"items"}).list();
        back.insert(back.begin(), items.begin(), items.end());
    }
    EXPECT_EQ(feel::to_json(feel::Value{back}), feel::to_json(feel::Value{whole}));
    world().expect(400, "auditor", "GET", history(key) + "?after=1&before=2");
}

TEST_F(AsOfE2e, a_list_of_tasks_is_read_on_and_back_in_every_order) {
    world().start_case("burst", R"({"n":23})");
    const std::string list = "/v2/user-tasks?limit=5&state=open";
    for (const std::string sort : {"", "&sort=-creationDate", "&sort=name", "&sort=-priority", "&sort=businessKey"}) {
        std::vector<std::string> there;
        std::vector<std::string> back;
        const auto read = [&](const std::string& cursor, std::vector<std::string>& into, bool is_back) {
            auto page = world().expect(200, "li", "GET", list + sort + cursor);
            std::vector<std::string> keys;
            for (const auto& task : *in(page, {"items"}).list()) keys.push_back(text(task, {"userTaskKey"}));
            into.insert(is_back ? into.begin() : into.end(), keys.begin(), keys.end());
            return page;
        };
        auto page = read("", there, false);
        std::size_t last = there.size();
        while (!text(page, {"page", "next"}).empty()) {
            last = there.size();
            page = read("&after=" + text(page, {"page", "next"}), there, false);
        }
        back.assign(there.begin() + static_cast<std::ptrdiff_t>(last), there.end());
        while (!text(page, {"page", "prev"}).empty())
            page = read("&before=" + text(page, {"page", "prev"}), back, true);
        EXPECT_EQ(back, there) << sort;
        EXPECT_GE(there.size(), 23U);
    }
}

}  // namespace
}  // namespace baton::e2e
