#include "connectors/api/handlers/acting_on_task.hpp"

#include "connectors/api/acting.hpp"
#include "connectors/api/forms/deployed_form.hpp"
#include "connectors/api/handlers/recusals.hpp"
#include "connectors/api/handlers/who_may_act.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/render/changes.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

runtime::Answer task_answer(TaskKey task, const char* state, const runtime::Done& done) {
    ObjectText out;
    out.key("userTaskKey", task).text("state", state).key("processInstanceKey", done.instance);
    if (done.task_revision != 0) out.number("revision", done.task_revision);
    out.long_number("position", done.position);
    return {200, out.done()};
}

bool tells_of(const execution::Event& event, TaskKey task) {
    const auto is_it = [&](const auto& fact) {
        // A file is the case's: the task stays as it was read.
        if constexpr (std::is_same_v<decltype(fact), const execution::FileAttached&>) {
            return false;
        } else if constexpr (requires {
                                 { fact.task } -> std::convertible_to<TaskKey>;
                             }) {
            return fact.task == task;
        } else {
            return false;
        }
    };
    return std::visit(is_it, event);
}

struct Since {
    InstanceKey instance;
    TaskKey task;
    std::uint32_t revision;  // that the caller had read: TaskOpened is 1, each later fact one more
};

// Who changed the task after that revision, and when.
Result<std::vector<Record>> changes_since(ports::Queries& rows, Since since) {
    std::vector<Record> out;
    std::uint32_t revision = 0;
    for (Position after = 0;;) {
        auto page = rows.records(since.instance, after, 500);
        if (!page) return page.error();
        if (page->empty()) return out;
        after = page->back().position;
        for (auto& record : *page) {
            bool is_new = false;
            for (const auto& event : record.events) {
                if (tells_of(event, since.task) && ++revision > since.revision) is_new = true;
            }
            if (is_new) out.push_back(std::move(record));
        }
    }
}

// 412 with the task as it is now and who changed what since it was read: the person can decide again, and the words
// they typed are still theirs.
boost::asio::awaitable<Result<Response>> stale(Call& call, ports::TaskRow row, std::uint32_t read) {
    const Since since{row.instance, row.key, read};
    auto look = [since](ports::Queries& rows) { return changes_since(rows, since); };
    const auto changes = co_await call.desk().ask(std::move(look));
    if (!changes) co_return changes.error();
    std::string who = changes->empty() ? std::string("someone") : changes->back().actor.name;
    auto problem = fail(Code::stale, "user task " + call.captured.front() + " was changed by " + who +
                                         " after you read it (revision " + std::to_string(read) + ", now " +
                                         std::to_string(row.revision) + "); look at it again and decide anew");
    ObjectText whose;
    whose.key("userTaskKey", row.key).raw("changes", changes_json(*changes));
    const std::string told = whose.done();
    const std::string members = ",\"current\":" + task_json(row) + "," + told.substr(1, told.size() - 2);
    Response response = problem_response(problem, call.said(members));
    response.set("etag", etag_of(row.revision));
    co_return response;
}

}  // namespace

boost::asio::awaitable<Result<Response>> act_on_task(Call& call, TaskAct wanted) {
    const auto key = call.key<TaskKey>();
    const auto read = revision_of(call.request);
    if (!read) co_return read.error();
    const auto row = co_await visible_task(call, key);
    if (!row) co_return row.error();
    if (const auto allowed = identity::check(call.principal, wanted.action, resource_of(*row)); !allowed) {
        co_return allowed.error();
    }
    if (const auto fit = co_await check_who_acts(call, *row, wanted.command); !fit) co_return fit.error();
    if (const bool is_as_read = !*read || row->revision == **read; is_as_read) {
        if (const auto filled = co_await check_filled(call, *row, wanted.command); !filled) co_return filled.error();
    }
    const bool recuses = std::holds_alternative<execution::CompleteTask>(wanted.command) && decides_recusal(call, *row);
    Act one;
    one.instance = row->instance;
    one.command = std::move(wanted.command);
    one.reason = std::move(wanted.reason);
    one.department = row->department;
    one.expected_revision = *read;
    one.render = [key, state = wanted.state](const runtime::Done& done) { return task_answer(key, state, done); };
    auto answered = co_await act(call, std::move(one));
    if (answered && recuses) {
        const auto taken = co_await take_back_from_recused(call, *row);
        if (!taken) {
            co_return fail(
                taken.error().code,
                "the task is completed, but not all that the recused hold was taken back: " + taken.error().detail);
        }
    }
    if (answered || !*read) co_return answered;

    const Code code = answered.error().code;
    if (code != Code::stale && code != Code::conflict && code != Code::not_found) co_return answered;
    auto now = co_await visible_task(call, key);
    if (!now || now->revision == **read) co_return answered;
    co_return co_await stale(call, std::move(*now), **read);
}

}  // namespace baton::api
