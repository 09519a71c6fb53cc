#include "tests/faults/load.hpp"

#include <algorithm>
#include <chrono>
#include <gtest/gtest.h>
#include <set>

#include "service/commands/remote.hpp"

namespace baton::faults {

using commands::member;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds look_again{5};
constexpr std::size_t given_up_of = 5;  // of so many cases one is given up when an answer is lost

}  // namespace

Load::Load(std::size_t people, Where where)
    : where_(std::move(where)),
      clerk_([this](const client::Call& call, const std::string& role) { return ask(call, role); },
             {[this] { ++acknowledged_; }, [this](const std::string& what) { note(what); }}),
      cases_(people) {}

void Load::go_on() {
    is_over_ = false;
    for (std::size_t person = 0; person < cases_.size(); ++person) {
        people_.emplace_back([this, person] {
            while (!is_over_) work_at(person);
        });
    }
}

void Load::work_at(std::size_t person) {
    auto& cases = cases_[person];
    if (cases.empty() || cases.back().is_done_with()) {
        auto& one = cases.emplace_back();
        one.kind = static_cast<Case::Kind>((cases.size() + person) % 3);
        one.number = "K" + std::to_string(person) + "-" + std::to_string(cases.size());
    }
    auto& one = cases.back();
    const bool is_done = clerk_.advance(one);
    const bool hangs = !is_done && !one.wishes.empty() && !one.wishes.back().is_acknowledged;
    one.is_given_up = hangs && cases.size() % given_up_of == 0;
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
    const auto server = where_(role, tried);
    auto answer = client::ask(server, call);
    if (answer) return answer;
    turn_.compare_exchange_strong(tried, tried + 1);                // one step, however many got no answer
    if (!server.token.empty()) note_refusal(call, answer.error());  // a node that never served has none
    return answer;
}

// Only that nobody can do it now: what is asked for is always right.
void Load::note_refusal(const client::Call& call, const Problem& problem) {
    const std::set<Code> passing{Code::unavailable, Code::timeout, Code::too_many, Code::conflict};
    if (!passing.contains(problem.code)) note(call.method + ' ' + call.target + ": " + problem.detail);
}

void Load::note(const std::string& what) {
    const std::lock_guard lock(guard_);
    wrongs_.push_back(what);
}

Result<std::vector<feel::Value>> Load::all_cases() {
    return commands::all_items(
        [&](const std::string& after) {
            const std::string page = after.empty() ? "" : R"(,"after":")" + after + '"';
            return ask({"POST", "/v2/process-instances/search", R"({"page":{"limit":500)" + page + "}}", {}},
                       "auditor");
        },
        10'000'000);
}

bool Load::has_unfinished() {
    const auto all = all_cases();
    if (!all) return true;
    std::set<std::string> given_up;
    for (const auto& list : cases_) {
        for (const auto& one : list) {
            if (one.is_given_up) given_up.insert(one.number);
        }
    }
    return std::ranges::any_of(*all, [&](const feel::Value& row) {
        return member(row, "state") == "active" && !given_up.contains(member(row, "businessKey"));
    });
}

void Load::settle() {
    pause();
    const auto until = steady_clock::now() + minutes(2);
    for (auto& list : cases_) {
        for (auto& one : list) {
            while (!one.is_done_with() && steady_clock::now() < until) clerk_.advance(one);
        }
    }
    while (has_unfinished() && steady_clock::now() < until) std::this_thread::sleep_for(20 * look_again);
}

}  // namespace baton::faults
