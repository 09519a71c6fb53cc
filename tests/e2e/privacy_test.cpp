// Nobody learns anything of another department's work, through any operation of the document, with any key they may
// have heard of (A28).
#include <algorithm>
#include <gtest/gtest.h>
#include <random>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

constexpr const char* mark = "KEEP-THIS-TO-YOURSELF";

// What belongs to team_env: a case with an open task, and a machine's case with an incident.
class PrivacyE2e : public testing::Test {
protected:
    World world{"privacy"};
    std::string instance;
    std::string task;
    std::vector<std::string> keys;
    std::string before;

    void SetUp() override {
        const auto started = world.expect(200, "intake", "POST", "/v2/process-instances",
                                          R"({"processDefinitionId":"handover","businessKey":")" + std::string(mark) +
                                              R"(-b","variables":{"note":")" + mark + R"(-v"}})");
        instance = text(started, {"processInstanceKey"});
        const auto open = world.task("wang", instance, "inspect");
        task = text(open, {"userTaskKey"});
        world.expect(200, "wang", "POST", "/v2/user-tasks/" + task + "/claim",
                     R"({"reason":")" + std::string(mark) + "-r\"}", {{"if-match", "*"}});
        const auto machine = world.start_case("machine", R"({"case_no":")" + std::string(mark) + "-m\"}");
        const auto jobs =
            world.expect(200, "intake", "POST", "/v2/jobs/activation", R"({"type":"e2e-work","requestTimeout":9000})");
        const auto job = text(in(jobs, {"jobs"}).list()->front(), {"jobKey"});
        world.expect(200, "intake", "POST", "/v2/jobs/" + job + "/failure",
                     R"({"retries":0,"errorMessage":")" + std::string(mark) + "-e\"}");
        const auto incidents = world.expect(200, "operator", "POST", "/v2/incidents/search", "{}");
        keys = {instance,
                task,
                machine,
                job,
                text(in(incidents, {"items"}).list()->front(), {"incidentKey"}),
                instance + "-1",
                machine + "-1"};
        before = as_it_stands();
    }
    void TearDown() override { EXPECT_EQ(as_it_stands(), before) << "something was changed by who may not"; }

    std::string as_it_stands() {
        std::string all;
        for (const auto& key : {instance, keys[2]}) {
            all += world.send("auditor", "GET", "/v2/process-instances/" + key + "/history?limit=1000").body;
        }
        return all + world.send("wang", "GET", "/v2/user-tasks/" + task).body;
    }

    void expect_nothing_told(const std::string& who, const std::string& method, const std::string& target,
                             const std::string& body) {
        const auto answer = world.send(who, method, target, body, {{"if-match", "*"}});
        EXPECT_EQ(answer.body.find(mark), std::string::npos) << who << ' ' << method << ' ' << target << ' ' << body;
        EXPECT_NE(answer.status, 500) << method << ' ' << target << ' ' << body;
        for (const auto& key : keys) {
            const auto path = target.substr(0, target.find('?')) + '/';
            if (path.find('/' + key + '/') == std::string::npos) continue;
            EXPECT_GE(answer.status, 400) << who << ' ' << method << ' ' << target << ' ' << body << answer.body;
        }
    }

    std::vector<std::string> bodies() const {
        const std::string of_case = R"("processInstanceKey":")" + instance + '"';
        return {"{}",
                R"({"filter":{)" + of_case + "}}",
                R"({"filter":{"businessKey":")" + std::string(mark) + "-b\"}}",
                R"({"filter":{"department":"team_env"}})",
                R"({"filter":{"assignee":"wang"}})",
                R"({"filter":{"state":"open"},"page":{"limit":1000}})",
                R"({"filter":{"rootProcessInstanceKey":")" + instance + "\"}}",
                R"({"reason":"x"})",
                R"({"variables":{"note":"changed"}})",
                R"({"assignee":"li"})",
                R"({"changeset":{"department":"team_market"}})",
                R"({"elementId":"inspect","reason":"x"})",
                R"({"delegate":"li","reason":"x"})",
                R"({"signers":[{"account":"li"}]})",
                R"({"agrees":true})",
                R"({"changeset":{"retries":3}})",
                R"({"errorCode":"X"})"};
    }

    // Every operation, with the braces of its path filled by `key`, and the queries that might open it.
    struct Ask {
        std::string method;
        std::string target;
    };
    std::vector<Ask> asks(const std::string& key) const {
        std::vector<Ask> out;
        const auto paths = *world.document().at({"paths"});
        for (const auto& [pattern, methods] : paths.context()->entries()) {
            if (pattern == "/v2/logout" || pattern == "/v2/inbox/socket") continue;
            auto target = pattern;
            const auto open = target.find('{');
            if (open == std::string::npos && key != keys.front()) continue;
            if (open != std::string::npos) target.replace(open, target.find('}') - open + 1, key);
            if (const auto next = target.find('{'); next != std::string::npos)
                target.replace(next, target.find('}') - next + 1, "1");
            for (const auto& [name, operation] : methods.context()->entries()) {
                std::string method = name;
                std::ranges::transform(method, method.begin(),
                                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
                out.push_back({method, target});
                if (method != "GET") continue;
                for (const auto* query :
                     {"?department=team_env", "?assignee=wang", "?state=open&limit=1000",
                      "?businessKey=KEEP-THIS-TO-YOURSELF-b", "?asOf=1", "?after=0&department=team_env"}) {
                    out.push_back({method, target + query});
                }
            }
        }
        return out;
    }
};

TEST_F(PrivacyE2e, no_operation_tells_another_department_or_a_stranger) {
    for (const auto& key : keys) {
        for (const auto& [method, target] : asks(key)) {
            const bool has_body = method != "GET" && method != "DELETE";
            for (const auto& body : has_body ? bodies() : std::vector<std::string>{""}) {
                if (target == "/v2/process-instances" || target == "/v2/deployments") continue;  // begin their own
                expect_nothing_told("li", method, target, body);
                if (body.size() <= 2) expect_nothing_told("", method, target, body);
            }
        }
    }
}

TEST_F(PrivacyE2e, no_guessing_helps) {
    std::mt19937 dice(28);
    const auto pick = [&](const auto& list) { return list[dice() % list.size()]; };
    const auto all = bodies();
    for (int round = 0; round < 300; ++round) {
        auto key = pick(keys);
        if (dice() % 3 == 0) key = std::to_string(std::stoull(key) + dice() % 5 - 2);
        if (dice() % 9 == 0)
            key = pick(std::vector<std::string>{"0", "-1", "%2e%2e", "18446744073709551615", "1-1-1", key + "%00",
                                                key + "%20", "0" + key, "+" + key});
        const auto ask = pick(asks(key));
        if (ask.target.starts_with("/v2/process-instances") && ask.method == "POST" &&
            ask.target.find(key) == std::string::npos)
            continue;
        const auto answer =
            world.send("li", ask.method, ask.target, ask.method == "GET" ? "" : pick(all), {{"if-match", "*"}});
        EXPECT_EQ(answer.body.find(mark), std::string::npos) << ask.method << ' ' << ask.target;
        EXPECT_NE(answer.status, 500) << ask.method << ' ' << ask.target;
    }
}

TEST_F(PrivacyE2e, those_who_run_the_system_read_no_case) {
    for (const auto* part : {"/variables", "/history", "/state"}) {
        const auto answer = world.send("operator", "GET", "/v2/process-instances/" + instance + part);
        EXPECT_EQ(answer.status, 403) << part;
        EXPECT_EQ(answer.body.find(mark), std::string::npos) << part;
    }
    EXPECT_EQ(count(world.expect(200, "operator", "POST", "/v2/user-tasks/search", "{}"), {"items"}), 0U);
}

TEST_F(PrivacyE2e, who_has_done_their_part_reads_on_and_changes_nothing) {
    world.complete("wang", world.task("wang", instance, "inspect"));
    const auto variables = "/v2/process-instances/" + instance + "/variables";
    EXPECT_EQ(world.send("wang", "GET", variables).status, 200);
    const Headers whatever{{"if-match", "*"}};
    EXPECT_EQ(world.send("wang", "PATCH", variables, R"({"variables":{"note":"another"}})", whatever).status, 403);
    EXPECT_EQ(world.send("li", "PATCH", variables, R"({"variables":{"note":"mine now"}})", whatever).status, 200);
    before = as_it_stands();
}

}  // namespace
}  // namespace baton::e2e
