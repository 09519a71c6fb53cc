#include "tests/faults/case.hpp"

#include <algorithm>
#include <optional>
#include <thread>

#include "engine/feel/json.hpp"
#include "service/commands/remote.hpp"

namespace baton::faults {

using commands::member;

namespace {

const feel::Value* first_in(const feel::Value& answer, const char* list) {
    const auto* const items = answer.context() != nullptr ? answer.context()->find(list) : nullptr;
    return items != nullptr && items->list() != nullptr && !items->list()->empty() ? &items->list()->front() : nullptr;
}

// Which wishes are sent twice, and how: the same ones in every run.
unsigned long lot_of(const std::string& request) {
    unsigned long lot = 0;
    for (const char letter : request) lot = lot * 31 + static_cast<unsigned char>(letter);
    return lot % 4;
}

}  // namespace

const Wish* Case::wish(const std::string& word) const {
    const auto found = std::ranges::find(wishes, number + "-" + word, &Wish::request);
    return found == wishes.end() ? nullptr : &*found;
}

const std::vector<Clerk::Step>& Clerk::course_of(const Case& one) {
    static const std::vector<Step> work{&Clerk::start, &Clerk::find_task, &Clerk::set_variables, &Clerk::complete_task};
    static const std::vector<Step> kept{&Clerk::publish_first,  &Clerk::start,    &Clerk::take_job,    &Clerk::fail_job,
                                        &Clerk::publish_second, &Clerk::take_job, &Clerk::complete_job};
    static const std::vector<Step> awaited{&Clerk::start, &Clerk::take_job, &Clerk::complete_job, &Clerk::publish_first,
                                           &Clerk::publish_second};
    if (one.kind == Case::Kind::work) return work;
    return one.kind == Case::Kind::kept_letter ? kept : awaited;
}

bool Clerk::advance(Case& one) const {
    const auto& course = course_of(one);
    if (!(this->*course[one.step])(one)) return false;
    ++one.step;
    one.is_over = one.step == course.size();
    return true;
}

// Of four wishes one is sent again once it is answered, and one by two at the same moment.
Result<feel::Value> Clerk::send_twice(const client::Call& call, const std::string& request) const {
    const auto lot = lot_of(request);
    std::optional<Result<feel::Value>> other;
    std::jthread at_once;
    if (lot == 1) at_once = std::jthread([&] { other = ask_(call, "intake"); });
    auto answer = ask_(call, "intake");
    if (at_once.joinable()) at_once.join();
    if (lot == 2 && answer) other = ask_(call, "intake");
    if (!other || !*other) return answer;
    if (answer && *answer != **other) {
        told_.contradicted(request + ": " + feel::to_json(*answer) + " and " + feel::to_json(**other));
    }
    return answer ? answer : *other;
}

const feel::Value* Clerk::wish(Case& one, const std::string& command, const std::string& word,
                               client::Call call) const {
    const auto request = one.number + "-" + word;
    if (one.wish(word) == nullptr) one.wishes.push_back({command, request});
    auto& wish = one.wishes.back();
    call.headers.emplace_back("Idempotency-Key", request);
    auto answer = send_twice(call, request);
    if (!answer) return nullptr;
    wish.answer = std::move(*answer);
    wish.is_acknowledged = true;
    told_.acknowledged();
    return &wish.answer;
}

bool Clerk::start(Case& one) const {
    const std::string process = one.kind == Case::Kind::work ? "work" : "letter";
    const std::string body = R"({"processDefinitionId":")" + process + R"(","businessKey":")" + one.number +
                             R"(","variables":{"owner":"local.intake","number":")" + one.number + R"("}})";
    const auto* const answer = wish(one, "StartInstance", "start", {"POST", "/v2/process-instances", body, {}});
    if (answer != nullptr) one.instance = member(*answer, "processInstanceKey");
    return answer != nullptr;
}

bool Clerk::find_task(Case& one) const {
    const std::string body = R"({"filter":{"processInstanceKey":")" + one.instance + R"("}})";
    const auto answer = ask_({"POST", "/v2/user-tasks/search", body, {}}, "intake");
    const auto* const task = answer ? first_in(*answer, "items") : nullptr;
    if (task != nullptr) one.task = member(*task, "userTaskKey");
    return task != nullptr;
}

bool Clerk::set_variables(Case& one) const {
    const auto path = "/v2/process-instances/" + one.instance + "/variables";
    const std::string body = R"({"variables":{"seen":")" + one.number + R"("}})";
    return wish(one, "SetVariables", "set", {"PUT", path, body, {{"If-Match", "*"}}}) != nullptr;
}

bool Clerk::complete_task(Case& one) const {
    const auto path = "/v2/user-tasks/" + one.task + "/completion";
    return wish(one, "CompleteTask", "complete",
                {"POST", path, R"({"variables":{"done":true}})", {{"If-Match", "*"}}}) != nullptr;
}

// Lent for a short time: what was lent to an answer that nobody heard is offered again soon.
bool Clerk::take_job(Case& one) const {
    const std::string body = R"({"type":"send-)" + one.number + R"(","timeout":500,"requestTimeout":300})";
    const auto answer = ask_({"POST", "/v2/jobs/activation", body, {}}, "intake");
    const auto* const job = answer ? first_in(*answer, "jobs") : nullptr;
    // Also when it says that there is none: another node that this one has asked may have lent it and died before it
    // was heard.
    if (job == nullptr) {
        ++one.maybe_lent;
        return false;
    }
    ++one.lent;
    one.job = member(*job, "jobKey");
    return true;
}

bool Clerk::fail_job(Case& one) const {
    return wish(one, "FailJob", "fail", {"POST", "/v2/jobs/" + one.job + "/failure", R"({"retries":2})", {}}) !=
           nullptr;
}

bool Clerk::complete_job(Case& one) const {
    const auto path = "/v2/jobs/" + one.job + "/completion";
    return wish(one, "CompleteJob", "send", {"POST", path, R"({"variables":{"sent":true}})", {}}) != nullptr;
}

bool Clerk::publish_first(Case& one) const {
    const bool is_awaited = one.kind == Case::Kind::awaited_letter;
    return publish(one, "first", is_awaited ? "" : R"(,"timeToLive":86400000)");
}

// Kept in any case: the first one may not have reached the case yet.
bool Clerk::publish_second(Case& one) const { return publish(one, "second", R"(,"timeToLive":86400000)"); }

bool Clerk::publish(Case& one, const std::string& word, const std::string& more) const {
    const std::string body =
        R"({"name":"reply","correlationKey":")" + one.number + R"(","variables":{")" + word + R"(":true})" + more + "}";
    return wish(one, "PublishMessage", word, {"POST", "/v2/messages/publication", body, {}}) != nullptr;
}

}  // namespace baton::faults
