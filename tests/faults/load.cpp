#include "tests/faults/load.hpp"

#include <chrono>
#include <gtest/gtest.h>
#include <map>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"

namespace baton::faults {

using commands::member;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds look_again{5};

}  // namespace

void Load::go_on() {
    is_over_ = false;
    for (std::size_t person = 0; person < cases_.size(); ++person) {
        people_.emplace_back([this, person] {
            auto& cases = cases_[person];
            while (!is_over_) {
                if (cases.empty() || cases.back().is_completed) {
                    cases.push_back({"K" + std::to_string(person) + "-" + std::to_string(cases.size()), "", "", false});
                }
                advance(cases.back());
            }
        });
    }
}

void Load::pause() {
    is_over_ = true;
    people_.clear();
}

bool Load::wait_for(std::uint32_t more) {
    const auto wanted = acknowledged_.load() + more;
    const auto until = steady_clock::now() + minutes(2);
    while (acknowledged_ < wanted && steady_clock::now() < until) std::this_thread::sleep_for(look_again);
    return acknowledged_ >= wanted;
}

Result<feel::Value> Load::ask(const client::Call& call, const std::string& role) {
    auto tried = turn_.load();
    auto answer = client::ask(where_(role, tried), call);
    if (!answer) turn_.compare_exchange_strong(tried, tried + 1);  // one step, however many got no answer
    return answer;
}

void Load::advance(Case& one) {
    if (one.instance.empty()) start(one);
    if (!one.instance.empty() && one.task.empty()) find_task(one);
    if (!one.task.empty() && !one.is_completed) complete(one);
}

void Load::start(Case& one) {
    const std::string body =
        R"({"processDefinitionId":"work","businessKey":")" + one.number + R"(","variables":{"owner":"local.intake"}})";
    const auto answer = ask({"POST", "/v2/process-instances", body, {{"Idempotency-Key", one.number + "-start"}}});
    if (!answer) return;
    one.instance = member(*answer, "processInstanceKey");
    ++acknowledged_;
}

void Load::find_task(Case& one) {
    const std::string body = R"({"filter":{"processInstanceKey":")" + one.instance + R"("}})";
    const auto answer = ask({"POST", "/v2/user-tasks/search", body, {}});
    if (!answer) return;
    const auto* const items = answer->context()->find("items");
    if (items && items->list() && !items->list()->empty()) one.task = member(items->list()->front(), "userTaskKey");
}

void Load::complete(Case& one) {
    const auto answer = ask({"POST",
                             "/v2/user-tasks/" + one.task + "/completion",
                             R"({"variables":{"done":true}})",
                             {{"Idempotency-Key", one.number + "-complete"}, {"If-Match", "*"}}});
    if (!answer) return;
    one.is_completed = true;
    ++acknowledged_;
}

std::size_t Load::active_cases() {
    const auto answer = ask(
        {"POST", "/v2/process-instances/search", R"({"filter":{"state":"active"},"page":{"limit":1}})", {}}, "auditor");
    return answer ? answer->context()->find("items")->list()->size() : 1;
}

void Load::settle() {
    pause();
    const auto until = steady_clock::now() + minutes(2);
    for (auto& list : cases_) {
        for (auto& one : list) {
            while (!one.is_completed && steady_clock::now() < until) advance(one);
        }
    }
    while (active_cases() > 0 && steady_clock::now() < until) std::this_thread::sleep_for(10 * look_again);
}

void Load::expect_each_case_once() {
    const auto items = commands::all_items(
        [&](const std::string& after) {
            const std::string page = after.empty() ? "" : R"(,"after":")" + after + '"';
            return ask({"POST", "/v2/process-instances/search", R"({"page":{"limit":500)" + page + "}}", {}},
                       "auditor");
        },
        10'000'000);
    ASSERT_TRUE(items.has_value()) << items.error().detail;
    std::map<std::string, std::vector<feel::Value>> found;
    for (const auto& item : *items) found[member(item, "businessKey")].push_back(item);
    std::size_t known = 0;
    for (const auto& list : cases_) {
        known += list.size();
        for (const auto& one : list) {
            const auto instances = found.find(one.number);
            ASSERT_NE(instances, found.end()) << one.number << " was acknowledged and is gone";
            ASSERT_EQ(instances->second.size(), 1U) << one.number << " was started more than once";
            EXPECT_EQ(member(instances->second.front(), "processInstanceKey"), one.instance);
            EXPECT_TRUE(one.is_completed) << one.number;
            EXPECT_EQ(member(instances->second.front(), "state"), "completed") << one.number;
        }
    }
    EXPECT_EQ(found.size(), known) << "there are cases that nobody asked for";
}

}  // namespace baton::faults
