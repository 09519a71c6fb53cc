// kill -9 at random moments under load, a hundred times: every acknowledged command is there, once; every timer fires,
// once; and what is stored of each case follows from its records.
#include <atomic>
#include <cstdlib>
#include <gtest/gtest.h>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"
#include "service/verify/verify.hpp"
#include "tests/faults/served.hpp"

namespace baton::faults {
namespace {

using commands::member;

struct Case {
    std::string number;         // its business key
    std::string instance;       // once its start was acknowledged
    std::string task;           // once it was seen
    bool is_completed = false;  // acknowledged
};

// How many wishes were acknowledged: a round ends after some more of them, however fast the machine is.
using Acknowledged = std::atomic<std::uint32_t>;

void wait_for(const Acknowledged& acknowledged, std::uint32_t more) {
    const auto wanted = acknowledged.load() + more;
    for (auto now = acknowledged.load(); now < wanted; now = acknowledged.load()) acknowledged.wait(now);
}

std::string target_of(const Case& one) { return "/v2/user-tasks/" + one.task + "/completion"; }

// Sends each wish again under its key until it is acknowledged or the service is gone.
class Client {
public:
    Client(int number, std::vector<Case>& cases, Acknowledged& acknowledged)
        : number_(number), cases_(cases), acknowledged_(acknowledged) {}

    void work(const client::Server& server, const std::atomic<bool>& is_over) {
        while (!is_over) {
            if (cases_.empty() || cases_.back().is_completed) {
                cases_.push_back({"K" + std::to_string(number_) + "-" + std::to_string(cases_.size()), "", "", false});
            }
            advance(server, cases_.back());
        }
    }

    // One wish further; what was not acknowledged is sent again next time.
    void advance(const client::Server& server, Case& one) {
        if (one.instance.empty()) start(server, one);
        if (!one.instance.empty() && one.task.empty()) find_task(server, one);
        if (!one.task.empty() && !one.is_completed) complete(server, one);
    }

private:
    void note() {
        ++acknowledged_;
        acknowledged_.notify_all();
    }
    void start(const client::Server& server, Case& one) {
        const std::string body = R"({"processDefinitionId":"work","businessKey":")" + one.number +
                                 R"(","variables":{"owner":"local.intake"}})";
        const auto answer =
            client::ask(server, {"POST", "/v2/process-instances", body, {{"Idempotency-Key", one.number + "-start"}}});
        if (!answer) return;
        one.instance = member(*answer, "processInstanceKey");
        note();
    }
    static void find_task(const client::Server& server, Case& one) {
        const std::string body = R"({"filter":{"processInstanceKey":")" + one.instance + R"("}})";
        const auto answer = client::ask(server, {"POST", "/v2/user-tasks/search", body, {}});
        if (!answer) return;
        const auto* const items = answer->context()->find("items");
        if (items && items->list() && !items->list()->empty()) one.task = member(items->list()->front(), "userTaskKey");
    }
    void complete(const client::Server& server, Case& one) {
        const auto answer = client::ask(server, {"POST",
                                                 target_of(one),
                                                 R"({"variables":{"done":true}})",
                                                 {{"Idempotency-Key", one.number + "-complete"}, {"If-Match", "*"}}});
        if (!answer) return;
        one.is_completed = true;
        note();
    }

    int number_;
    std::vector<Case>& cases_;
    Acknowledged& acknowledged_;
};

std::size_t active_cases(const client::Server& server) {
    const auto answer = client::ask(
        server, {"POST", "/v2/process-instances/search", R"({"filter":{"state":"active"},"page":{"limit":1}})", {}});
    EXPECT_TRUE(answer.has_value()) << answer.error().detail;
    if (!answer) return 0;
    return answer->context()->find("items")->list()->size();
}

std::map<std::string, std::vector<feel::Value>> instances_by_number(const client::Server& server) {
    std::map<std::string, std::vector<feel::Value>> found;
    const auto items = commands::all_items(
        [&](const std::string& after) {
            const std::string page = after.empty() ? "" : R"(,"after":")" + after + '"';
            return client::ask(server,
                               {"POST", "/v2/process-instances/search", R"({"page":{"limit":500)" + page + "}}", {}});
        },
        10'000'000);
    EXPECT_TRUE(items.has_value()) << items.error().detail;
    if (!items) return found;
    for (const auto& item : *items) found[member(item, "businessKey")].push_back(item);
    return found;
}

class Kill : public testing::Test {
protected:
    static constexpr std::size_t clients = 6;

    // One life of the service under load, ended in the middle of it.
    void live_and_die(std::uint32_t wishes) {
        std::atomic<bool> is_over = false;
        std::vector<std::jthread> all;
        for (std::size_t c = 0; c < clients; ++c) {
            all.emplace_back([this, c, &is_over] {
                Client(static_cast<int>(c), cases_[c], acknowledged_).work(served_.as("intake"), is_over);
            });
        }
        wait_for(acknowledged_, wishes);
        served_.kill();
        is_over = true;
    }
    // What hung in the air is sent again under its old key; then every timer fires.
    void settle() {
        for (auto& list : cases_) {
            for (auto& one : list) Client(0, list, acknowledged_).advance(served_.as("intake"), one);
        }
        const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        while (active_cases(served_.as("auditor")) > 0 && std::chrono::steady_clock::now() < until) {
        }
    }
    void expect_each_case_once() {
        const auto instances = instances_by_number(served_.as("auditor"));
        std::size_t known = 0;
        for (const auto& list : cases_) {
            known += list.size();
            for (const auto& one : list) {
                const auto found = instances.find(one.number);
                ASSERT_NE(found, instances.end()) << one.number << " was acknowledged and is gone";
                ASSERT_EQ(found->second.size(), 1U) << one.number << " was started more than once";
                EXPECT_EQ(member(found->second.front(), "processInstanceKey"), one.instance);
                EXPECT_TRUE(one.is_completed) << one.number;
                EXPECT_EQ(member(found->second.front(), "state"), "completed") << one.number;
            }
        }
        EXPECT_EQ(instances.size(), known) << "there are cases that nobody asked for";
    }

    const Folder folder_{"kill"};
    Served served_{folder_.path(),
                   {"--deploy", std::string(BATON_SOURCE_DIR) + "/tests/faults/models/work.bpmn", "--processes",
                    std::string(BATON_SOURCE_DIR) + "/processes", "--log-level", "warn"}};
    std::vector<std::vector<Case>> cases_{clients};
    Acknowledged acknowledged_{0};
};

TEST_F(Kill, a_hundred_under_load_lose_nothing_that_was_acknowledged_and_do_nothing_twice) {
    const char* const wanted = std::getenv("BATON_KILLS");
    const int kills = wanted ? std::atoi(wanted) : 100;
    std::mt19937 random(20261123);
    for (int i = 0; i < kills; ++i) {
        ASSERT_TRUE(served_.start()) << "it did not come up again after " << i << " kills; see service.log";
        live_and_die(std::uniform_int_distribution<std::uint32_t>(1, 60)(random));
    }
    ASSERT_TRUE(served_.start());
    settle();
    expect_each_case_once();
    EXPECT_EQ(served_.stop(), 0);

    const auto verified = verify::replay_all(folder_.path().string(), {});
    ASSERT_TRUE(verified.has_value()) << verified.error().detail;
    EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
    EXPECT_GE(verified->records, acknowledged_.load());
}

}  // namespace
}  // namespace baton::faults
